package io.seatline.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {
    @Test
    void every_acknowledged_row_is_there_after_postgres_is_killed_under_load(@TempDir Path home) throws Exception {
        Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
        try (var server = EmbeddedPostgresServer.start(home, 0)) {
            execute(server.admin(), "create table proof (n int primary key)");
            ProcessHandle postmaster = server.process().orElseThrow();
            var database = server.admin();
            var enough = new CountDownLatch(400);
            try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int writer = 0; writer < 8; writer++) {
                    int first = writer * 1_000_000;
                    writers.submit(() -> insertUntilCutOff(database, first, acknowledged, enough));
                }
                assertTrue(enough.await(60, TimeUnit.SECONDS), "the load did not run");
                var backends = postmaster.children().toList();
                postmaster.destroyForcibly();
                backends.forEach(ProcessHandle::destroyForcibly);
                postmaster.onExit().get(20, TimeUnit.SECONDS);
                for (ProcessHandle backend : backends) {
                    backend.onExit().get(20, TimeUnit.SECONDS);
                }
            }
        }
        try (var server = EmbeddedPostgresServer.start(home, 0)) {
            Set<Integer> found = new TreeSet<>();
            try (var connection = server.admin().getConnection();
                    var rows = connection.createStatement().executeQuery("select n from proof")) {
                while (rows.next()) {
                    found.add(rows.getInt(1));
                }
            }
            assertTrue(acknowledged.size() >= 400);
            assertTrue(
                    found.containsAll(acknowledged),
                    "lost rows: "
                            + acknowledged.stream()
                                    .filter(n -> !found.contains(n))
                                    .toList());
        }
    }

    @Test
    void a_server_that_dies_comes_back_on_its_port_by_itself(@TempDir Path home) throws Exception {
        try (var server = EmbeddedPostgresServer.start(home, 0)) {
            execute(server.admin(), "create table kept (n int)");
            ProcessHandle postmaster = server.process().orElseThrow();
            postmaster.destroyForcibly();
            postmaster.onExit().get(20, TimeUnit.SECONDS);
            awaitAnswer(server.admin());
            execute(server.admin(), "insert into kept values (1)");
            assertEquals("1", ask(server.admin(), "select count(*) from kept"));
        }
    }

    @Test
    void a_restart_that_fails_is_tried_again(@TempDir Path home) throws Exception {
        try (var server = EmbeddedPostgresServer.start(home, 0)) {
            ProcessHandle postmaster = server.process().orElseThrow();
            Path away = Files.move(home.resolve("data"), home.resolve("data.away"));
            postmaster.destroyForcibly();
            awaitWords(home.resolve("program.log"), "does not exist");
            Files.move(away, home.resolve("data"));
            awaitAnswer(server.admin());
        }
    }

    @Test
    void a_folder_may_have_a_space_and_a_quote_in_its_name(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("a b'c");
        try (var server = EmbeddedPostgresServer.start(home, 0)) {
            assertEquals("1", ask(server.admin(), "select 1"));
            try (var logs = Files.list(home.resolve("log"))) {
                assertTrue(logs.findAny().isPresent());
            }
        }
    }

    @Test
    void is_durable_and_locked_up(@TempDir Path home) throws Exception {
        try (var server = EmbeddedPostgresServer.start(home, 0)) {
            var admin = server.admin();
            assertEquals("on", ask(admin, "show fsync"));
            assertEquals("on", ask(admin, "show synchronous_commit"));
            assertEquals("on", ask(admin, "show full_page_writes"));
            assertEquals("on", ask(admin, "show data_checksums"));
            assertEquals("127.0.0.1", ask(admin, "show listen_addresses"));
            assertEquals(
                    "0", ask(admin, "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'"));
            assertTrue(ask(admin, "select rolpassword from pg_authid where rolname = 'postgres'")
                    .startsWith("SCRAM-SHA-256$"));
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))));
            var refused = assertThrows(
                    SQLException.class, () -> DriverManager.getConnection(server.jdbcUrl(), "postgres", "wrong"));
            assertEquals("28P01", refused.getSQLState());
        }
    }

    @Test
    void data_survive_a_restart_and_what_a_killed_run_left_is_stopped_first(@TempDir Path home) throws Exception {
        try (var server = EmbeddedPostgresServer.start(home, 0)) {
            execute(server.admin(), "create table kept as select 42 as n");
        }
        // An orphan: a server that nobody of ours looks after, on the same folder.
        var programs = new PostgresPrograms(home.toAbsolutePath());
        programs.start(
                home.resolve("data").toAbsolutePath(),
                List.of("-p " + EmbeddedPostgresServer.freePort(), "-c unix_socket_directories="));
        long orphan = Long.parseLong(
                Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst());
        try (var server = EmbeddedPostgresServer.start(home, 0)) {
            assertEquals("42", ask(server.admin(), "select n from kept"));
            assertFalse(server.process().orElseThrow().pid() == orphan);
        }
        // Its exit is seen a moment after its last word.
        var gone = ProcessHandle.of(orphan);
        if (gone.isPresent()) {
            gone.get().onExit().get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_second_program_on_the_same_folder_is_told_so(@TempDir Path home) throws Exception {
        try (var server = EmbeddedPostgresServer.start(home, 0)) {
            var problem = assertThrows(DatabaseProblem.class, () -> EmbeddedPostgresServer.start(home, 0));
            assertEquals(DatabaseProblem.Kind.DATA_FOLDER_IN_USE, problem.kind());
            assertTrue(server.process().isPresent());
        }
    }

    @Test
    void a_folder_whose_name_a_shell_would_read_is_refused_untouched(@TempDir Path home) {
        for (String name : List.of("with $HOME", "a \"quoted\" one", "`id`", "back\\slash")) {
            Path folder = home.resolve(name);
            var problem = assertThrows(DatabaseProblem.class, () -> EmbeddedPostgresServer.start(folder, 0));
            assertEquals(DatabaseProblem.Kind.DATA_FOLDER_NAME, problem.kind());
            assertFalse(Files.exists(folder));
        }
    }

    private static void insertUntilCutOff(
            DataSource database, int first, Set<Integer> acknowledged, CountDownLatch enough) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into proof values (?)")) {
            for (int n = first; ; n++) {
                insert.setInt(1, n);
                insert.executeUpdate();
                acknowledged.add(n);
                enough.countDown();
            }
        } catch (SQLException e) {
            assertTrue(e.getSQLState().startsWith("08") || e.getSQLState().startsWith("57"), e.toString());
        }
    }

    private static void awaitWords(Path file, String words) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!Files.readString(file).contains(words)) {
            assertTrue(System.nanoTime() < deadline, "never said: " + words);
            Thread.onSpinWait();
        }
    }

    private static void awaitAnswer(DataSource database) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try {
                ask(database, "select 1");
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("the database did not come back", e);
                }
                Thread.onSpinWait();
            }
        }
    }

    static void execute(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

package io.seatline.db;

import static io.seatline.db.EmbeddedPostgresServerTest.ask;
import static io.seatline.db.EmbeddedPostgresServerTest.execute;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationsTest {
    @TempDir
    static Path home;

    static EmbeddedPostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgresServer.start(home, 0);
        Migrations.run(server.admin());
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void running_them_again_changes_nothing() throws Exception {
        String before = ask(server.admin(), "select count(*) from flyway_schema_history");
        Migrations.run(server.admin());
        assertEquals(before, ask(server.admin(), "select count(*) from flyway_schema_history"));
    }

    @Test
    void a_database_from_a_newer_program_is_refused_and_left_alone(@TempDir Path scripts) throws Exception {
        execute(server.admin(), "create database newer");
        var newer = (PGSimpleDataSource) server.admin();
        newer.setDatabaseName("newer");
        Files.writeString(scripts.resolve("V1__old.sql"), "create table old (n int);");
        Files.writeString(scripts.resolve("V2__future.sql"), "create table future (n int);");
        Migrations.run(newer, "filesystem:" + scripts);
        Files.delete(scripts.resolve("V2__future.sql"));
        Files.writeString(scripts.resolve("V1_1__late.sql"), "create table late (n int);");

        var problem = assertThrows(DatabaseProblem.class, () -> Migrations.run(newer, "filesystem:" + scripts));

        assertEquals(DatabaseProblem.Kind.DATABASE_TOO_NEW, problem.kind());
        assertEquals("2", problem.params().get("found"));
        assertEquals("0", ask(newer, "select count(*) from information_schema.tables where table_name = 'late'"));
        assertEquals("2", ask(newer, "select count(*) from flyway_schema_history"));
    }

    @Test
    void a_database_from_before_the_late_fourth_script_takes_it_in(@TempDir Path scripts) throws Exception {
        execute(server.admin(), "create database early");
        var early = (PGSimpleDataSource) server.admin();
        early.setDatabaseName("early");
        for (String script : new String[] {
            "V1__first_call", "V2__routing", "V3__call_control", "V5__desk", "V6__administration", "V8__device_check"
        }) {
            try (var sql = Migrations.class.getResourceAsStream("/db/migration/" + script + ".sql")) {
                Files.copy(Objects.requireNonNull(sql, script), scripts.resolve(script + ".sql"));
            }
        }
        Migrations.run(early, "filesystem:" + scripts);

        Migrations.run(early);

        assertEquals("1", ask(early, "select count(*) from information_schema.schemata where schema_name = 'entry'"));
        assertEquals(
                ask(server.admin(), "select count(*) from flyway_schema_history"),
                ask(early, "select count(*) from flyway_schema_history"));
    }

    @Test
    void the_application_role_appends_to_journal_and_audit_and_changes_neither() throws Exception {
        DataSource app = as(ApplicationRole.grant(server.admin()));
        execute(app, "insert into floor.journal (seq, at, type, payload) values (1, now(), 'Test', '{}')");
        execute(app, "insert into audit.entry (who, what) values ('me', 'login')");
        for (String sql : new String[] {
            "update floor.journal set type = 'x'", "delete from floor.journal", "truncate floor.journal",
            "update audit.entry set who = 'x'", "delete from audit.entry", "create table floor.mine (n int)",
            "alter table floor.journal disable trigger all"
        }) {
            var refused = assertThrows(SQLException.class, () -> execute(app, sql), sql);
            assertEquals("42501", refused.getSQLState(), sql);
        }
        execute(app, "update app.setting set value = 'x'");
    }

    @Test
    void even_the_owner_cannot_rewrite_the_journal_or_the_audit_log() {
        for (String table : new String[] {"floor.journal", "audit.entry"}) {
            assertThrows(SQLException.class, () -> execute(server.admin(), "delete from " + table));
            assertThrows(SQLException.class, () -> execute(server.admin(), "truncate " + table));
        }
    }

    private static DataSource as(ApplicationRole role) throws Exception {
        var source = (PGSimpleDataSource) server.admin();
        source.setUser(role.name());
        source.setPassword(role.password());
        return source;
    }
}

package io.seatline.db;

import io.seatline.db.DatabaseProblem.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL in a folder of ours, as durable as an ordinary one: fsync, synchronous commit, checksums, SCRAM passwords,
 * this machine only. What a killed run left running is stopped first; a server that dies is started again on its port.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {
    /** The major version of PostgreSQL that this program brings. */
    public static final String MAJOR = "18";

    static final String ADMIN = "postgres";
    private static final String DATABASE = "seatline";
    private static final long RETRY_SECONDS = 5;
    /** What a shell reads as more than itself between double quotes, as pg_ctl puts them. */
    private static final Pattern READ_BY_A_SHELL = Pattern.compile("[\"$`\\\\\\p{Cntrl}]");
    /** A start may take minutes, which the shared pool has no thread for. */
    private static final Executor LATER =
            work -> Thread.ofPlatform().daemon().name("postgres-restart").start(work);

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);

    private final Path home;
    private final Path data;
    private final int port;
    private final FileChannel lock;
    private final PostgresPrograms programs;
    private final ReentrantLock turn = new ReentrantLock();
    private boolean closed;

    private EmbeddedPostgresServer(Path home, int port, FileChannel lock) throws IOException {
        this.home = home;
        this.data = home.resolve("data");
        this.port = port;
        this.lock = lock;
        PostgresBinaries.unpack(home);
        this.programs = new PostgresPrograms(home);
    }

    /** @param wantedPort 0 takes a free one */
    public static EmbeddedPostgresServer start(Path folder, int wantedPort) throws IOException {
        Path home = folder.toAbsolutePath().normalize();
        if (READ_BY_A_SHELL.matcher(home.toString()).find()) {
            throw new DatabaseProblem(Kind.DATA_FOLDER_NAME, Map.of("folder", home.toString()));
        }
        Files.createDirectories(home);
        FileChannel lock = lock(home);
        try {
            var server = new EmbeddedPostgresServer(home, wantedPort == 0 ? freePort() : wantedPort, lock);
            server.stopOrphan();
            server.prepare();
            server.launch();
            server.createDatabase();
            return server;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** The owner of everything: for migrations and grants, never for the program's daily work. */
    public DataSource admin() throws IOException {
        return admin(DATABASE);
    }

    /** The process id of the running server. */
    public Optional<ProcessHandle> process() throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        // After a reboot the number may belong to a stranger.
        return ProcessHandle.of(pid)
                .filter(p ->
                        p.info().command().map(c -> c.endsWith("/postgres")).orElse(false));
    }

    @Override
    public void close() throws IOException {
        turn.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            if (process().isPresent()) {
                programs.stop(data);
            }
        } finally {
            lock.close();
            turn.unlock();
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            log.debug("held by this very program", e);
        }
        channel.close();
        throw new DatabaseProblem(Kind.DATA_FOLDER_IN_USE, Map.of("folder", home.toString()));
    }

    private void stopOrphan() throws IOException {
        if (process().isPresent()) {
            log.info("A database of an earlier run is still there: stopping it first");
            programs.stop(data);
        }
    }

    /** A fresh cluster is made beside its place and moved there whole. */
    private void prepare() throws IOException {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            Path fresh = home.resolve("data.new");
            PostgresBinaries.delete(fresh);
            writeSecret(password());
            programs.initdb(fresh, password());
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        }
        String version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR)) {
            throw new DatabaseProblem(Kind.OTHER_POSTGRES_VERSION, Map.of("found", version, "ours", MAJOR));
        }
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    private void launch() throws IOException {
        Files.createDirectories(home.resolve("log"));
        programs.start(
                data,
                List.of(
                        "-p " + port,
                        "-c listen_addresses=127.0.0.1",
                        // No socket file: nobody needs it, and its path would have to be short.
                        "-c unix_socket_directories=",
                        "-c fsync=on",
                        "-c synchronous_commit=on",
                        "-c full_page_writes=on",
                        "-c password_encryption=scram-sha-256",
                        "-c max_connections=60",
                        "-c timezone=UTC",
                        "-c logging_collector=on",
                        // Relative to the data folder: a shell reads these options, and a full path may have a space or
                        // a quote.
                        "-c log_directory=../log",
                        "-c log_filename=postgres-%a.log",
                        "-c log_truncate_on_rotation=on",
                        "-c log_rotation_age=1440",
                        "-c log_rotation_size=0"));
        watch();
    }

    private void watch() throws IOException {
        process().orElseThrow().onExit().thenRun(this::restart);
    }

    private void restart() {
        turn.lock();
        try {
            if (closed) {
                return;
            }
            if (process().isPresent()) {
                // It was only slower than our patience.
                watch();
                return;
            }
            log.error("The database died; starting it again");
            launch();
        } catch (IOException | RuntimeException e) {
            log.error("The database does not come back; trying again in {} s", RETRY_SECONDS, e);
            CompletableFuture.delayedExecutor(RETRY_SECONDS, TimeUnit.SECONDS, LATER)
                    .execute(this::restart);
        } finally {
            turn.unlock();
        }
    }

    private void createDatabase() throws IOException {
        try (var connection = admin(ADMIN).getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new DatabaseProblem(Kind.DATABASE_DOES_NOT_START, Map.of("said", String.valueOf(e.getMessage())), e);
        }
    }

    private DataSource admin(String database) throws IOException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(ADMIN);
        source.setPassword(Files.readString(password()).strip());
        return source;
    }

    private Path password() {
        return home.resolve("password");
    }

    private static void writeSecret(Path file) throws IOException {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(secret) + "\n");
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

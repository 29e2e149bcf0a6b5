package io.seatline;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.seatline.db.ApplicationRole;
import io.seatline.db.EmbeddedPostgresServer;
import io.seatline.db.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Real PostgreSQL for tests: one server per run of the tests, one empty database with our tables per caller, entered as
 * the application's own role, so that a right it lacks is seen here.
 */
public final class TestDatabase implements AutoCloseable {
    private static final String TEMPLATE = "seatline";
    private static final AtomicInteger count = new AtomicInteger();
    private static @Nullable Running running;

    private final HikariDataSource pool;

    private record Running(EmbeddedPostgresServer server, ApplicationRole role) {}

    static {
        System.setProperty("com.zaxxer.hikari.housekeeping.periodMs", "2000");
    }

    private TestDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    public static TestDatabase fresh() {
        try {
            Running now = running();
            String name = "test" + count.incrementAndGet();
            var maintenance = (PGSimpleDataSource) now.server.admin();
            maintenance.setDatabaseName("postgres");
            try (var connection = maintenance.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name + " template " + TEMPLATE);
            }
            var settings = new HikariConfig();
            settings.setJdbcUrl(now.server.jdbcUrl().replaceFirst("/" + TEMPLATE + "$", "/" + name));
            settings.setUsername(now.role.name());
            settings.setPassword(now.role.password());
            settings.setMaximumPoolSize(8);
            // A test that forgets to close keeps no connection from the tests after it.
            settings.setMinimumIdle(0);
            settings.setIdleTimeout(10_000);
            return new TestDatabase(new HikariDataSource(settings));
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("no database for the tests", failure);
        }
    }

    public HikariDataSource source() {
        return pool;
    }

    public DSLContext db() {
        return DSL.using(pool, SQLDialect.POSTGRES);
    }

    @Override
    public void close() {
        pool.close();
    }

    private static synchronized Running running() throws IOException, SQLException {
        Running known = running;
        if (known != null) return known;
        // The runner starts more than one of us at a time.
        String fork = System.getProperty("test.fork", "1");
        Path home = Path.of("target", "test-database-" + fork).toAbsolutePath();
        // The programs unpacked by an earlier run are kept, its data is not.
        delete(home.resolve("data"));
        var server = EmbeddedPostgresServer.start(home, 0);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "test-database-stop"));
        Migrations.run(server.admin());
        var fresh = new Running(server, ApplicationRole.grant(server.admin()));
        running = fresh;
        return fresh;
    }

    private static void stop(EmbeddedPostgresServer server) {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}

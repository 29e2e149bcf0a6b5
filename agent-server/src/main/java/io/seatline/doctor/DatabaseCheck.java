package io.seatline.doctor;

import io.seatline.db.DatabaseProblem;
import io.seatline.db.EmbeddedPostgresServer;
import io.seatline.db.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database of the settings, looked at without changing it. */
public final class DatabaseCheck {
    private static final String TIMEOUT_SECONDS = "5";

    private DatabaseCheck() {}

    /** Whether the files in the data folder, if there are any yet, are of the PostgreSQL that this program brings. */
    public static Finding embedded(Path data) {
        Path version = data.resolve("postgres/data/PG_VERSION");
        if (!Files.exists(version)) return Finding.fine("database-new", Map.of("ours", EmbeddedPostgresServer.MAJOR));
        try {
            String found = Files.readString(version).strip();
            Map<String, String> values = Map.of("found", found, "ours", EmbeddedPostgresServer.MAJOR);
            return found.equals(EmbeddedPostgresServer.MAJOR)
                    ? Finding.fine("database-kept", values)
                    : Finding.mend("other-postgres-version", values);
        } catch (IOException e) {
            return Finding.mend("database-does-not-start", Map.of("said", Finding.said(e)));
        }
    }

    public static Finding external(String url, String user, String password) {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", TIMEOUT_SECONDS);
        login.setProperty("socketTimeout", TIMEOUT_SECONDS);
        try (var connection = DriverManager.getConnection(url, login)) {
            var source = new DriverManagerDataSource(url, login);
            Migrations.requireNotNewer(source);
            return Finding.fine(
                    "database-fine", Map.of("version", connection.getMetaData().getDatabaseProductVersion()));
        } catch (SQLException e) {
            return Finding.mend("database-unreachable", Map.of("said", Finding.said(e)));
        } catch (DatabaseProblem problem) {
            return problem(problem);
        }
    }

    static Finding problem(DatabaseProblem problem) {
        return Finding.mend(problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), problem.params());
    }
}

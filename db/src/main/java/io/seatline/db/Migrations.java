package io.seatline.db;

import io.seatline.db.DatabaseProblem.Kind;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/** Brings a database to the tables this program knows; a database from a newer program is left as it is. */
public final class Migrations {
    private Migrations() {}

    public static void run(DataSource database) {
        run(database, "classpath:db/migration");
    }

    /** @param location where the scripts lie, in Flyway's words */
    static void run(DataSource database, String location) {
        Flyway flyway =
                Flyway.configure().dataSource(database).locations(location).load();
        var info = flyway.info();
        Arrays.stream(info.all())
                .filter(m ->
                        m.getState() == MigrationState.FUTURE_SUCCESS || m.getState() == MigrationState.FUTURE_FAILED)
                .findFirst()
                .ifPresent(newer -> {
                    throw new DatabaseProblem(
                            Kind.DATABASE_TOO_NEW,
                            Map.of("found", String.valueOf(newer.getVersion()), "ours", newest(info.all())));
                });
        flyway.migrate();
    }

    private static String newest(org.flywaydb.core.api.MigrationInfo[] all) {
        return Arrays.stream(all)
                .filter(m ->
                        m.getState() != MigrationState.FUTURE_SUCCESS && m.getState() != MigrationState.FUTURE_FAILED)
                .map(m -> String.valueOf(m.getVersion()))
                .reduce("0", (first, second) -> second);
    }
}

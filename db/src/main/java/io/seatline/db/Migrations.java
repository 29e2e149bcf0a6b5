package io.seatline.db;

import io.seatline.db.DatabaseProblem.Kind;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/** Brings a database to the tables this program knows; a database from a newer program is left as it is. */
public final class Migrations {
    private static final String SCRIPTS = "classpath:db/migration";

    private Migrations() {}

    public static void run(DataSource database) {
        run(database, SCRIPTS);
    }

    /** Looks, and changes nothing. */
    public static void requireNotNewer(DataSource database) {
        requireNotNewer(flyway(database, SCRIPTS));
    }

    /** @param location where the scripts lie, in Flyway's words */
    static void run(DataSource database, String location) {
        Flyway flyway = flyway(database, location);
        requireNotNewer(flyway);
        flyway.migrate();
    }

    private static Flyway flyway(DataSource database, String location) {
        return Flyway.configure()
                .dataSource(database)
                .locations(location)
                // V4 came after V5, V6 and V8: a database of that time lacks it in their midst, and takes it in now.
                .outOfOrder(true)
                .load();
    }

    private static void requireNotNewer(Flyway flyway) {
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
    }

    private static String newest(org.flywaydb.core.api.MigrationInfo[] all) {
        return Arrays.stream(all)
                .filter(m ->
                        m.getState() != MigrationState.FUTURE_SUCCESS && m.getState() != MigrationState.FUTURE_FAILED)
                .map(m -> String.valueOf(m.getVersion()))
                .reduce("0", (first, second) -> second);
    }
}

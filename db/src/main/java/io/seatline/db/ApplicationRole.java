package io.seatline.db;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/**
 * The role the program works as: it reads and writes rows, makes no tables, and can neither change nor delete a line of
 * the journal or of the audit log. Its password is new at each start and stored nowhere.
 */
public record ApplicationRole(String name, String password) {
    private static final List<String> SCHEMAS = List.of(
            "account",
            "routing",
            "floor",
            "history",
            "recording",
            "customer",
            "script",
            "audit",
            "app",
            "phone",
            "entry",
            "voicemail",
            "callback",
            "scorecard",
            "quality",
            "sampling",
            "award");
    private static final String NAME = "seatline_app";

    public static ApplicationRole grant(DataSource admin) throws SQLException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        var role = new ApplicationRole(NAME, HexFormat.of().formatHex(secret));
        try (var connection = admin.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try (var found = statement.executeQuery("select 1 from pg_roles where rolname = '" + NAME + "'")) {
                if (!found.next()) {
                    statement.execute("create role " + NAME + " login");
                }
            }
            statement.execute("alter role " + NAME + " password '" + role.password + "'");
            for (String schema : SCHEMAS) {
                statement.execute("grant usage on schema " + schema + " to " + NAME);
                statement.execute(
                        "grant select, insert, update, delete on all tables in schema " + schema + " to " + NAME);
                statement.execute("grant usage, select on all sequences in schema " + schema + " to " + NAME);
            }
            statement.execute("revoke update, delete, truncate on floor.journal, audit.entry from " + NAME);
            connection.commit();
        }
        return role;
    }

    @Override
    public String toString() {
        return name;
    }
}

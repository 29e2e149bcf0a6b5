package io.seatline.app;

import com.zaxxer.hikari.HikariDataSource;
import io.seatline.db.ApplicationRole;
import io.seatline.db.DatabaseProblem;
import io.seatline.db.EmbeddedPostgresServer;
import io.seatline.db.Migrations;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database: ours in the data folder, or somebody else's by one setting; migrated before anybody uses it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfig {
    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "seatline.database.url", havingValue = "embedded", matchIfMissing = true)
    EmbeddedPostgresServer embeddedPostgres(SeatlineSettings settings) throws IOException {
        return EmbeddedPostgresServer.start(
                settings.data().resolve("postgres"), settings.database().port());
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(SeatlineSettings settings, ObjectProvider<EmbeddedPostgresServer> embedded)
            throws IOException, SQLException {
        var pool = new HikariDataSource();
        EmbeddedPostgresServer server = embedded.getIfAvailable();
        if (server != null) {
            Migrations.run(server.admin());
            ApplicationRole role = ApplicationRole.grant(server.admin());
            pool.setJdbcUrl(server.jdbcUrl());
            pool.setUsername(role.name());
            pool.setPassword(role.password());
        } else {
            var database = settings.database();
            migrateExternal(new DriverManagerDataSource(database.url(), database.user(), database.password()));
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.user());
            pool.setPassword(database.password());
        }
        pool.setPoolName("database");
        pool.setMaximumPoolSize(16);
        // Who waits longer is better told so: the floor goes on without the database.
        pool.setConnectionTimeout(5_000);
        return pool;
    }

    /**
     * The journal's own way to the database: every call waits for it, so it stands in no queue behind the screens' questions. Two,
     * because what waits on local disk is brought in beside it.
     */
    @Bean(defaultCandidate = false, destroyMethod = "close")
    HikariDataSource journalDatabase(HikariDataSource database) {
        var own = new HikariDataSource();
        own.setJdbcUrl(database.getJdbcUrl());
        own.setUsername(database.getUsername());
        own.setPassword(database.getPassword());
        own.setPoolName("journal");
        own.setMaximumPoolSize(2);
        own.setConnectionTimeout(database.getConnectionTimeout());
        return own;
    }

    /** jOOQ as it is, with its own transactions and exceptions: the stores behave here as they do in their tests. */
    @Bean
    DSLContext jooq(DataSource database) {
        return DSL.using(database, SQLDialect.POSTGRES);
    }

    private static void migrateExternal(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.isValid(5);
        } catch (SQLException e) {
            throw new DatabaseProblem(
                    DatabaseProblem.Kind.DATABASE_UNREACHABLE, Map.of("said", String.valueOf(e.getMessage())), e);
        }
        Migrations.run(database);
    }
}

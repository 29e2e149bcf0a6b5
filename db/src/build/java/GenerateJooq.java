import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/** Build step: embedded PostgreSQL, our migrations, jOOQ classes from the result. Skipped while no migration changed. */
public class GenerateJooq {
    /** One PostgreSQL schema per feature. */
    private static final String[] SCHEMAS = {"account", "routing", "floor", "history", "recording", "customer", "script", "audit", "app", "phone", "entry", "voicemail", "callback", "scorecard", "quality", "sampling", "award"};

    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]), out = Path.of(args[1]), stamp = out.resolve(".stamp");
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((org.jooq.Constants.FULL_VERSION + Arrays.toString(SCHEMAS)).getBytes());
        try (var files = Files.walk(migrations)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) digest.update(Files.readAllBytes(file));
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) return;
        try (EmbeddedPostgres pg = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            Flyway.configure().dataSource(pg.getPostgresDatabase()).locations("filesystem:" + migrations).load().migrate();
            GenerationTool.generate(new Configuration()
                    .withJdbc(new Jdbc().withDriver("org.postgresql.Driver").withUrl(pg.getJdbcUrl("postgres", "postgres")))
                    .withGenerator(new Generator()
                            .withDatabase(new Database()
                                    .withName("org.jooq.meta.postgres.PostgresDatabase")
                                    .withSchemata(Arrays.stream(SCHEMAS).map(s -> new SchemaMappingType().withInputSchema(s)).toList())
                                    .withExcludes("flyway_schema_history"))
                            .withGenerate(new Generate().withRecords(true).withJavadoc(false).withComments(false))
                            .withTarget(new Target().withPackageName("io.seatline.db").withDirectory(out.toString()))));
        }
        Files.writeString(stamp, hash);
        System.out.println("jOOQ: classes generated from the migrations");
    }
}

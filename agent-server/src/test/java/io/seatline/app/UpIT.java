package io.seatline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.db.EmbeddedPostgresServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A real centre, started, stopped and started again on the same folder. */
class UpIT {
    private static final Pattern PRINTED = Pattern.compile("(?:password|密码) ([a-z0-9]{16})");

    @Test
    void the_first_start_prints_one_password_once_and_a_log_in_survives_a_restart(@TempDir Path data) {
        var said = new ByteArrayOutputStream();
        var browser = new TestBrowser[1];
        listening(said, () -> {
            try (var centre = start(data)) {
                var printed = PRINTED.matcher(said.toString(StandardCharsets.UTF_8));
                assertTrue(printed.find(), said.toString(StandardCharsets.UTF_8));
                browser[0] = new TestBrowser(port(centre));
                assertEquals(204, browser[0].logIn("admin", printed.group(1)).status());
            }
        });
        said.reset();
        listening(said, () -> {
            try (var centre = start(data)) {
                assertFalse(
                        PRINTED.matcher(said.toString(StandardCharsets.UTF_8)).find());
                var again = new TestBrowser(port(centre));
                again.setCookie("SEATLINE", browser[0].cookie("SEATLINE").orElseThrow());
                assertEquals("admin", again.get("/api/me").json().path("login").asString());
                // In production the description of the interface is not served at all.
                assertEquals(404, again.get("/v3/api-docs").status());
            }
        });
    }

    @Test
    void a_database_elsewhere_is_one_setting(@TempDir Path elsewhere, @TempDir Path data) throws Exception {
        try (var server = EmbeddedPostgresServer.start(elsewhere, 0);
                var centre = start(
                        data,
                        "--seatline.database.url=" + server.jdbcUrl(),
                        "--seatline.database.user=postgres",
                        "--seatline.database.password="
                                + Files.readString(elsewhere.resolve("password"))
                                        .strip())) {
            assertEquals(401, new TestBrowser(port(centre)).get("/api/me").status());
            assertFalse(Files.exists(data.resolve("postgres")));
            try (var connection = server.admin().getConnection();
                    var found = connection.createStatement().executeQuery("select login from account.account")) {
                assertTrue(found.next());
                assertEquals("admin", found.getString(1));
            }
        }
    }

    @Test
    void with_certificate_and_key_pages_and_cookies_are_for_tls_only(@TempDir Path data) throws Exception {
        Path certificate = data.resolve("certificate.pem");
        Path key = data.resolve("key.pem");
        TestCertificate.write(certificate, key);
        try (var centre =
                start(data.resolve("data"), "--seatline.tls.certificate=" + certificate, "--seatline.tls.key=" + key)) {
            var http = HttpClient.newBuilder()
                    .sslContext(TestCertificate.trusting(certificate))
                    .build();
            var me = URI.create("https://localhost:" + port(centre) + "/api/me");
            var answer = http.send(HttpRequest.newBuilder(me).build(), BodyHandlers.ofString());
            assertEquals(401, answer.statusCode());
            assertTrue(answer.headers().firstValue("set-cookie").orElseThrow().contains("Secure"));
            assertTrue(answer.headers().firstValue("strict-transport-security").isPresent());
            assertTrue(answer.headers()
                    .firstValue("content-security-policy")
                    .orElseThrow()
                    .contains("wss://"));
        }
    }

    private static ConfigurableApplicationContext start(Path data, String... more) {
        var settings = new ArrayList<>(List.of(
                "--seatline.mode=up", "--server.port=0", "--seatline.switch.on=false", "--seatline.data=" + data));
        settings.addAll(List.of(more));
        return new SpringApplicationBuilder(SeatlineApplication.class, CentreTest.FakeSwitch.class)
                .run(settings.toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext centre) {
        return centre.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static void listening(ByteArrayOutputStream into, Runnable work) {
        PrintStream before = System.out;
        System.setOut(new PrintStream(into, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(before);
        }
    }
}

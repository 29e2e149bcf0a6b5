package io.seatline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

    private static ConfigurableApplicationContext start(Path data) {
        return new SpringApplicationBuilder(SeatlineApplication.class, CentreTest.FakeSwitch.class)
                .run("--seatline.mode=up", "--server.port=0", "--seatline.switch.on=false", "--seatline.data=" + data);
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

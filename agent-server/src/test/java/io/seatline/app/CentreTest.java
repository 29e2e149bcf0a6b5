package io.seatline.app;

import io.seatline.e2e.Repository;
import io.seatline.telephony.FakeTelephony;
import io.seatline.telephony.Telephony;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole demonstration centre without a switch, on a real database in a fresh folder; one for all tests that say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SeatlineApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "seatline.mode=demo",
            "seatline.switch.on=false",
            "seatline.login.tries-per-address=1000",
            "springdoc.api-docs.enabled=true",
            // The tests' process is not waited for for ever: a page that still holds its socket must not outlast it.
            "server.shutdown=immediate",
            "spring.lifecycle.timeout-per-shutdown-phase=2s"
        })
@Import(CentreTest.FakeSwitch.class)
@ContextConfiguration(initializers = CentreTest.FreshFolder.class)
public @interface CentreTest {
    /** A switch that keeps the real one's rules, without its process. */
    @TestConfiguration(proxyBeanMethods = false)
    class FakeSwitch {
        @Bean
        Telephony telephony(Clock clock) {
            return new FakeTelephony(clock);
        }
    }

    /** Nothing of an earlier run may help or hurt. */
    class FreshFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path folder = Files.createTempDirectory("seatline-it");
                TestPropertyValues.of(
                                "seatline.data=" + folder,
                                "seatline.recording.coders=" + Repository.ROOT.resolve(".sound"))
                        .applyTo(context);
                // Runs when every context is closed: then nobody writes there any more.
                SpringApplication.getShutdownHandlers().add(() -> delete(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

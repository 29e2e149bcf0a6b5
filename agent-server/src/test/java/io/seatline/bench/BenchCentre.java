package io.seatline.bench;

import io.seatline.account.AccountSettings;
import io.seatline.account.AccountStore;
import io.seatline.account.Passwords;
import io.seatline.account.Role;
import io.seatline.account.SkillGrant;
import io.seatline.app.SeatlineApplication;
import io.seatline.e2e.Ports;
import io.seatline.e2e.Repository;
import io.seatline.floor.FloorLoop;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CentreChanges;
import io.seatline.routing.QueueComfortSettings;
import io.seatline.routing.QueueRoutingSettings;
import io.seatline.routing.QueueSettings;
import io.seatline.routing.RoutingStore;
import io.seatline.routing.SkillSettings;
import io.seatline.telephony.Telephony;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The server as the product starts it, in this very process so that one clock sees both its ends. */
final class BenchCentre implements AutoCloseable {
    static final String PASSWORD = "correct horse 42";

    private final ConfigurableApplicationContext app;
    private final @Nullable StampedTelephony telephony;
    final Path folder;
    final Ports ports = new Ports();
    final int web = ports.tcp();
    final int http = ports.tcp();
    final int ami = ports.tcp();
    final int sip = ports.udp();
    /** Where the carrier, that is the bench, is called and calls from: 127.0.0.2. */
    final int carrier = ports.udp();

    /** @param ownSwitch null: a real Asterisk; else what is played instead of one */
    BenchCentre(BenchOptions options, @Nullable Telephony ownSwitch, Class<?>... more) throws IOException {
        folder = options.home().resolve(options.name());
        wipe(folder);
        Files.createDirectories(folder);
        List<Class<?>> sources = new ArrayList<>(List.of(SeatlineApplication.class));
        sources.addAll(List.of(more));
        SpringApplication server = new SpringApplication(sources.toArray(Class<?>[]::new));
        var stamped = new StampedTelephony[1];
        server.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
            if (ownSwitch != null)
                ((GenericApplicationContext) context).registerBean("telephony", Telephony.class, () -> ownSwitch);
            context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (!(bean instanceof Telephony real) || ownSwitch != null) return bean;
                    return stamped[0] = new StampedTelephony(real);
                }
            });
        });
        app = server.run(settings(ownSwitch == null).toArray(String[]::new));
        telephony = stamped[0];
    }

    private List<String> settings(boolean withSwitch) throws IOException {
        return List.of(
                "--seatline.mode=up",
                "--seatline.data=" + folder.resolve("data"),
                "--seatline.public-host=127.0.0.1",
                "--server.port=" + web,
                "--seatline.switch.on=" + withSwitch,
                "--seatline.switch.home=" + Repository.SWITCH,
                "--seatline.switch.caller-id=4008000000",
                "--seatline.switch.sip-port=" + sip,
                "--seatline.switch.http-port=" + http,
                "--seatline.switch.ami-port=" + ami,
                "--seatline.switch.agi-port=" + ports.tcp(),
                "--seatline.switch.audio-socket-port=" + ports.tcp(),
                "--seatline.switch.trunk.host=127.0.0.2",
                "--seatline.switch.trunk.port=" + carrier,
                "--seatline.switch.trunk.bind=127.0.0.3",
                "--logging.threshold.console=off",
                "--logging.file.name=" + folder.resolve("server.log"));
    }

    <T> T part(Class<T> type) {
        return app.getBean(type);
    }

    FloorLoop floor() {
        return part(FloorLoop.class);
    }

    StampedTelephony telephony() {
        if (telephony == null) throw new IllegalStateException("this centre has no switch");
        return telephony;
    }

    /** One agent who alone serves one queue, which the number leads to; his log-in is {@code agentN}. */
    AgentId team(int n, String number) {
        var routing = part(RoutingStore.class);
        int skill = routing.addSkill(new SkillSettings("skill " + n)).id();
        routing.addQueue(new QueueSettings(
                "queue " + n,
                60,
                3600,
                20,
                true,
                true,
                List.of(new QueueSettings.QueueSkill(skill, 1)),
                List.of(number),
                0,
                QueueRoutingSettings.PLAIN,
                QueueComfortSettings.NONE));
        var account = part(AccountStore.class)
                .create(
                        new AccountSettings(
                                "agent" + n,
                                "王芳 " + n,
                                Role.AGENT,
                                "zh-CN",
                                true,
                                null,
                                List.of(new SkillGrant(skill, 3)),
                                0),
                        part(Passwords.class).hash(PASSWORD));
        part(CentreChanges.class).changed();
        return new AgentId(account.id());
    }

    @Override
    public void close() {
        app.close();
    }

    private static void wipe(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    /** The tests' own settings lie in the same packages, and are none of the product's. */
    private static final class WithoutTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) {
            return type.getClassMetadata().getClassName().startsWith("io.seatline.app.CentreTest");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return WithoutTests.class.hashCode();
        }
    }
}

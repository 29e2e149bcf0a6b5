package io.seatline.app;

import io.seatline.account.AccountStore;
import io.seatline.account.Passwords;
import io.seatline.customer.CustomerStore;
import io.seatline.demo.DemoCallers;
import io.seatline.demo.DemoDays;
import io.seatline.demo.DemoEntry;
import io.seatline.demo.DemoSeed;
import io.seatline.demo.DemoSound;
import io.seatline.entry.CalendarStore;
import io.seatline.entry.EntryPointStore;
import io.seatline.entry.FlowStore;
import io.seatline.entry.PromptStore;
import io.seatline.entry.PromptStudio;
import io.seatline.floor.Floor;
import io.seatline.floor.FloorJournal;
import io.seatline.floor.FloorLoop;
import io.seatline.kernel.CentreChanges;
import io.seatline.routing.JooqDirectory;
import io.seatline.routing.RoutingStore;
import io.seatline.telephony.asterisk.AsteriskCarrierLoop;
import io.seatline.telephony.audio.NettyAudioSocket;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jooq.DSLContext;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** A small centre to look at. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "seatline.mode", havingValue = "demo")
class DemoConfig {
    private static final int BATCH = 500;
    /** The same past each time. */
    private static final long PAST = 2026;

    @Bean
    DemoSeed demoSeed(AccountStore accounts, RoutingStore routing, CustomerStore customers, Passwords passwords) {
        return new DemoSeed(accounts, routing, customers, passwords);
    }

    @Bean
    DemoEntry demoEntry(
            RoutingStore routing,
            PromptStore prompts,
            PromptStudio studio,
            CalendarStore calendars,
            FlowStore flows,
            EntryPointStore entries) {
        return new DemoEntry(routing, prompts, studio, calendars, flows, entries);
    }

    @Bean
    @Order(0)
    ApplicationRunner seed(DemoSeed seed, DemoEntry entry, CentreChanges centre) {
        return arguments -> {
            seed.plant();
            entry.plant();
            centre.changed();
        };
    }

    /** A centre that was never used gets a past; one with a journal has its own. */
    @Bean
    @Order(5)
    ApplicationRunner past(FloorJournal journal, RecordingSettings recordings, DSLContext db, Clock clock) {
        return arguments -> {
            if (journal.lastSeq() > 0) return;
            var random = new Random(PAST);
            var lived = DemoDays.before(
                    clock.instant(), ZoneId.systemDefault(), new JooqDirectory(db, () -> false).load(), random);
            var talks = DemoSound.talks(lived);
            // Before the history knows of them: a recorded talk without a file would raise an alarm.
            for (var talk : talks) DemoSound.write(talk, recordings.spool(), random);
            var past = DemoSound.recorded(lived, talks);
            var entries = new ArrayList<FloorJournal.Entry>(past.size());
            for (var event : past) entries.add(new FloorJournal.Entry(entries.size() + 1L, event));
            for (int from = 0; from < entries.size(); from += BATCH) {
                journal.append(entries.subList(from, Math.min(from + BATCH, entries.size())));
            }
        };
    }

    /** Customers who ring in: only where the switch plays the carrier too. Found by itself, so it says itself that it is the demo's. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "seatline.mode", havingValue = "demo")
    @ConditionalOnProperty(name = "seatline.switch.carrier-loop", havingValue = "true")
    static class CallersConfig {
        @Bean(destroyMethod = "close")
        NettyAudioSocket robots(SwitchSettings settings) throws IOException {
            return new NettyAudioSocket(settings.audioSocketPort());
        }

        @Bean
        @Order(30)
        ApplicationRunner customersRing(
                AsteriskCarrierLoop carrier,
                NettyAudioSocket robots,
                FloorLoop floor,
                ScheduledExecutorService chores) {
            var callers = new DemoCallers(carrier::ring, robots, RandomGenerator.getDefault(), chores);
            var every = DemoCallers.lookEvery().toMillis();
            return arguments -> chores.scheduleWithFixedDelay(
                    () -> floor.look(Floor::view).thenAccept(callers::look), every, every, TimeUnit.MILLISECONDS);
        }
    }
}

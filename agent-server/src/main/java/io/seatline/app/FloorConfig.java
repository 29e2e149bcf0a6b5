package io.seatline.app;

import io.seatline.desk.DeskSessions;
import io.seatline.desk.LineSecrets;
import io.seatline.entry.JooqEntryBook;
import io.seatline.entry.PhraseStudio;
import io.seatline.floor.AgentView;
import io.seatline.floor.Floor;
import io.seatline.floor.FloorInput;
import io.seatline.floor.FloorJournal;
import io.seatline.floor.FloorLoop;
import io.seatline.floor.FloorSettings;
import io.seatline.floor.FloorView;
import io.seatline.floor.JooqFloorJournal;
import io.seatline.floor.JsonEvents;
import io.seatline.floor.SpillingJournal;
import io.seatline.history.HistorianLoop;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CentreChanges;
import io.seatline.recording.RecordingRoom;
import io.seatline.recording.RecordingWorks;
import io.seatline.routing.JooqDirectory;
import io.seatline.routing.JudgedEstimate;
import io.seatline.routing.LateWriter;
import io.seatline.routing.RoutingTrace;
import io.seatline.telephony.DialNumber;
import io.seatline.telephony.Telephony;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The floor, its journal, and who listens to it. */
@Configuration(proxyBeanMethods = false)
class FloorConfig {
    /** No call and no log-in lives longer; the rest of the journal is history. */
    private static final Duration LOOK_BACK = Duration.ofHours(36);

    @Bean
    SpillingJournal floorJournal(
            DSLContext db, @Qualifier("journalDatabase") DataSource own, SeatlineSettings settings) {
        var json = new JsonEvents();
        return new SpillingJournal(
                new JooqFloorJournal(db.configuration().derive(own).dsl(), json),
                settings.data().resolve("journal-spill"),
                json);
    }

    @Bean
    Floor floor(
            @Value("${seatline.switch.caller-id:}") String callerId,
            @Value("${seatline.routing.rona-back:0s}") Duration ronaBack,
            @Value("${seatline.routing.callback-to}") String callbackTo) {
        var settings = FloorSettings.defaults(callerId.isEmpty() ? null : new DialNumber(callerId));
        return new Floor(settings.withRonaBack(ronaBack).withCallbackTo(Pattern.compile(callbackTo)), UUID::randomUUID);
    }

    @Bean(destroyMethod = "close")
    FloorLoop floorLoop(
            Floor floor,
            FloorJournal journal,
            Telephony telephony,
            DeskSessions desks,
            LineSecrets secrets,
            HistorianLoop historian,
            LateWriter<RoutingTrace> traces,
            LateWriter<JudgedEstimate> estimates,
            Clock clock) {
        var listener = new FloorLoop.Listener() {
            @Override
            public void ask(TelephonyCommand command) {
                secrets.asked(command);
                telephony.execute(command);
            }

            @Override
            public void show(Map<AgentId, AgentView> views) {
                desks.show(views);
            }

            @Override
            public boolean watchesBoard() {
                return desks.boardWatched();
            }

            @Override
            public void showBoard(FloorView board) {
                desks.showBoard(board);
            }

            @Override
            public void journalled(long seq) {
                historian.wake();
            }

            @Override
            public void traced(List<RoutingTrace> decided) {
                traces.accept(decided);
            }

            @Override
            public void judged(List<JudgedEstimate> judged) {
                estimates.accept(judged);
            }
        };
        return new FloorLoop(floor, journal, listener, clock::instant);
    }

    /** An orderly end of the server ends its switch too: the calls end now, with their time, not at the next start. */
    @Bean(destroyMethod = "close")
    AutoCloseable endOfCalls(
            FloorLoop floor, @Value("${seatline.switch.managed:true}") boolean switchEndsToo, Clock clock) {
        return () -> {
            if (switchEndsToo) {
                floor.accept(new FloorInput.Heard(new TelephonyEvent.NodeLost(true, clock.instant())));
            }
        };
    }

    /** The house's small regular chores; none of them is on a call's way. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService chores() {
        return Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("chore-", 0).factory());
    }

    @Bean
    FloorReload floorReload(
            FloorLoop floor,
            DSLContext db,
            RecordingRoom room,
            JooqEntryBook entries,
            PhraseStudio phrases,
            Clock clock) {
        return new FloorReload(floor, new JooqDirectory(db, room::isShort), entries, phrases, clock);
    }

    /** The floor first knows its people and its past, and only then hears the switch. */
    @Bean
    @Order(10)
    ApplicationRunner openTheFloor(
            FloorLoop floor,
            SpillingJournal journal,
            Telephony telephony,
            RecordingWorks recordings,
            LineSecrets secrets,
            CentreChanges centre,
            ScheduledExecutorService chores,
            FloorReload reload) {
        return arguments -> {
            floor.start(LOOK_BACK);
            reload.now();
            centre.onChange(reload::now);
            telephony.start(event -> {
                floor.accept(new FloorInput.Heard(event));
                recordings.on(event);
                secrets.heard(event);
            });
            chores.scheduleWithFixedDelay(journal::flush, 1, 1, TimeUnit.SECONDS);
        };
    }
}

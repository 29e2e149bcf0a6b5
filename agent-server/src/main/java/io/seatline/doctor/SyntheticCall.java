package io.seatline.doctor;

import io.seatline.agent.AgentState;
import io.seatline.floor.Floor;
import io.seatline.floor.FloorAgent;
import io.seatline.floor.FloorCommand;
import io.seatline.floor.FloorInput;
import io.seatline.floor.FloorLoop;
import io.seatline.history.CallHistory;
import io.seatline.history.CallHistory.CallLine;
import io.seatline.history.CallSearch;
import io.seatline.kernel.AgentId;
import io.seatline.recording.RecordingCatalog;
import io.seatline.recording.RecordingCatalog.RecordingLine;
import io.seatline.recording.RecordingCatalog.Stage;
import io.seatline.recording.RecordingSearch;
import io.seatline.recording.StoredSounds;
import io.seatline.telephony.asterisk.AsteriskCarrierLoop;
import io.seatline.telephony.audio.Heard;
import io.seatline.telephony.audio.RobotCall;
import io.seatline.telephony.audio.Robots;
import io.seatline.telephony.audio.Voice;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call with a robot at both ends: the customer rings in over the carrier, the floor offers the call, the agent's robot
 * answers, each must hear the other, the customer hangs up, the history and the recording must tell the truth about it.
 */
public final class SyntheticCall {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** A resync every 30 s tells of a line whose own word got lost. */
    private static final Duration LINE_PATIENCE = Duration.ofSeconds(40);

    private static final Duration TALK = Duration.ofSeconds(2);
    private static final double AGENT_HZ = 1000;
    private static final double CUSTOMER_HZ = 440;
    private static final double SAID_DBFS = -14;
    private static final double HEARD_DBFS = -30;

    private final DoctorCentre centre;
    private final FloorLoop floor;
    private final AsteriskCarrierLoop outside;
    private final Robots robots;
    private final CallHistory history;
    private final RecordingCatalog recordings;
    private final StoredSounds sounds;

    public SyntheticCall(
            DoctorCentre centre,
            FloorLoop floor,
            AsteriskCarrierLoop outside,
            Robots robots,
            CallHistory history,
            RecordingCatalog recordings,
            StoredSounds sounds) {
        this.centre = centre;
        this.floor = floor;
        this.outside = outside;
        this.robots = robots;
        this.history = history;
        this.recordings = recordings;
        this.sounds = sounds;
    }

    /** Nothing after the first broken step would say anything new. */
    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Finding finding;

        Broken(String word, Map<String, String> values) {
            super(word);
            finding = Finding.mend(word, values);
        }
    }

    /** Tells each step that succeeded, and the first that did not. */
    public void make(Consumer<Finding> tell) throws InterruptedException {
        try {
            until(PATIENCE, () -> look(Floor::view).switchLive() ? true : null, "ami-lost");
            tell.accept(Finding.fine("ami-fine", Map.of()));
            AgentId agent = centre.open();
            get(outside.sitAt(FloorAgent.line(agent)), "ari-refused");
            tell.accept(Finding.fine("ari-fine", Map.of()));
            comeToWork(agent);
            talk(agent, tell);
            String called = stored(agent);
            tell.accept(Finding.fine("call-stored", Map.of("talked", called)));
            tell.accept(Finding.fine("recording-fine", Map.of("seconds", recorded(agent))));
        } catch (Broken broken) {
            tell.accept(broken.finding);
        }
    }

    private void comeToWork(AgentId agent) throws Broken, InterruptedException {
        until(PATIENCE, () -> ask(agent, new FloorCommand.LogIn()), "agent-unknown");
        floor.accept(new FloorInput.DeskSeen(agent, true, Instant.now()));
        until(LINE_PATIENCE, () -> ask(agent, new FloorCommand.GoReady()), "agent-unreachable");
    }

    private void talk(AgentId agentId, Consumer<Finding> tell) throws Broken, InterruptedException {
        var agentMet = new CompletableFuture<RobotCall>();
        robots.meetOthers(
                id -> AsteriskCarrierLoop.isAgent(id) ? Voice.tone(AGENT_HZ, SAID_DBFS) : null, agentMet::complete);
        RobotCall customer = robots.expect(UUID.randomUUID(), Voice.tone(CUSTOMER_HZ, SAID_DBFS));
        Instant rang = Instant.now();
        outside.ring(customer.id(), DoctorCentre.CUSTOMER, "Doctor", DoctorCentre.NUMBER);
        until(PATIENCE, () -> isOffered(agentId) ? true : null, "not-offered");
        tell.accept(Finding.fine("offered", Map.of("seconds", since(rang))));
        RobotCall agent = get(agentMet, "not-answered");
        tell.accept(Finding.fine("answered", Map.of("seconds", since(rang))));
        get(customer.whenHeard(heard -> hears(heard, AGENT_HZ)), "customer-deaf");
        get(agent.whenHeard(heard -> hears(heard, CUSTOMER_HZ)), "agent-deaf");
        tell.accept(Finding.fine("heard", Map.of()));
        Duration enough = agent.heard().length().plus(TALK);
        get(agent.whenHeard(heard -> heard.length().compareTo(enough) > 0), "agent-deaf");
        customer.hangUp();
        get(agent.ended(), "not-hung-up");
    }

    private static boolean hears(Heard heard, double hz) {
        return heard.dbfsAt(hz) > HEARD_DBFS;
    }

    private boolean isOffered(AgentId agent) {
        return look(Floor::view).agents().stream()
                .anyMatch(line -> line.id().equals(agent)
                        && (line.state() instanceof AgentState.Reserved || line.state() instanceof AgentState.Talking));
    }

    private String stored(AgentId agent) throws Broken, InterruptedException {
        var search = new CallSearch(null, null, agent.value(), null, null, null, null, 0, 10);
        CallLine call = until(
                PATIENCE,
                () -> history.search(search, Instant.now()).items().stream()
                        .filter(row -> row.endedAt() != null)
                        .findFirst()
                        .orElse(null),
                "call-not-stored");
        String end = call.outcome() + " " + call.blame() + " " + call.reason();
        if (!end.equals("ANSWERED CUSTOMER HUNG_UP")) throw new Broken("call-wrong", Map.of("said", end));
        return seconds(Duration.ofMillis(call.talkMs()));
    }

    private String recorded(AgentId agent) throws Broken, InterruptedException {
        var search = RecordingSearch.latestOf(agent.value(), 10);
        RecordingLine row = until(
                PATIENCE,
                () -> recordings.search(search).items().stream()
                        .filter(found -> found.state() == Stage.STORED || found.state() == Stage.FAILED)
                        .findFirst()
                        .orElse(null),
                "recording-missing");
        RecordingCatalog.Found found = recordings.find(row.id()).orElse(null);
        if (found == null || found.path() == null || row.reason() != null)
            throw new Broken("recording-wrong", Map.of("said", row.state() + " " + row.reason()));
        try (var sound = sounds.samples(found)) {
            TwoSides sides = TwoSides.of(sound, AGENT_HZ, CUSTOMER_HZ);
            if (!sides.areClear())
                throw new Broken(
                        "recording-sides",
                        Map.of("agent", number(sides.agent()), "customer", number(sides.customer())));
        } catch (IOException e) {
            throw new Broken("recording-wrong", Map.of("said", Finding.said(e)));
        }
        return seconds(Duration.ofMillis(row.durationMs() == null ? 0 : row.durationMs()));
    }

    private @Nullable Boolean ask(AgentId agent, FloorCommand command) {
        return floor.ask(agent, command).orTimeout(5, TimeUnit.SECONDS).join() == null ? true : null;
    }

    private <T> T look(java.util.function.Function<Floor, T> question) {
        return floor.look(question).orTimeout(5, TimeUnit.SECONDS).join();
    }

    private static String since(Instant began) {
        return seconds(Duration.between(began, Instant.now()));
    }

    private static String seconds(Duration duration) {
        return number(duration.toMillis() / 1000.0);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static <T> T get(Future<T> word, String otherwise) throws Broken, InterruptedException {
        try {
            return word.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Broken(otherwise, Map.of("said", PATIENCE.toSeconds() + " s"));
        } catch (ExecutionException e) {
            throw new Broken(otherwise, Map.of("said", Finding.said(e.getCause() == null ? e : e.getCause())));
        }
    }

    /** Asks again until there is an answer: the floor and the stores tell nobody by themselves. */
    private static <T> T until(Duration patience, Supplier<@Nullable T> question, String otherwise)
            throws Broken, InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        while (true) {
            T answer = question.get();
            if (answer != null) return answer;
            if (Instant.now().isAfter(deadline))
                throw new Broken(otherwise, Map.of("said", patience.toSeconds() + " s"));
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}

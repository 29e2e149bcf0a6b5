package io.seatline.floor;

import io.seatline.agent.ReasonCode;
import io.seatline.agent.ReasonKind;
import io.seatline.call.Call;
import io.seatline.call.Callback;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.DomainEvent;
import io.seatline.kernel.QueueId;
import io.seatline.routing.AgentProfile;
import io.seatline.routing.Choices;
import io.seatline.routing.Directory;
import io.seatline.routing.JudgedEstimate;
import io.seatline.routing.NotReadyReason;
import io.seatline.routing.Offer;
import io.seatline.routing.Queue;
import io.seatline.routing.QueueComfort;
import io.seatline.routing.QueueComfort.CallbackOffer;
import io.seatline.routing.QueueRouting;
import io.seatline.routing.Ring;
import io.seatline.routing.SkillRequirement;
import io.seatline.routing.Strategy;
import io.seatline.routing.WayOut;
import io.seatline.routing.WrapUpRule;
import io.seatline.telephony.DialNumber;
import io.seatline.telephony.FakeTelephony;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A floor, a fake switch and a clock that a test moves: what the loop does, without its thread. */
final class FloorWorld {
    static final QueueId SALES = new QueueId(1);
    static final QueueId REPAIR = new QueueId(2);
    static final ReasonCode BREAK = new ReasonCode("BREAK");
    static final ReasonCode LUNCH = new ReasonCode("LUNCH");
    static final ReasonCode COACHING = new ReasonCode("COACHING");
    /** Widens twice, is served by the best, overflows to {@link #SALES}. */
    static final QueueId EXPERTS = new QueueId(3);
    /** To the last agent first, overflows to {@link #REPAIR} when nobody is there, ends what waits too long, offers to call back. */
    static final QueueId REGULARS = new QueueId(4);
    /** Records and says so, has its own music, announces all there is to say, offers to call back; served by agent 1 alone. */
    static final QueueId TALKATIVE = new QueueId(5);

    static final FloorSettings SETTINGS = FloorSettings.defaults(new DialNumber("02155550000"));

    Instant now = Instant.parse("2026-11-20T01:00:00Z");
    final Random random;
    final FakeTelephony telephony = new FakeTelephony(() -> now);
    final List<FloorJournal.Entry> journal = new ArrayList<>();
    static final JsonEvents JSON = new JsonEvents();
    FloorAudit audit;
    private final Function<FloorWorld, Floor> floors;
    Floor floor;
    boolean shuffled;
    /** Each event goes through the journal's JSON; that takes longer than all else. */
    boolean writes = true;

    private long requests;
    final List<JudgedEstimate> judged = new ArrayList<>();
    final Map<Long, @Nullable RejectReason> answers = new HashMap<>();

    FloorWorld(long seed) {
        this(seed, SETTINGS);
    }

    FloorWorld(long seed, FloorSettings settings) {
        this(seed, settings, world -> new Floor(settings, world::nextId));
    }

    /** @param floors makes the floor, at the beginning and after each restart */
    FloorWorld(long seed, FloorSettings settings, Function<FloorWorld, Floor> floors) {
        random = new Random(seed);
        audit = new FloorAudit(settings);
        this.floors = floors;
        floor = floors.apply(this);
        telephony.start(this::hear);
        handle(new FloorInput.DirectoryLoaded(directory(), now));
        handle(new FloorInput.EntriesLoaded(MadeEntries.book(), now));
        settle();
    }

    static Directory directory() {
        var queues = Map.of(
                SALES, queue(SALES, "咨询", List.of(new SkillRequirement(1, 1))),
                REPAIR, queue(REPAIR, "售后", List.of(new SkillRequirement(2, 2))),
                EXPERTS, experts(),
                REGULARS, regulars(),
                TALKATIVE, talkative());
        var agents = new HashMap<AgentId, AgentProfile>();
        for (int id = 1; id <= 4; id++) {
            var skills = switch (id) {
                case 1 -> Map.of(1, 3);
                case 2 -> Map.of(2, 3);
                case 3 -> Map.of(1, 2, 2, 2);
                default -> Map.of(1, 1, 2, 1);
            };
            agents.put(new AgentId(id), new AgentProfile(new AgentId(id), "agent " + id, skills));
        }
        return new Directory(
                queues,
                Map.of("4001", SALES, "4002", REPAIR, "4003", EXPERTS, "4004", REGULARS, "4005", TALKATIVE),
                agents,
                choices(),
                Set.of("138888"));
    }

    /** Repair asks for a result; sales does not. */
    private static Choices choices() {
        var reasons = new HashMap<ReasonCode, NotReadyReason>();
        for (var code : List.of(BREAK, LUNCH)) reasons.put(code, reason(code, ReasonKind.AGENT));
        reasons.put(COACHING, reason(COACHING, ReasonKind.SUPERVISOR));
        reasons.put(ReasonCode.RONA, reason(ReasonCode.RONA, ReasonKind.SYSTEM));
        var rule = new WrapUpRule(true, Duration.ofSeconds(60), Duration.ofSeconds(30));
        return new Choices(reasons, Map.of(), Set.of("sold", "solved"), Map.of(REPAIR, rule));
    }

    private static NotReadyReason reason(ReasonCode code, ReasonKind kind) {
        return new NotReadyReason(code, kind, code.value(), code.value(), 0, null, true);
    }

    private static Queue experts() {
        var rings = List.of(
                new Ring(Duration.ofSeconds(4), 1, null, null, Set.of()),
                new Ring(Duration.ofSeconds(6), 2, null, null, Set.of(new AgentId(1))));
        var out = new WayOut(SALES, Duration.ofSeconds(25), false, 4, null, false);
        var routing = new QueueRouting(
                Strategy.BEST_SKILL,
                List.of(),
                Duration.ZERO,
                false,
                new QueueRouting.Priority(1, 5, 3),
                rings,
                out,
                false);
        return routed(EXPERTS, "专家", List.of(new SkillRequirement(2, 3)), routing);
    }

    private static Queue regulars() {
        var out = new WayOut(REPAIR, null, true, null, Duration.ofSeconds(90), false);
        var routing = new QueueRouting(
                Strategy.LAST_AGENT,
                List.of(),
                Duration.ofSeconds(10),
                false,
                new QueueRouting.Priority(0, 5, 1),
                List.of(),
                out,
                false);
        var plain = routed(REGULARS, "老客户", List.of(new SkillRequirement(1, 2)), routing);
        var offer = new CallbackOffer(Callback.Mode.CUSTOMER_FIRST, Duration.ofSeconds(5));
        return heard(plain, new QueueComfort(null, false, false, null, null, null, MadeEntries.FAREWELL, offer));
    }

    private static Queue talkative() {
        var offer = new CallbackOffer(Callback.Mode.AGENT_FIRST, Duration.ofSeconds(60));
        var comfort = new QueueComfort(
                Duration.ofSeconds(30),
                true,
                true,
                MadeEntries.NEWS,
                MadeEntries.NOTICE,
                MadeEntries.MUSIC,
                null,
                offer);
        var plain = queue(TALKATIVE, "贵宾", List.of(new SkillRequirement(1, 3)));
        return heard(plain, comfort);
    }

    private static Queue heard(Queue plain, QueueComfort comfort) {
        return new Queue(
                plain.id(),
                plain.name(),
                plain.ringFor(),
                plain.wrapUp(),
                plain.serviceLevel(),
                plain.record(),
                plain.needs(),
                plain.routing(),
                comfort);
    }

    private static Queue routed(QueueId id, String name, List<SkillRequirement> needs, QueueRouting routing) {
        return new Queue(
                id, name, Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofSeconds(20), true, needs, routing);
    }

    private static Queue queue(QueueId id, String name, List<SkillRequirement> needs) {
        return new Queue(id, name, Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofSeconds(20), true, needs);
    }

    UUID nextId() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private void hear(TelephonyEvent event) {
        handle(new FloorInput.Heard(event));
    }

    FloorOutput handle(FloorInput input) {
        var output = floor.handle(input);
        audit.turn(input, output, floor.state());
        for (var event : output.events()) {
            // The journal is JSON: what does not survive it does not survive a restart.
            var back = writes ? JSON.read(JSON.type(event), JSON.write(event)) : event;
            if (!back.equals(event)) throw new AssertionError("the journal changes " + event + " into " + back);
            journal.add(new FloorJournal.Entry(journal.size() + 1, back));
        }
        judged.addAll(output.estimates());
        FloorInvariants.checkSaid(output, floor.state());
        for (TelephonyCommand command : output.commands()) telephony.execute(command);
        for (var reply : output.replies()) answers.put(reply.request(), reply.refused());
        return output;
    }

    /** Lets every word in flight arrive. */
    FloorWorld settle() {
        if (shuffled) telephony.events().deliver(random);
        else telephony.events().deliver();
        return this;
    }

    @Nullable
    RejectReason ask(int agent, FloorCommand command) {
        var request = ++requests;
        handle(new FloorInput.Asked(new AgentId(agent), command, request, now));
        settle();
        return answers.get(request);
    }

    FloorWorld later(Duration duration) {
        var end = now.plus(duration);
        while (now.isBefore(end)) {
            now = now.plusSeconds(1);
            telephony.tick();
            handle(new FloorInput.Tick(now));
            settle();
        }
        return this;
    }

    /** Log-in, page and phone. */
    FloorWorld atWork(int... agents) {
        for (int agent : agents) {
            ask(agent, new FloorCommand.LogIn());
            telephony.execute(
                    new TelephonyCommand.ProvisionLine(FloorAgent.line(new AgentId(agent)), "secret-secret-secret"));
            telephony.lineRegisters(FloorAgent.line(new AgentId(agent)));
            settle();
            handle(new FloorInput.DeskSeen(new AgentId(agent), true, now));
        }
        return this;
    }

    /** The page asks for a new account; what was registered with the old one ends. */
    @Nullable
    RejectReason pageLoadsAgain(int agent) {
        var refused = ask(agent, new FloorCommand.RenewPhone());
        var line = FloorAgent.line(new AgentId(agent));
        telephony.execute(new TelephonyCommand.ProvisionLine(line, "secret-secret-secret-" + ++requests));
        settle();
        return refused;
    }

    /** The page that was loaded again has its phone on the new account. */
    FloorWorld phoneIsBack(int agent) {
        telephony.lineRegisters(FloorAgent.line(new AgentId(agent)));
        return settle();
    }

    FloorWorld ready(int... agents) {
        atWork(agents);
        for (int agent : agents) {
            ask(agent, new FloorCommand.GoReady());
            now = now.plusMillis(10);
        }
        return this;
    }

    /** kill -9 of the server: memory is gone, the switch goes on. */
    void serverRestarts() {
        telephony.amiCut();
        telephony.events().clear();
        var before = floor.state();
        floor = floors.apply(this);
        int leftOut = floor.restore(JournalCut.openOnly(journal), now);
        if (leftOut > 0) throw new AssertionError(leftOut + " events of a whole journal did not fit");
        audit.restarted(before, floor.state());
        handle(new FloorInput.DirectoryLoaded(directory(), now));
        handle(new FloorInput.EntriesLoaded(MadeEntries.book(), now));
        telephony.amiBack();
        settle();
    }

    AgentView agent(int id) {
        var view = floor.view(new AgentId(id));
        if (view == null) throw new AssertionError("agent " + id + " is not on the floor");
        return view;
    }

    Call call(int agent) {
        var call = agent(agent).call();
        if (call == null) throw new AssertionError("agent " + agent + " has no call: " + floor.debugState());
        return call;
    }

    Offer offer(int agent) {
        var offer = agent(agent).offer();
        if (offer == null) throw new AssertionError("agent " + agent + " has no offer: " + floor.debugState());
        return offer;
    }

    <E extends DomainEvent> List<E> events(Class<E> type) {
        return journal.stream()
                .map(FloorJournal.Entry::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    <E extends DomainEvent> E only(Class<E> type) {
        var found = events(type);
        if (found.size() != 1) throw new AssertionError(type.getSimpleName() + ": " + found);
        return found.getFirst();
    }
}

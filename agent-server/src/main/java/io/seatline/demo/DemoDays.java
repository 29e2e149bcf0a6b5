package io.seatline.demo;

import io.seatline.agent.AgentState;
import io.seatline.agent.ReasonCode;
import io.seatline.call.CallState;
import io.seatline.call.Outcome;
import io.seatline.customer.CustomerDetails;
import io.seatline.floor.Floor;
import io.seatline.floor.FloorAgent;
import io.seatline.floor.FloorCommand;
import io.seatline.floor.FloorInput;
import io.seatline.floor.FloorSettings;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.DomainEvent;
import io.seatline.routing.Directory;
import io.seatline.routing.Queue;
import io.seatline.telephony.DialNumber;
import io.seatline.telephony.LegId;
import io.seatline.telephony.NodeSnapshot;
import io.seatline.telephony.TelephonyEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The demo's past: three working days and today's morning, lived through by the real floor with a clock that jumps. So the
 * history balances like any other. Nothing of it was recorded; {@link DemoSound} gives a few of the talks their sound.
 */
public final class DemoDays {
    private static final int DAYS = 3;
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);
    /** Calls per hour from nine on: two humps with a dip at noon. */
    private static final int[] PER_HOUR = {52, 92, 84, 40, 48, 88, 80, 56, 28};

    /** What an agent writes down after a talk. */
    private record Result(String code, String note) {}

    private static final List<Result> RESULTS = List.of(
            new Result("solved", ""),
            new Result("solved", "已告知安装时间，客户满意"),
            new Result("solved", "已指导重启设备，恢复正常"),
            new Result("question-product", ""),
            new Result("question-product", "咨询保修范围，已发送说明"),
            new Result("question-invoice", "询问发票抬头修改"),
            new Result("follow-up", "订单延误，承诺今日回复"),
            new Result("return-goods", "要求更换配件，已登记"),
            new Result("complaint-delivery", "对配送时间不满，已致歉并登记"),
            new Result("wrong-number", ""));
    private static final Result NOT_REACHED = new Result("not-reached", "");

    private final Directory directory;
    private final RandomGenerator random;
    private final List<DomainEvent> events = new ArrayList<>();
    private final Floor floor;
    private final DemoTime time;
    private final DemoSwitch people;
    private int callers;

    private DemoDays(Directory directory, Instant start, RandomGenerator random) {
        this.directory = unrecorded(directory);
        this.random = random;
        this.time = new DemoTime(start, event -> handle(new FloorInput.Heard(event)));
        this.people = new DemoSwitch(time, random);
        var defaults = FloorSettings.defaults(new DialNumber("02155550000"));
        var settings = new FloorSettings(
                defaults.callerId(),
                defaults.outboundWrapUp(),
                defaults.agentRing(),
                defaults.customerRing(),
                defaults.declineBackOff(),
                defaults.firstFor(),
                defaults.awayAfter(),
                defaults.logOutAfter(),
                false);
        this.floor = new Floor(settings, () -> new UUID(random.nextLong(), random.nextLong()));
    }

    /** All that happened before {@code now}, in order. */
    public static List<DomainEvent> before(Instant now, ZoneId zone, Directory directory, RandomGenerator random) {
        var today = LocalDate.ofInstant(now, zone);
        var first = today.minusDays(DAYS);
        var days = new DemoDays(directory, first.atStartOfDay(zone).toInstant(), random);
        days.open();
        for (var day = first; !day.isAfter(today); day = day.plusDays(1)) {
            var opens = day.atTime(OPENS).atZone(zone).toInstant();
            var closes = day.atTime(CLOSES).atZone(zone).toInstant();
            var latest = now.minus(Duration.ofMinutes(40));
            if (closes.isAfter(latest)) closes = latest;
            if (closes.isAfter(opens.plus(Duration.ofMinutes(20)))) days.work(opens, closes);
        }
        return days.events.stream().filter(event -> event.at().isBefore(now)).toList();
    }

    private static Directory unrecorded(Directory directory) {
        var queues = new HashMap<>(directory.queues());
        queues.replaceAll((id, queue) -> new Queue(
                id,
                queue.name(),
                queue.ringFor(),
                queue.wrapUp(),
                queue.serviceLevel(),
                false,
                queue.needs(),
                queue.routing()));
        return new Directory(
                queues, directory.entryPoints(), directory.agents(), directory.choices(), directory.vipNumbers());
    }

    private void open() {
        handle(new FloorInput.DirectoryLoaded(directory, time.now()));
        var lines = directory.agents().keySet().stream().map(FloorAgent::line).collect(Collectors.toSet());
        var snapshot = new NodeSnapshot("demo", List.of(), lines);
        handle(new FloorInput.Heard(new TelephonyEvent.NodeConnected(snapshot, time.now())));
    }

    private void work(Instant opens, Instant closes) {
        for (var agent : directory.agents().keySet()) {
            time.at(opens.plusSeconds(random.nextInt(900) - 300L), () -> begin(agent));
            var lunch = opens.plus(Duration.ofMinutes(150L + random.nextInt(90)));
            time.at(lunch, () -> ask(agent, new FloorCommand.GoNotReady(new ReasonCode("LUNCH"))));
            time.at(lunch.plus(Duration.ofMinutes(35)), () -> ask(agent, new FloorCommand.GoReady()));
            for (int i = 0; i < 5; i++) {
                var when = opens.plusSeconds(
                        random.nextLong(600, Duration.between(opens, closes).toSeconds()));
                time.at(
                        when,
                        () -> ask(
                                agent,
                                new FloorCommand.PlaceCall(
                                        someone().numbers().getFirst().value())));
            }
            // They stay until the last caller is served.
            time.at(closes.plus(Duration.ofMinutes(25)), () -> ask(agent, new FloorCommand.LogOut()));
        }
        arrivals(opens, closes);
        for (var at = opens.minusSeconds(600);
                at.isBefore(closes.plus(Duration.ofMinutes(30)));
                at = at.plusSeconds(1)) {
            time.at(at, this::tick);
        }
        time.runUntil(closes.plus(Duration.ofMinutes(31)));
    }

    private void arrivals(Instant opens, Instant closes) {
        var numbers = List.copyOf(directory.entryPoints().keySet());
        for (var at = opens; at.isBefore(closes); ) {
            var hour = (int)
                    Math.min(PER_HOUR.length - 1, Duration.between(opens, at).toHours());
            at = at.plusMillis(Math.round(-Math.log(1 - random.nextDouble()) * 3_600_000 / PER_HOUR[hour]));
            time.at(at, () -> {
                var who = someone();
                var leg = new LegId(
                        "demo-" + time.now().truncatedTo(ChronoUnit.SECONDS).getEpochSecond() + "." + ++callers);
                var patience = Duration.ofSeconds(Math.round(20 - Math.log(1 - random.nextDouble()) * 110));
                var dialed = numbers.get(random.nextInt(numbers.size()));
                people.arrives(leg, who.numbers().getFirst().value(), who.name(), dialed, patience);
            });
        }
    }

    private CustomerDetails someone() {
        return DemoCustomers.ALL.get(random.nextInt(DemoCustomers.ALL.size()));
    }

    private void begin(AgentId agent) {
        ask(agent, new FloorCommand.LogIn());
        handle(new FloorInput.DeskSeen(agent, true, time.now()));
        ask(agent, new FloorCommand.GoReady());
    }

    private void tick() {
        handle(new FloorInput.Tick(time.now()));
    }

    private void ask(AgentId agent, FloorCommand command) {
        handle(new FloorInput.Asked(agent, command, 0, time.now()));
    }

    private void handle(FloorInput input) {
        var output = floor.handle(input);
        events.addAll(output.events());
        output.commands().forEach(people::perform);
        output.touched().forEach(this::react);
    }

    /** What an agent does by himself: wraps up, and comes back after a missed call. */
    private void react(AgentId agent) {
        var view = floor.view(agent);
        if (view == null) return;
        switch (view.state()) {
            case AgentState.WrappingUp(var call, var deadline, var backTo, var since)
            when since.equals(time.now()) -> {
                var ended = view.call() == null ? null : view.call().state();
                var talked = ended instanceof CallState.Ended(var outcome, var cause) && outcome == Outcome.ANSWERED;
                var result = talked ? RESULTS.get(random.nextInt(RESULTS.size())) : NOT_REACHED;
                time.later(
                        Duration.ofSeconds(4L + random.nextInt(24)),
                        () -> ask(agent, new FloorCommand.FinishWrapUp(call, result.code(), result.note())));
            }
            case AgentState.NotReady(var reason, var since)
            when reason.equals(ReasonCode.RONA) && since.equals(time.now()) ->
                time.later(Duration.ofSeconds(20L + random.nextInt(60)), () -> ask(agent, new FloorCommand.GoReady()));
            default -> {
                // Works, waits or rests.
            }
        }
    }

    /** The words a made-up day may use, for the test that holds them against the seed. */
    static Set<String> codes() {
        return Stream.concat(RESULTS.stream(), Stream.of(NOT_REACHED))
                .map(Result::code)
                .collect(Collectors.toSet());
    }
}

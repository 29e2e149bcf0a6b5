package io.seatline.telephony;

import io.seatline.telephony.NodeSnapshot.Phase;
import io.seatline.telephony.TelephonyCommand.Collect;
import io.seatline.telephony.TelephonyCommand.Play;
import io.seatline.telephony.TelephonyCommand.RecordMessage;
import io.seatline.telephony.TelephonyEvent.MessageEnded;
import io.seatline.telephony.TelephonyEvent.PromptEnded;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the {@link FakeTelephony} plays to callers and records of them; a sound lasts a second. */
final class FakePrompts {
    private static final class Under {
        final FakeLeg leg;
        final TelephonyCommand command;
        final StringBuilder pressed = new StringBuilder();
        Instant deadline;

        Under(FakeLeg leg, TelephonyCommand command, Instant deadline) {
            this.leg = leg;
            this.command = command;
            this.deadline = deadline;
        }
    }

    private final Map<LegId, Under> underWay = new LinkedHashMap<>();
    private final Consumer<TelephonyEvent> tell;

    FakePrompts(Consumer<TelephonyEvent> tell) {
        this.tell = tell;
    }

    @Nullable
    String play(@Nullable FakeLeg caller, Play it, Instant now) {
        String refusal = refusal(caller, it.call());
        if (caller == null || refusal != null) return refusal;
        if (isSame(caller, it.prompt())) return null;
        Instant sounds = now.plusSeconds(it.sounds().size());
        Collect collect = it.collect();
        begin(new Under(caller, it, collect == null ? sounds : sounds.plus(collect.first())));
        return null;
    }

    @Nullable
    String record(@Nullable FakeLeg caller, RecordMessage it, Instant now) {
        String refusal = refusal(caller, it.call());
        if (caller == null || refusal != null) return refusal;
        if (!isSame(caller, it.message())) begin(new Under(caller, it, now.plus(it.longest())));
        return null;
    }

    private static @Nullable String refusal(@Nullable FakeLeg caller, UUID call) {
        if (caller == null || caller.tag == null || !caller.isCustomer()) return "no such caller";
        if (!caller.tag.call().equals(call)) return "the leg belongs to another call";
        return caller.waits() ? null : "the caller does not wait";
    }

    private boolean isSame(FakeLeg caller, UUID name) {
        Under now = underWay.get(caller.id);
        return now != null && nameOf(now.command).equals(name);
    }

    private static UUID nameOf(TelephonyCommand command) {
        return command instanceof Play play ? play.prompt() : ((RecordMessage) command).message();
    }

    private void begin(Under next) {
        underWay.put(next.leg.id, next);
        next.leg.phase = Phase.PROMPTED;
    }

    void forget(FakeLeg leg) {
        underWay.remove(leg.id);
    }

    void presses(FakeLeg leg, String digits, Instant now) {
        for (char digit : digits.toCharArray()) {
            Under under = underWay.get(leg.id);
            if (under == null) return;
            if (under.command instanceof RecordMessage && digit == '#') end(under, now);
            if (under.command instanceof Play play && play.collect() != null) press(under, play.collect(), digit, now);
        }
    }

    private void press(Under under, Collect collect, char digit, Instant now) {
        if (digit == '#' && !under.pressed.isEmpty()) {
            end(under, now);
            return;
        }
        under.pressed.append(digit);
        under.deadline = now.plus(atLeastASecond(collect.between()));
        if (digit == '#' || under.pressed.length() >= collect.most()) end(under, now);
    }

    private static Duration atLeastASecond(Duration asked) {
        return asked.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : asked;
    }

    void tick(Instant now) {
        for (Under under : List.copyOf(underWay.values())) if (!now.isBefore(under.deadline)) end(under, now);
    }

    private void end(Under under, Instant now) {
        underWay.remove(under.leg.id);
        under.leg.phase = Phase.WAITING;
        UUID call = under.leg.tagged().call();
        tell.accept(
                under.command instanceof Play play
                        ? new PromptEnded(under.leg.id, call, play.prompt(), under.pressed.toString(), now)
                        : new MessageEnded(under.leg.id, call, nameOf(under.command), now));
    }
}

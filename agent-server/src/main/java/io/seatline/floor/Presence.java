package io.seatline.floor;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LineId;
import io.seatline.telephony.SoundName;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is true only while we look: the switch is there, phones are registered, pages beat. Never journalled, learned anew
 * after a restart; so nothing of it may decide how a call ended.
 */
public final class Presence {
    Presence() {}

    private boolean live;
    private List<LineId> fallback = List.of();
    /** Asked with every input, so it is known without looking through all phones. */
    private boolean fallbackOutdated = true;

    private Set<SoundName> music = Set.of();
    private boolean musicOutdated;
    private final Map<CallId, Instant> speakNotBefore = new HashMap<>();
    private final Set<AgentId> phones = new HashSet<>();
    private Set<AgentId> changed = new LinkedHashSet<>();
    private final NavigableSet<LineId> lines = new TreeSet<>(Comparator.comparing(LineId::value));
    private final Map<AgentId, Instant> awaySince = new HashMap<>();
    private final Set<AgentId> desks = new HashSet<>();
    private final Set<CallId> hangUpAsked = new HashSet<>();
    private final Map<LegId, Instant> strangers = new HashMap<>();
    private final Map<CallId, Map<AgentId, Instant>> backOff = new HashMap<>();
    private final Map<AgentId, Draft> drafts = new HashMap<>();

    /** What an agent has written about a call and not sent off yet. */
    public record Draft(CallId call, @Nullable String code, String note) {}

    /** The lines to be rung by the switch itself without us, if they are others than it was told before. */
    @Nullable
    List<LineId> takeNewFallback() {
        if (!live || !fallbackOutdated) return null;
        fallbackOutdated = false;
        var agents = List.copyOf(lines);
        if (agents.equals(fallback)) return null;
        fallback = agents;
        return agents;
    }

    /** All pieces that queues have as their music. */
    Set<SoundName> music() {
        return music;
    }

    void music(Set<SoundName> pieces) {
        musicOutdated |= !pieces.equals(music);
        music = Set.copyOf(pieces);
    }

    /** The pieces, if they are others than the switch was told before. */
    @Nullable
    Set<SoundName> takeNewMusic() {
        if (!live || !musicOutdated) return null;
        musicOutdated = false;
        return music;
    }

    /** There is nothing to say to this caller for a while. */
    void speakNotBefore(CallId call, Instant at) {
        speakNotBefore.put(call, at);
    }

    boolean maySpeakTo(CallId call, Instant at) {
        var until = speakNotBefore.get(call);
        return until == null || !at.isBefore(until);
    }

    boolean live() {
        return live;
    }

    void live(boolean is) {
        live = is;
    }

    void lines(Set<LineId> reachable, Instant at) {
        fallbackOutdated = true;
        var before = Set.copyOf(phones);
        phones.clear();
        lines.clear();
        for (var line : reachable) {
            var agent = FloorAgent.agentOf(line);
            if (agent != null) phone(agent, line, true);
        }
        for (var agent : before) if (!phones.contains(agent)) changed.add(agent);
        for (var agent : phones) if (!before.contains(agent)) changed.add(agent);
        for (var agent : desks) watch(agent, at);
    }

    void line(LineId line, boolean reachable, Instant at) {
        var agent = FloorAgent.agentOf(line);
        if (agent == null) return;
        phone(agent, line, reachable);
        changed.add(agent);
        watch(agent, at);
    }

    private void phone(AgentId agent, LineId line, boolean reachable) {
        if (reachable) phones.add(agent);
        else phones.remove(agent);
        fallbackOutdated |= reachable ? lines.add(line) : lines.remove(line);
    }

    void desk(AgentId agent, boolean present, Instant at) {
        if (present) desks.add(agent);
        else desks.remove(agent);
        changed.add(agent);
        watch(agent, at);
    }

    /** Whose reachability may be another than the last time. */
    Set<AgentId> takeChanged() {
        if (changed.isEmpty()) return Set.of();
        var taken = changed;
        changed = new LinkedHashSet<>();
        return taken;
    }

    private void watch(AgentId agent, Instant at) {
        if (away(agent)) awaySince.putIfAbsent(agent, at);
        else awaySince.remove(agent);
    }

    private boolean away(AgentId agent) {
        return !desks.contains(agent) || !phones.contains(agent);
    }

    /** Neither his page nor his phone is there. */
    boolean goneForSure(AgentId agent) {
        return !desks.contains(agent) && !lines.contains(FloorAgent.line(agent));
    }

    @Nullable
    Instant awaySince(AgentId agent) {
        return awaySince.get(agent);
    }

    /** After a restart we have seen nobody yet: absence counts from the first look. */
    void expect(AgentId agent, Instant at) {
        watch(agent, at);
    }

    @Nullable
    Unreachable whyUnreachable(AgentId agent) {
        if (!live) return Unreachable.SWITCH_LOST;
        if (!phones.contains(agent)) return Unreachable.PHONE_NOT_REGISTERED;
        if (!desks.contains(agent)) return Unreachable.DESK_AWAY;
        return null;
    }

    public enum Unreachable {
        PHONE_NOT_REGISTERED,
        DESK_AWAY,
        SWITCH_LOST
    }

    void hangUpAsked(CallId call) {
        hangUpAsked.add(call);
    }

    /** That wish was about an attempt which is over; the call goes on. */
    void hangUpDone(CallId call) {
        hangUpAsked.remove(call);
    }

    boolean wasHangUpAsked(CallId call) {
        return hangUpAsked.contains(call);
    }

    void draft(AgentId agent, Draft draft) {
        drafts.put(agent, draft);
    }

    @Nullable
    Draft draftOf(AgentId agent) {
        return drafts.get(agent);
    }

    void forgetDraft(AgentId agent) {
        drafts.remove(agent);
    }

    void backOff(CallId call, AgentId agent, Instant until) {
        backOff.computeIfAbsent(call, _ -> new HashMap<>()).put(agent, until);
    }

    Map<AgentId, Instant> backingOff(CallId call, Instant at) {
        var agents = backOff.get(call);
        if (agents == null) return Map.of();
        agents.values().removeIf(until -> !until.isAfter(at));
        return Map.copyOf(agents);
    }

    /** True once {@code leg}, which no live call owns, has been seen for at least {@code atLeast}. */
    boolean strangerFor(LegId leg, Instant at, Duration atLeast) {
        return !at.isBefore(strangers.computeIfAbsent(leg, _ -> at).plus(atLeast));
    }

    void forgetStrangersExcept(Set<LegId> present) {
        strangers.keySet().retainAll(present);
    }

    void forget(CallId call) {
        hangUpAsked.remove(call);
        speakNotBefore.remove(call);
        backOff.remove(call);
    }
}

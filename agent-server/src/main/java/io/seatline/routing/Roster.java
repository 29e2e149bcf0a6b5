package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.routing.AgentSight.Presence;
import io.seatline.routing.Seat.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The agents whom the matcher has heard of, and what each may serve. */
final class Roster {
    private final Map<AgentId, AgentProfile> profiles;
    private final Collection<Lane> lanes;
    private final Map<AgentId, Seat> seats = new HashMap<>();
    private int loggedIn;

    Roster(Map<AgentId, AgentProfile> profiles, Collection<Lane> lanes) {
        this.profiles = profiles;
        this.lanes = lanes;
    }

    Collection<Seat> all() {
        return seats.values();
    }

    /** Null for one whom the directory does not know. */
    @Nullable
    Seat seat(AgentId id) {
        var seat = seats.get(id);
        if (seat != null) return seat;
        var profile = profiles.get(id);
        return profile == null ? null : seated(profile);
    }

    private Seat seated(AgentProfile profile) {
        var seat = new Seat(profile);
        var members = new ArrayList<Member>();
        for (var lane : lanes) {
            int stage = lane.stages.first(profile);
            if (stage < 0) continue;
            int skill = 0;
            for (var need : lane.queue.needs()) skill += profile.skills().getOrDefault(need.skill(), 0);
            var named = lane.queue.routing().named();
            int rank = named.indexOf(profile.id());
            var member = new Member(seat, lane, stage, skill, rank < 0 ? named.size() : rank);
            members.add(member);
            lane.join(member);
            if (profile.meets(lane.queue.needs())) seat.queues++;
        }
        seat.members = members.toArray(Member[]::new);
        seats.put(profile.id(), seat);
        return seat;
    }

    /** He is this from now on; whose waiting that changes is handed to {@code looksAgain}. */
    void attend(Seat seat, Presence presence, Consumer<Waiting> looksAgain) {
        var before = seat.presence;
        if (before == presence) return;
        seat.presence = presence;
        if (before == Presence.LOGGED_OUT) loggedIn++;
        if (presence == Presence.LOGGED_OUT) loggedIn--;
        for (var member : seat.members) member.lane.attends(member, before, presence, looksAgain);
    }

    int loggedIn() {
        return loggedIn;
    }
}

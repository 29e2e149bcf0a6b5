package io.seatline.routing;

import io.seatline.kernel.AgentId;
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
            lane.members.add(member);
            if (profile.meets(lane.queue.needs())) seat.queues++;
        }
        seat.members = members.toArray(Member[]::new);
        seats.put(profile.id(), seat);
        return seat;
    }

    /**
     * He is this from now on. With the first named agent who comes, and the last who goes, his queue's calls begin or cease to
     * wait for them alone: they are handed to {@code looksAgain}.
     */
    static void attend(Seat seat, AgentSight.Presence presence, Consumer<Waiting> looksAgain) {
        var was = seat.presence != AgentSight.Presence.LOGGED_OUT;
        var is = presence != AgentSight.Presence.LOGGED_OUT;
        seat.presence = presence;
        if (was == is) return;
        for (var member : seat.members) {
            var lane = member.lane;
            lane.loggedIn += is ? 1 : -1;
            if (member.stage != 0 || !lane.stages.beginsNamed()) continue;
            lane.namedLoggedIn += is ? 1 : -1;
            if (lane.namedLoggedIn == (is ? 1 : 0)) lane.early(looksAgain);
        }
    }
}

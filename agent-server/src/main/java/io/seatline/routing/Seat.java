package io.seatline.routing;

import io.seatline.kernel.AgentId;
import java.util.ArrayList;
import java.util.List;

/** An agent as the matcher keeps him: what he may serve, and the calls that ask for him by name. */
final class Seat {
    final AgentProfile profile;
    final int number;
    /** One for each queue that he may serve at some stage. */
    Member[] members = {};
    /** Waiting calls that prefer him. */
    final List<Waiting> wanted = new ArrayList<>(0);

    AgentSight.Presence presence = AgentSight.Presence.LOGGED_OUT;
    long idleSince;
    int handledToday;
    /** How many queues he serves from their first ring on: who serves many is worth keeping free. */
    int queues;
    /** Stands in the queues' lines of idle agents. */
    boolean listed;
    /** Became ready since the last look. */
    boolean fresh;

    Seat(AgentProfile profile) {
        this.profile = profile;
        this.number = profile.id().value();
    }

    AgentId id() {
        return profile.id();
    }

    boolean ready() {
        return presence == AgentSight.Presence.READY;
    }

    boolean serves(Lane lane) {
        for (var member : members) if (member.lane == lane) return true;
        return false;
    }

    void list() {
        if (listed || !ready()) return;
        for (var member : members) member.lane.list(member);
        listed = true;
    }

    void unlist() {
        if (!listed) return;
        for (var member : members) member.lane.unlist(member);
        listed = false;
    }

    /** His part in one queue; in the order in which the queue would ask. */
    static final class Member implements Comparable<Member> {
        final Seat seat;
        final Lane lane;
        final int stage;
        /** Sum of his levels over the skills the queue needs. */
        final int skill;
        /** His place among the named agents; past all of them when he is none. */
        final int rank;
        /** What the queue goes by before it looks who is idle longest; the smallest comes first. */
        long preference;

        Member(Seat seat, Lane lane, int stage, int skill, int rank) {
            this.seat = seat;
            this.lane = lane;
            this.stage = stage;
            this.skill = skill;
            this.rank = rank;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // a member is equal to itself alone
        public int compareTo(Member other) {
            int by = Long.compare(preference, other.preference);
            if (by == 0) by = Long.compare(seat.idleSince, other.seat.idleSince);
            return by == 0 ? Integer.compare(seat.number, other.seat.number) : by;
        }
    }
}

package io.seatline.routing;

import io.seatline.kernel.AgentId;
import java.util.ArrayList;
import java.util.List;

/** An agent as the matcher keeps him: what he may serve, and the calls that ask for him by name. */
final class Seat {
    final AgentProfile profile;
    final int number;
    /** One for each queue that he may serve at some stage. */
    final List<Member> members = new ArrayList<>(8);
    /** Waiting calls that prefer him. */
    final List<Waiting> wanted = new ArrayList<>(0);

    AgentSight.Presence presence = AgentSight.Presence.LOGGED_OUT;
    long idleSince;
    int handledToday;
    /** How many queues he serves from their first ring on: who serves many is worth keeping free. */
    int queues;
    /** Stands in the queues' lists of idle agents. */
    boolean listed;

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

    /** His part in one queue. */
    static final class Member {
        final Seat seat;
        final Lane lane;
        final int stage;
        /** Sum of his levels over the skills the queue needs. */
        final int skill;
        /** His place among the named agents; past all of them when he is none. */
        final int rank;

        Member(Seat seat, Lane lane, int stage, int skill, int rank) {
            this.seat = seat;
            this.lane = lane;
            this.stage = stage;
            this.skill = skill;
            this.rank = rank;
        }
    }
}

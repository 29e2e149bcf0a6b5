package io.seatline.recording;

import io.seatline.account.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to look or hear.
 *
 * @param agentId an agent, who has only his own; null: somebody else
 * @param supervisorId a supervisor, who has what is of his teams, of agents whom nobody leads, and what he is to score; null:
 *     somebody else
 */
public record Listener(@Nullable Integer agentId, @Nullable Integer supervisorId) {
    /** The program itself. */
    public static final Listener EVERYTHING = new Listener(null, null);

    public static Listener of(Actor me) {
        Integer id = me.id().value();
        return switch (me.role()) {
            case AGENT -> new Listener(id, null);
            case SUPERVISOR -> new Listener(null, id);
            case REVIEWER, ADMIN -> EVERYTHING;
        };
    }

    RecordingSearch narrow(RecordingSearch search) {
        return agentId == null ? search : search.ofAgent(agentId);
    }
}

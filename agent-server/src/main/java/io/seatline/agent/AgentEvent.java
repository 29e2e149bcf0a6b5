package io.seatline.agent;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an agent, with who brought it about. The record names stand in the journal: stable words. */
public sealed interface AgentEvent extends DomainEvent {
    AgentId agent();

    /**
     * Who brought it about.
     *
     * @param supervisor who it was; null unless the kind says supervisor
     */
    record By(ReasonKind kind, @Nullable AgentId supervisor) {
        public static final By AGENT = new By(ReasonKind.AGENT, null);
        public static final By SYSTEM = new By(ReasonKind.SYSTEM, null);

        public By {
            if ((kind == ReasonKind.SUPERVISOR) != (supervisor != null)) {
                throw new IllegalArgumentException("a supervisor has a name, and nobody else: " + kind);
            }
        }

        public static By supervisor(AgentId who) {
            return new By(ReasonKind.SUPERVISOR, who);
        }

        /** As the journal writes it: {@code AGENT}, {@code SYSTEM} or {@code SUPERVISOR:7}. */
        public String text() {
            return supervisor == null ? kind.name() : kind.name() + ":" + supervisor.value();
        }

        public static By parse(String text) {
            var parts = text.split(":", 2);
            return new By(
                    ReasonKind.valueOf(parts[0]), parts.length == 1 ? null : new AgentId(Integer.parseInt(parts[1])));
        }
    }

    record AgentLoggedIn(AgentId agent, Instant at) implements AgentEvent {}

    record AgentWentReady(AgentId agent, By by, Instant at) implements AgentEvent {}

    /** In a call, in the journals of the first version: the state he will have afterwards. */
    record AgentWentNotReady(AgentId agent, ReasonCode reason, By by, Instant at) implements AgentEvent {}

    /**
     * In a call or its wrap-up: where he goes afterwards.
     *
     * @param next null: ready, also when an earlier choice was taken back
     */
    record AgentChoseNext(AgentId agent, @Nullable ReasonCode next, By by, Instant at) implements AgentEvent {}

    record AgentStartedWrapUp(
            AgentId agent, CallId call, @Nullable Instant deadline, Instant at) implements AgentEvent {}

    /** He stays in his wrap-up longer. */
    record AgentExtendedWrapUp(AgentId agent, CallId call, Instant deadline, Instant at) implements AgentEvent {}

    record AgentLoggedOut(AgentId agent, By by, Instant at) implements AgentEvent {}
}

package io.seatline.desk;

import io.seatline.account.Actor;
import io.seatline.agent.ReasonCode;
import io.seatline.audit.AuditLog;
import io.seatline.floor.FloorCommand;
import io.seatline.floor.FloorLoop;
import io.seatline.floor.RejectReason;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.Refused;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A supervisor puts an agent into a state: written down, and said to the agent. */
@RestController
public class AgentStateEndpoint {
    private final FloorLoop floor;
    private final DeskSessions sessions;
    private final AuditLog audit;

    public enum WantedState {
        READY,
        NOT_READY,
        LOGGED_OUT
    }

    /** @param reason one of the supervisors' own; needed for not ready only */
    public record WantedForm(WantedState state, @Nullable String reason) {
        FloorCommand.Wanted wanted() {
            return switch (state) {
                case READY -> new FloorCommand.Wanted.Ready();
                case LOGGED_OUT -> new FloorCommand.Wanted.LoggedOut();
                case NOT_READY -> new FloorCommand.Wanted.NotReady(code());
            };
        }

        private ReasonCode code() {
            if (reason == null || !reason.matches("[A-Z][A-Z0-9_]{0,39}")) {
                throw Refused.invalid("reason", "unknown-reason", Map.of());
            }
            return new ReasonCode(reason);
        }
    }

    public AgentStateEndpoint(FloorLoop floor, DeskSessions sessions, AuditLog audit) {
        this.floor = floor;
        this.sessions = sessions;
        this.audit = audit;
    }

    @PutMapping("/api/board/agents/{id}/state")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void setAgentState(Actor me, @PathVariable int id, @RequestBody WantedForm form)
            throws InterruptedException, ExecutionException, TimeoutException {
        var agent = new AgentId(id);
        RejectReason refused = floor.ask(agent, new FloorCommand.SetState(me.id(), form.wanted()))
                .get(10, TimeUnit.SECONDS);
        if (refused != null) throw new Refused(Refused.Kind.CONFLICT, refused.slug(), Map.of(), null);
        audit.write(
                me.login(),
                me.address(),
                "agent-state-set",
                Integer.toString(id),
                Map.of("state", form.state().name(), "reason", form.reason() == null ? "" : form.reason()));
        sessions.tell(
                agent,
                new DeskUpdate.Notice(
                        switch (form.state()) {
                            case READY -> "set-ready-by-supervisor";
                            case NOT_READY -> "set-not-ready-by-supervisor";
                            case LOGGED_OUT -> "logged-out-by-supervisor";
                        },
                        Map.of("name", me.displayName())));
    }
}

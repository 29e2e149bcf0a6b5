package io.seatline.desk;

import io.seatline.account.Actor;
import io.seatline.account.Role;
import io.seatline.audit.AuditLog;
import io.seatline.call.RecordingEvent.Cause;
import io.seatline.floor.FloorCommand;
import io.seatline.floor.FloorLoop;
import io.seatline.floor.RejectReason;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.Refused;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * A program outside, such as a page for payments, pauses the recording of a call while card data is said: an agent's own, a
 * supervisor's any. Answers when it was asked of the switch; the desk shows when it is so.
 */
@RestController
@RequestMapping("/api/calls/{id}/recording")
public class RecordingPauseEndpoint {
    private final FloorLoop floor;
    private final AuditLog audit;

    public RecordingPauseEndpoint(FloorLoop floor, AuditLog audit) {
        this.floor = floor;
        this.audit = audit;
    }

    @PostMapping("/pause")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public void pauseRecording(Actor me, @PathVariable UUID id)
            throws InterruptedException, ExecutionException, TimeoutException {
        ask(me, id, new FloorCommand.PauseRecording(new CallId(id), Cause.API), "recording-paused");
    }

    @PostMapping("/resume")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public void resumeRecording(Actor me, @PathVariable UUID id)
            throws InterruptedException, ExecutionException, TimeoutException {
        ask(me, id, new FloorCommand.ResumeRecording(new CallId(id), Cause.API), "recording-resumed");
    }

    private void ask(Actor me, UUID id, FloorCommand command, String what)
            throws InterruptedException, ExecutionException, TimeoutException {
        AgentId agent = me.role() == Role.AGENT
                ? me.id()
                : floor.look(now -> now.agentOf(new CallId(id))).get(10, TimeUnit.SECONDS);
        RejectReason refused = agent == null
                ? RejectReason.CALL_GONE
                : floor.ask(agent, command).get(10, TimeUnit.SECONDS);
        if (refused != null) throw Refused.conflict(refused.slug(), Map.of());
        audit.write(me.login(), me.address(), what, id.toString(), Map.of());
    }
}

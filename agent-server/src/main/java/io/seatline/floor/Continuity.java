package io.seatline.floor;

import io.seatline.agent.AgentState;
import io.seatline.kernel.AgentId;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.TelephonyCommand;

/** A page that is loaded again, or a line that is lost, costs a call nothing: the customer has music at once, and the agent is rung anew. */
final class Continuity {
    private Continuity() {}

    /**
     * Page and phone of an agent who talks are both gone at one moment: nobody can hear the customer any more, though the switch
     * would believe in the leg for as long as it waits for sound. One of the two alone says nothing: sound may live without it.
     */
    static void lookAfter(Turn turn, AgentId id) {
        var agent = turn.state.agent(id);
        if (agent == null || !(agent.state() instanceof AgentState.Talking(var call, var _, var _))) return;
        if (turn.presence.live() && turn.presence.goneForSure(id)) loseLeg(turn, id, call);
    }

    /** What the agent's old phone held is dead; the switch is told so. */
    static void loseLeg(Turn turn, AgentId id, io.seatline.kernel.CallId callId) {
        var call = turn.state.call(callId);
        var leg = call == null ? null : call.legOf(id);
        if (leg != null) turn.ask(new TelephonyCommand.HangUp(leg, HangupReason.MEDIA_LOST));
    }

    /** Who lost his call gets it back as soon as he can be rung, whatever state he would be in without it. */
    static void reconnect(Turn turn) {
        if (!turn.presence.live()) return;
        for (var call : turn.state.expected()) {
            if (call.agent() == null) continue;
            var agent = turn.state.agent(call.agent());
            if (agent == null || !agent.idle() || turn.presence.whyUnreachable(agent.id()) != null) continue;
            if (turn.presence.backingOff(call.id(), turn.at).containsKey(agent.id())) continue;
            Offers.offer(turn, call.id(), agent.id());
        }
    }
}

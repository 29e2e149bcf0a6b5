package io.seatline.floor;

import io.seatline.agent.ReasonCode;
import io.seatline.call.RecordingEvent;
import io.seatline.call.TransferTarget;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.routing.OfferId;
import org.jspecify.annotations.Nullable;

/** What a person asks of the floor. */
public sealed interface FloorCommand {
    record LogIn() implements FloorCommand {}

    record LogOut() implements FloorCommand {}

    record GoReady() implements FloorCommand {}

    record GoNotReady(ReasonCode reason) implements FloorCommand {}

    /**
     * Where he goes when the call and its wrap-up are done.
     *
     * @param reason null takes an earlier choice back: ready
     */
    record ChooseNext(@Nullable ReasonCode reason) implements FloorCommand {}

    /** Asked by a supervisor about this agent; in a call it is the state afterwards. */
    record SetState(AgentId supervisor, Wanted wanted) implements FloorCommand {}

    /** The state that a supervisor wants an agent in. */
    sealed interface Wanted {
        record Ready() implements Wanted {}

        record NotReady(ReasonCode reason) implements Wanted {}

        record LoggedOut() implements Wanted {}
    }

    record DeclineOffer(OfferId offer) implements FloorCommand {}

    record PlaceCall(String number) implements FloorCommand {}

    record HangUp(CallId call) implements FloorCommand {}

    record FinishWrapUp(CallId call, @Nullable String code, String note) implements FloorCommand {}

    /** What he has written so far, in the call or after it. */
    record DraftWrapUp(CallId call, @Nullable String code, String note) implements FloorCommand {}

    record ExtendWrapUp(CallId call) implements FloorCommand {}

    /** Somebody else is asked while the customer waits with music: an agent, a free agent of a queue, a number. */
    record Consult(CallId call, TransferTarget to, String note) implements FloorCommand {}

    /** From the one he asks to the customer, and back. */
    record SwapConsult(CallId call) implements FloorCommand {}

    record CancelConsult(CallId call) implements FloorCommand {}

    /** The customer is joined with the one who was asked; the agent goes. */
    record CompleteTransfer(CallId call) implements FloorCommand {}

    /** Customer, agent and the one he asked talk together. */
    record Confer(CallId call) implements FloorCommand {}

    /** Hands the call on without a word before. */
    record BlindTransfer(CallId call, TransferTarget to, String note) implements FloorCommand {}

    record Park(CallId call) implements FloorCommand {}

    record PickUp(CallId call) implements FloorCommand {}

    /** The recording gets silence while card data is spoken; it goes on by itself after two minutes. */
    record PauseRecording(CallId call, RecordingEvent.Cause cause) implements FloorCommand {}

    record ResumeRecording(CallId call, RecordingEvent.Cause cause) implements FloorCommand {}

    /** His phone starts anew (page loaded again): what the old one still held is lost. */
    record RenewPhone() implements FloorCommand {}
}

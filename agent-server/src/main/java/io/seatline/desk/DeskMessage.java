package io.seatline.desk;

import io.seatline.agent.ReasonCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a browser says on the desk socket. {@code id} is the browser's own number for the answer. */
public sealed interface DeskMessage {
    long id();

    record Hello(long id, String csrf) implements DeskMessage {}

    record GoReady(long id) implements DeskMessage {}

    record GoNotReady(long id, ReasonCode reason) implements DeskMessage {}

    /** @param reason where he goes after the call; null takes an earlier choice back */
    record ChooseNext(long id, @Nullable ReasonCode reason) implements DeskMessage {}

    record DeclineOffer(long id, UUID offerId) implements DeskMessage {}

    record PlaceCall(long id, String number) implements DeskMessage {}

    /** Whom the page names without knowing his number: the customer of an earlier call, of a message, of a promise. */
    record DialCustomer(long id, CustomerNumbers.Known by, String ref) implements DeskMessage {}

    record HangUp(long id, UUID callId) implements DeskMessage {}

    record FinishWrapUp(long id, UUID callId, @Nullable String code, String note) implements DeskMessage {}

    /** What he has written so far. */
    record DraftWrapUp(long id, UUID callId, @Nullable String code, String note) implements DeskMessage {}

    /** He stays in his wrap-up longer. */
    record ExtendWrapUp(long id, UUID callId) implements DeskMessage {}

    /** Somebody is asked about the call: an agent, a free one of a queue, or a number. */
    record Consult(long id, UUID callId, DeskTarget to, String note) implements DeskMessage {}

    record SwapConsult(long id, UUID callId) implements DeskMessage {}

    record CancelConsult(long id, UUID callId) implements DeskMessage {}

    record CompleteTransfer(long id, UUID callId) implements DeskMessage {}

    record Confer(long id, UUID callId) implements DeskMessage {}

    record BlindTransfer(long id, UUID callId, DeskTarget to, String note) implements DeskMessage {}

    record Park(long id, UUID callId) implements DeskMessage {}

    /** No sound is recorded while card data is spoken. */
    record PauseRecording(long id, UUID callId) implements DeskMessage {}

    record ResumeRecording(long id, UUID callId) implements DeskMessage {}

    record PickUp(long id, UUID callId) implements DeskMessage {}

    record LogOut(long id) implements DeskMessage {}

    /** What the page knows of its phone and microphone, for the supervisor's eyes and the log. */
    record Phone(long id, boolean registered, String microphone) implements DeskMessage {}

    /**
     * How the page heard its part of a call, in the end; figures are null where they could not be measured.
     *
     * @param seconds how long that part was
     * @param lossPercent 0 to 100
     * @param mos 1 to 5, the average; {@code worstMos} the worst that lasted
     * @param oneWay {@code customer-unheard}, {@code agent-unheard}, or null
     */
    record CallQuality(
            long id,
            UUID callId,
            int seconds,
            @Nullable Integer rttMs,
            @Nullable Integer jitterMs,
            @Nullable Double lossPercent,
            @Nullable Double mos,
            @Nullable Double worstMos,
            @Nullable String oneWay,
            boolean mutedHeadset)
            implements DeskMessage {}

    record WatchBoard(long id, boolean on) implements DeskMessage {}

    record Beat(long id) implements DeskMessage {}
}

package io.seatline.floor;

import io.seatline.agent.ReasonCode;
import io.seatline.kernel.CallId;
import io.seatline.routing.OfferId;
import org.jspecify.annotations.Nullable;

/** What a person asks of the floor. */
public sealed interface FloorCommand {
    record LogIn() implements FloorCommand {}

    record LogOut() implements FloorCommand {}

    record GoReady() implements FloorCommand {}

    record GoNotReady(ReasonCode reason) implements FloorCommand {}

    record DeclineOffer(OfferId offer) implements FloorCommand {}

    record PlaceCall(String number) implements FloorCommand {}

    record HangUp(CallId call) implements FloorCommand {}

    record FinishWrapUp(CallId call, @Nullable String code, String note) implements FloorCommand {}

    /** His phone starts anew (page loaded again): what the old one still held is lost. */
    record RenewPhone() implements FloorCommand {}
}

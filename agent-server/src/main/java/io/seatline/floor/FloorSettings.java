package io.seatline.floor;

import io.seatline.telephony.DialNumber;
import java.time.Duration;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * @param callerId what a customer sees when we call; null: outbound calls are refused
 * @param outboundWrapUp wrap-up after an outbound call
 * @param agentRing how long an agent's own line rings for an outbound call
 * @param customerRing how long a customer's phone rings
 * @param declineBackOff for how long a declined call is not offered to the same agent again
 * @param firstFor for how long a lost call waits for the agent who lost it alone
 * @param awayAfter a ready agent whose page or phone is away this long goes not ready
 * @param logOutAfter an absent agent without a call is logged out
 * @param ronaBack who missed a call is ready again after this; zero: by his own hand only
 * @param zone whose midnight begins a day
 * @param callbackTo what a caller's number must look like for us to call it back, matched whole: who rings in may give any number
 *     for his own, and one that costs a fortune must not be dialed for that; null: any number
 * @param parkFor a parked call goes back to the agent who parked it after this
 */
public record FloorSettings(
        @Nullable DialNumber callerId,
        Duration outboundWrapUp,
        Duration agentRing,
        Duration customerRing,
        Duration declineBackOff,
        Duration firstFor,
        Duration awayAfter,
        Duration logOutAfter,
        boolean recordOutbound,
        Duration ronaBack,
        ZoneId zone,
        Duration parkFor,
        @Nullable Pattern callbackTo) {
    /** Back from a missed call by hand, and the day of this machine. */
    public FloorSettings(
            @Nullable DialNumber callerId,
            Duration outboundWrapUp,
            Duration agentRing,
            Duration customerRing,
            Duration declineBackOff,
            Duration firstFor,
            Duration awayAfter,
            Duration logOutAfter,
            boolean recordOutbound) {
        this(
                callerId,
                outboundWrapUp,
                agentRing,
                customerRing,
                declineBackOff,
                firstFor,
                awayAfter,
                logOutAfter,
                recordOutbound,
                Duration.ZERO,
                ZoneId.systemDefault(),
                Duration.ofMinutes(2),
                null);
    }

    public static FloorSettings defaults(@Nullable DialNumber callerId) {
        return new FloorSettings(
                callerId,
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                Duration.ofSeconds(45),
                Duration.ofSeconds(15),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                Duration.ofMinutes(30),
                true);
    }

    public FloorSettings withRonaBack(Duration after) {
        return with(after, callbackTo);
    }

    public FloorSettings withCallbackTo(Pattern numbers) {
        return with(ronaBack, numbers);
    }

    private FloorSettings with(Duration ronaBack, @Nullable Pattern callbackTo) {
        return new FloorSettings(
                callerId,
                outboundWrapUp,
                agentRing,
                customerRing,
                declineBackOff,
                firstFor,
                awayAfter,
                logOutAfter,
                recordOutbound,
                ronaBack,
                zone,
                parkFor,
                callbackTo);
    }
}

package io.seatline.telephony;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we wrote on a leg so that the switch itself can tell us, even after we were restarted, what it is for.
 *
 * @param call the call the leg belongs to
 * @param role whose line it is
 * @param attempt the attempt (and recording segment) the leg is part of; null while a caller only waits
 */
public record LegTag(UUID call, Role role, @Nullable UUID attempt) {
    public enum Role {
        CUSTOMER,
        /** The agent whom the call was given to, or who placed it. */
        AGENT,
        /** Whom an agent asks, or to whom the customer was passed on: a line of ours or a number outside. It stays so when he takes the call over. */
        TARGET
    }
}

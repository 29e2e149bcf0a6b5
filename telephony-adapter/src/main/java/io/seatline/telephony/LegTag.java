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
        AGENT
    }
}

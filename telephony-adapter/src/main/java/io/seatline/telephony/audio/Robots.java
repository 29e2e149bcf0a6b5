package io.seatline.telephony.audio;

import java.util.UUID;

/** The place where robots wait for the switch to bring them a call. */
public interface Robots extends AutoCloseable {
    /**
     * Makes a robot ready for the call the switch will bring under {@code id}; it says {@code voice} from the first moment.
     * An id the switch never brings is forgotten with {@link RobotCall#hangUp()}.
     */
    RobotCall expect(UUID id, Voice voice);

    /** The loopback port the switch has to connect to. */
    int port();

    /** Hangs up every robot and gives the port back. */
    @Override
    void close();
}

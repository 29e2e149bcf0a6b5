package io.seatline.telephony.audio;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The place where robots wait for the switch to bring them a call. */
public interface Robots extends AutoCloseable {
    /**
     * Makes a robot ready for the call the switch will bring under {@code id}; it says {@code voice} from the first moment.
     * An id the switch never brings is forgotten with {@link RobotCall#hangUp()}.
     */
    RobotCall expect(UUID id, Voice voice);

    /**
     * Says how calls are met that no robot waits for, because the switch itself chose their ids: {@code voice} gives what is
     * said on them, or null to turn one away (as all are at first); each one met is handed to {@code met}.
     */
    void meetOthers(Function<UUID, @Nullable Voice> voice, Consumer<RobotCall> met);

    /** The loopback port the switch has to connect to. */
    int port();

    /** Hangs up every robot and gives the port back. */
    @Override
    void close();
}

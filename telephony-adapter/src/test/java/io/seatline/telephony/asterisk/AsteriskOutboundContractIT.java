package io.seatline.telephony.asterisk;

import io.seatline.telephony.OutboundContract;
import io.seatline.telephony.TelephonyWorld;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

final class AsteriskOutboundContractIT extends OutboundContract {
    private static AsteriskWorld world;

    @BeforeAll
    static void start() throws IOException {
        world = new AsteriskWorld(Duration.ofSeconds(60));
    }

    @AfterAll
    static void stop() throws IOException {
        world.close();
    }

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Override
    protected TelephonyWorld world() {
        return world;
    }
}

package io.seatline.doctor;

import io.seatline.telephony.audio.Slin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How loud each robot's tone is on its own side of a stored recording, above the other's tone there; in decibel. A tone on
 * the wrong side makes a figure negative.
 */
record TwoSides(double agent, double customer) {
    /** Echo and crosstalk stay far below; one voice on both sides gives 0. */
    private static final double CLEAR_DECIBEL = 20;

    /** @param sound left (agent) and right (customer) by turns, 16 bit each, little-endian */
    static TwoSides of(InputStream sound, double agentHz, double customerHz) throws IOException {
        ByteBuffer samples = ByteBuffer.wrap(sound.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        int frames = samples.remaining() / 4;
        short[] left = new short[frames];
        short[] right = new short[frames];
        for (int n = 0; n < frames; n++) {
            left[n] = samples.getShort();
            right[n] = samples.getShort();
        }
        return new TwoSides(
                Slin.dbfsAt(left, agentHz) - Slin.dbfsAt(left, customerHz),
                Slin.dbfsAt(right, customerHz) - Slin.dbfsAt(right, agentHz));
    }

    boolean areClear() {
        return agent > CLEAR_DECIBEL && customer > CLEAR_DECIBEL;
    }
}

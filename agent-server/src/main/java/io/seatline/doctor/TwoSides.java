package io.seatline.doctor;

import io.seatline.telephony.audio.Slin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * How loud each robot's tone is on its own side of a stored recording, above the other's tone there; in decibel. A tone on
 * the wrong side makes a figure negative.
 */
record TwoSides(double agent, double customer) {
    /** 44 bytes of header, then left (agent) and right (customer) by turns, 16 bit each. */
    private static final int HEADER = 44;
    /** Echo and crosstalk stay far below; one voice on both sides gives 0. */
    private static final double CLEAR_DECIBEL = 20;

    static TwoSides of(SeekableByteChannel sound, double agentHz, double customerHz) throws IOException {
        ByteBuffer samples = ByteBuffer.allocate(Math.toIntExact(Math.max(0, sound.size() - HEADER)))
                .order(ByteOrder.LITTLE_ENDIAN);
        sound.position(HEADER);
        while (samples.hasRemaining() && sound.read(samples) >= 0) {
            // until it is all there
        }
        samples.flip();
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

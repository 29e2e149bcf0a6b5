package io.seatline.e2e;

import io.seatline.telephony.audio.Slin;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A recording as it was fetched: left the agent, right the customer; 8 kHz, 16 bit. */
record StereoSound(short[] agent, short[] customer) {
    private static final int HEADER = 44;

    static StereoSound of(byte[] file) {
        ByteBuffer wav = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (wav.getShort(22) != 2 || wav.getInt(24) != Slin.RATE || wav.getShort(34) != 16)
            throw new AssertionError("the recording is not 8 kHz, 16 bit, two channels");
        int frames = (file.length - HEADER) / 4;
        StereoSound sound = new StereoSound(new short[frames], new short[frames]);
        for (int n = 0; n < frames; n++) {
            sound.agent[n] = wav.getShort(HEADER + 4 * n);
            sound.customer[n] = wav.getShort(HEADER + 4 * n + 2);
        }
        return sound;
    }

    double seconds() {
        return (double) agent.length / Slin.RATE;
    }

    /** How much louder each side's own tone is on its channel than the other's tone, in decibel; the lesser of the two. */
    double separation(double agentTone, double customerTone) {
        double left = Slin.dbfsAt(agent, agentTone) - Slin.dbfsAt(agent, customerTone);
        double right = Slin.dbfsAt(customer, customerTone) - Slin.dbfsAt(customer, agentTone);
        return Math.min(left, right);
    }
}

package io.seatline.e2e;

import io.seatline.recording.CommandSoundCoder;
import io.seatline.recording.SoundFormat;
import io.seatline.telephony.audio.Slin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A recording as it was fetched: left the agent, right the customer; 8 kHz, 16 bit. */
record StereoSound(short[] agent, short[] customer) {
    private static final int STEP = Slin.RATE / 10;
    /** Coded silence is not quite nothing. */
    private static final double SILENT_DBFS = -60;

    static StereoSound of(byte[] file) throws IOException {
        if (!new String(file, 0, 4, StandardCharsets.US_ASCII).equals("OggS"))
            throw new AssertionError("the recording is no Ogg file");
        Path coded = Files.createTempFile("recording", ".opus"), raw = Files.createTempFile("recording", ".raw");
        try {
            Files.write(coded, file);
            new CommandSoundCoder(Repository.ROOT.resolve(".sound")).decode(SoundFormat.OPUS, coded, raw);
            var samples = ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN);
            int frames = samples.remaining() / 4;
            var sound = new StereoSound(new short[frames], new short[frames]);
            for (int n = 0; n < frames; n++) {
                sound.agent[n] = samples.getShort();
                sound.customer[n] = samples.getShort();
            }
            return sound;
        } finally {
            Files.delete(coded);
            Files.delete(raw);
        }
    }

    double seconds() {
        return (double) agent.length / Slin.RATE;
    }

    /** The longest time without any sound on either side, in seconds. */
    double longestSilence() {
        int longest = 0;
        int current = 0;
        for (int at = 0; at + STEP <= agent.length; at += STEP) {
            boolean silent = dbfs(agent, at) < SILENT_DBFS && dbfs(customer, at) < SILENT_DBFS;
            current = silent ? current + 1 : 0;
            longest = Math.max(longest, current);
        }
        return (double) longest * STEP / Slin.RATE;
    }

    private static double dbfs(short[] side, int from) {
        double squares = 0;
        for (int at = from; at < from + STEP; at++) squares += Math.pow(side[at] / 32768.0, 2);
        return 10 * Math.log10(squares / STEP + 1e-12);
    }

    /** How much louder each side's own tone is on its channel than the other's tone, in decibel; the lesser of the two. */
    double separation(double agentTone, double customerTone) {
        double left = Slin.dbfsAt(agent, agentTone) - Slin.dbfsAt(agent, customerTone);
        double right = Slin.dbfsAt(customer, customerTone) - Slin.dbfsAt(customer, agentTone);
        return Math.min(left, right);
    }
}

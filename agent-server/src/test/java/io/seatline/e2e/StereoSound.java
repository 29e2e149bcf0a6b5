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

    /** How much louder each side's own tone is on its channel than the other's tone, in decibel; the lesser of the two. */
    double separation(double agentTone, double customerTone) {
        double left = Slin.dbfsAt(agent, agentTone) - Slin.dbfsAt(agent, customerTone);
        double right = Slin.dbfsAt(customer, customerTone) - Slin.dbfsAt(customer, agentTone);
        return Math.min(left, right);
    }
}

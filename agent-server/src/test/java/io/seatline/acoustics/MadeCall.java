package io.seatline.acoustics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/** A call of known truth: on each side syllables of a buzzing voice at known times, over noise of known strength. */
final class MadeCall {
    static final int RATE = 8000;
    private final double[] agent;
    private final double[] customer;
    private final Random random = new Random(5);

    MadeCall(int seconds, double noiseDbfs) {
        agent = noise(seconds * RATE, noiseDbfs);
        customer = noise(seconds * RATE, noiseDbfs);
    }

    private double[] noise(int samples, double dbfs) {
        double amplitude = Math.pow(10, dbfs / 20);
        double[] noise = new double[samples];
        for (int n = 0; n < samples; n++) noise[n] = amplitude * random.nextGaussian();
        return noise;
    }

    /** @param perSecond syllables; each swells and fades, with a pitch of 140 Hz and its overtones */
    MadeCall talks(boolean isAgent, double from, double to, double perSecond, double dbfs) {
        double[] side = isAgent ? agent : customer;
        double amplitude = Math.pow(10, dbfs / 20);
        for (int n = (int) (from * RATE); n < Math.min(side.length, to * RATE); n++) {
            double t = n / (double) RATE;
            double phase = (t - from) * perSecond % 1;
            double swell = Math.pow(Math.sin(Math.PI * phase), 0.7);
            double voice = 0;
            for (int k = 2; k <= 12; k++) voice += Math.sin(2 * Math.PI * 140 * k * t) / k;
            side[n] += amplitude * swell * voice;
        }
        return this;
    }

    MadeCall tone(boolean isAgent, double hertz, double amplitude) {
        double[] side = isAgent ? agent : customer;
        for (int n = 0; n < side.length; n++) side[n] += amplitude * Math.sin(2 * Math.PI * hertz * n / RATE);
        return this;
    }

    byte[] samples() {
        byte[] bytes = new byte[agent.length * 4];
        for (int n = 0; n < agent.length; n++) {
            put(bytes, n * 4, agent[n]);
            put(bytes, n * 4 + 2, customer[n]);
        }
        return bytes;
    }

    CallFigures heard() throws IOException {
        return heard(List.of());
    }

    CallFigures heard(List<Stretch> away) throws IOException {
        return CallSound.listen(new ByteArrayInputStream(samples()), away);
    }

    private static void put(byte[] bytes, int at, double value) {
        int sample = (int) Math.clamp(Math.round(value * 32767), -32768, 32767);
        bytes[at] = (byte) sample;
        bytes[at + 1] = (byte) (sample >> 8);
    }
}

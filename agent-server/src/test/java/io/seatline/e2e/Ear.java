package io.seatline.e2e;

import com.microsoft.playwright.Page;

/** Hears what a page's phone hears, from the received track itself: what the page shows is not believed. */
final class Ear {
    /** Keeps the page's peer connections within reach. */
    static final String SCRIPT = """
            window.heardPeers = [];
            window.RTCPeerConnection = class extends window.RTCPeerConnection {
              constructor(...args) { super(...args); window.heardPeers.push(this); }
            };
            window.heardAt = (hz) => {
              const peer = window.heardPeers.findLast((p) => p.connectionState === 'connected');
              const track = peer?.getReceivers().find((r) => r.track.kind === 'audio')?.track;
              if (!track) return -200;
              if (window.heardTrack !== track) {
                window.heardTrack = track;
                window.heardContext ??= new AudioContext();
                window.heardAnalyser = window.heardContext.createAnalyser();
                window.heardAnalyser.fftSize = 16384;
                window.heardContext.createMediaStreamSource(new MediaStream([track])).connect(window.heardAnalyser);
              }
              const n = window.heardAnalyser.fftSize, x = new Float32Array(n);
              window.heardAnalyser.getFloatTimeDomainData(x);
              let re = 0, im = 0;
              for (let i = 0; i < n; i++) {
                const w = (2 * Math.PI * hz * i) / window.heardContext.sampleRate;
                re += x[i] * Math.cos(w);
                im += x[i] * Math.sin(w);
              }
              return 20 * Math.log10((Math.SQRT2 * Math.hypot(re, im)) / n + 1e-9);
            };
            """;

    private static final double SOUND_DBFS = -40;
    private static final double SILENCE_DBFS = -60;

    private Ear() {}

    static void waitForTone(Page page, double hz) {
        page.waitForFunction("([hz, level]) => window.heardAt(hz) > level", new Object[] {hz, SOUND_DBFS});
    }

    static void waitForSilence(Page page, double hz) {
        page.waitForFunction("([hz, level]) => window.heardAt(hz) < level", new Object[] {hz, SILENCE_DBFS});
    }

    static void waitForNobody(Page page) {
        page.waitForFunction("() => !window.heardPeers.some((p) => p.connectionState === 'connected')");
    }
}

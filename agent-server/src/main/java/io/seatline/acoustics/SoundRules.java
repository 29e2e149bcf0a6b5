package io.seatline.acoustics;

import java.util.ArrayList;
import java.util.List;

/**
 * From when on a call is worth a look, after the service standards of the field. A figure that is a band is beyond a limit
 * only when all of the band is.
 *
 * @param slowBelow syllables per minute of the agent
 * @param fastAbove syllables per minute of the agent
 * @param version of this record, against two who edit at once
 */
public record SoundRules(
        int slowBelow, int fastAbove, int longCallSeconds, int deadAirSeconds, int talkOverSeconds, int version) {
    /** What a call may be noticed for: stable words. */
    public enum Flag {
        SLOW("slow"),
        FAST("fast"),
        LONG_CALL("long-call"),
        DEAD_AIR("dead-air"),
        TALK_OVER("talk-over"),
        CLIPPED("clipped"),
        NOISY("noisy");

        private final String word;

        Flag(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** One sample in a thousand cut off is heard as a crackle. */
    private static final double CLIPPED = 0.001;

    public List<Flag> flags(CallFigures call) {
        var flags = new ArrayList<Flag>();
        SpeechRate rate = call.agent().rate();
        if (rate != null && rate.high() < slowBelow) flags.add(Flag.SLOW);
        if (rate != null && rate.low() > fastAbove) flags.add(Flag.FAST);
        if (longCallSeconds > 0 && call.durationMs() > longCallSeconds * 1000L) flags.add(Flag.LONG_CALL);
        if (call.longestDeadAirMs() > deadAirSeconds * 1000L) flags.add(Flag.DEAD_AIR);
        if (call.longestTalkOverMs() > talkOverSeconds * 1000L) flags.add(Flag.TALK_OVER);
        if (call.agent().clippedShare() > CLIPPED || call.customer().clippedShare() > CLIPPED) flags.add(Flag.CLIPPED);
        if (!call.agent().sure() || !call.customer().sure()) flags.add(Flag.NOISY);
        return flags;
    }
}

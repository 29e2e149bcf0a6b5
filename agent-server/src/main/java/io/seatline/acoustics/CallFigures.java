package io.seatline.acoustics;

import java.util.List;

/**
 * What a call's sound says.
 *
 * @param silenceMs neither side talks
 * @param longestDeadAirMs the longest of it
 * @param deadAirs three seconds and longer
 * @param talkOverMs both sides talk
 * @param longestTalkOverMs the longest of it
 * @param talkOvers half a second and longer
 */
public record CallFigures(
        long durationMs,
        SideFigures agent,
        SideFigures customer,
        long silenceMs,
        long longestDeadAirMs,
        List<Stretch> deadAirs,
        long talkOverMs,
        long longestTalkOverMs,
        List<Stretch> talkOvers) {}

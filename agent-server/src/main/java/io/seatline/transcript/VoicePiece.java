package io.seatline.transcript;

import io.seatline.acoustics.CallFigures;
import io.seatline.acoustics.Stretch;
import io.seatline.transcript.SaidLine.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of one side's sound in which it talks. Only these are sent: what has no voice in it costs time, and makes services
 * invent words.
 */
record VoicePiece(Side side, long fromMs, long toMs) {
    /** Well below what services take at a time, 25 MB, and short enough that one answer is soon there. */
    private static final long LONGEST_MS = 300_000;

    private static final long PAUSE_MS = 10_000;
    /** The beginning of a word is softer than where a voice is found. */
    private static final long MARGIN_MS = 200;

    /** In the order of their end. */
    static List<VoicePiece> of(CallFigures call) {
        var pieces = new ArrayList<VoicePiece>();
        add(pieces, Side.AGENT, call.agent().talking(), call.durationMs());
        add(pieces, Side.CUSTOMER, call.customer().talking(), call.durationMs());
        pieces.sort(Comparator.comparingLong(VoicePiece::toMs));
        return pieces;
    }

    private static void add(List<VoicePiece> pieces, Side side, List<Stretch> talking, long whole) {
        long from = -1, to = -1;
        for (Stretch one : talking) {
            boolean goesOn = from >= 0 && one.from() - to < PAUSE_MS && one.to() - from <= LONGEST_MS;
            if (from >= 0 && !goesOn) cut(pieces, side, from, to, whole);
            if (!goesOn) from = one.from();
            to = one.to();
        }
        if (from >= 0) cut(pieces, side, from, to, whole);
    }

    /** Who talks on without a breath is cut where it must be. */
    private static void cut(List<VoicePiece> pieces, Side side, long from, long to, long whole) {
        for (long at = from; at < to; at += LONGEST_MS)
            pieces.add(new VoicePiece(
                    side, Math.max(0, at - MARGIN_MS), Math.min(whole, Math.min(to, at + LONGEST_MS) + MARGIN_MS)));
    }
}

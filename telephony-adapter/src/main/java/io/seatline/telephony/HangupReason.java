package io.seatline.telephony;

/**
 * Why a leg ended.
 *
 * @param q850 ITU-T Q.850 cause, 0 when the switch gave none
 * @param sip SIP status code of the far end, 0 when there was none
 */
public record HangupReason(int q850, int sip) {
    public static final HangupReason NORMAL = new HangupReason(16, 0);
    /** Q.850 44, requested circuit not available: also what Asterisk says when media stopped (rtp_timeout). */
    public static final HangupReason MEDIA_LOST = new HangupReason(44, 0);

    /** What the cause means to a call centre. */
    public Meaning meaning() {
        return switch (q850) {
            case 16, 31 -> Meaning.NORMAL;
            case 17 -> Meaning.BUSY;
            case 18, 19 -> Meaning.NO_ANSWER;
            case 21 -> Meaning.REJECTED;
            case 1, 22, 28 -> Meaning.INVALID_NUMBER;
            case 20, 27 -> Meaning.UNREACHABLE;
            case 34, 38, 41, 42 -> Meaning.NETWORK;
            case 44 -> Meaning.MEDIA_LOST;
            case 0 -> Meaning.UNKNOWN;
            default -> Meaning.NETWORK;
        };
    }

    public enum Meaning {
        NORMAL,
        BUSY,
        NO_ANSWER,
        REJECTED,
        INVALID_NUMBER,
        UNREACHABLE,
        NETWORK,
        MEDIA_LOST,
        UNKNOWN
    }
}

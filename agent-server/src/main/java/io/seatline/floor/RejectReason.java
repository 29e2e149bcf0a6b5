package io.seatline.floor;

/** Why a command is refused. Each has a sentence in both languages under its slug. */
public enum RejectReason {
    NOT_YOUR_OFFER("not-your-offer"),
    OFFER_GONE("offer-gone"),
    CALL_GONE("call-gone"),
    NUMBER_INVALID("number-invalid"),
    NOT_NOW("not-now"),
    LINE_UNREACHABLE("line-unreachable"),
    SWITCH_LOST("switch-lost"),
    UNKNOWN_REASON("unknown-reason"),
    UNKNOWN_CODE("unknown-code"),
    CODE_REQUIRED("code-required"),
    EXTENSION_USED_UP("extension-used-up"),
    NOTE_TOO_LONG("note-too-long"),
    NOT_ALLOWED("not-allowed");

    private final String slug;

    RejectReason(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }
}

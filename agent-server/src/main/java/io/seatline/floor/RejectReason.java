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
    NOT_ALLOWED("not-allowed"),
    /** The colleague is in a call, wraps one up, or is on a break when only a ready one will do. */
    COLLEAGUE_BUSY("colleague-busy"),
    COLLEAGUE_UNREACHABLE("colleague-unreachable"),
    /** No agent of the queue is free to be asked. */
    NOBODY_FREE("nobody-free"),
    UNKNOWN_TARGET("unknown-target");

    private final String slug;

    RejectReason(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }
}

package io.seatline.app;

/** What a page of ours may load and whom it may call: itself, and the switch's phone address. */
record ContentPolicy(String directives) {
    static ContentPolicy of(String phoneAddress) {
        return new ContentPolicy(String.join(
                "; ",
                "default-src 'self'",
                "connect-src 'self' " + phoneAddress,
                "media-src 'self' blob:",
                "img-src 'self' data:",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'"));
    }
}

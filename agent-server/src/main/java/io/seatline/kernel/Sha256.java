package io.seatline.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one digest that content is named and compared by. */
public final class Sha256 {
    private Sha256() {}

    /** A new one, with nothing in it yet. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}

package io.seatline.account;

import io.seatline.kernel.Refused;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;

/** How passwords become hashes, and which ones are good enough. */
public interface Passwords {
    int SHORTEST = 10;
    int LONGEST = 128;

    /** Without letters that look alike. */
    String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    /** One to be told and changed: about 79 bits of chance. */
    static String random() {
        var password = new StringBuilder();
        new SecureRandom().ints(16, 0, LETTERS.length()).forEach(i -> password.append(LETTERS.charAt(i)));
        return password.toString();
    }

    String hash(String password);

    boolean matches(String password, String hash);

    /** Long enough is what counts; rules about kinds of characters only make people write passwords down. */
    static void check(String field, String password, String login) {
        if (password.length() < SHORTEST) {
            throw Refused.invalid(field, "password-too-short", Map.of("min", SHORTEST));
        }
        if (password.length() > LONGEST) {
            throw Refused.invalid(field, "password-too-long", Map.of("max", LONGEST));
        }
        if (password.toLowerCase(Locale.ROOT).contains(login)) {
            throw Refused.invalid(field, "password-holds-login", Map.of());
        }
    }
}

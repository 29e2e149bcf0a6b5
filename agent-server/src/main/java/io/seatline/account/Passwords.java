package io.seatline.account;

import io.seatline.kernel.Refused;
import java.util.Locale;
import java.util.Map;

/** How passwords become hashes, and which ones are good enough. */
public interface Passwords {
    int SHORTEST = 10;
    int LONGEST = 128;

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

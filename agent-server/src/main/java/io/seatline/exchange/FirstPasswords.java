package io.seatline.exchange;

import java.util.Optional;

/** Where the hashes of new users' first passwords come from. */
interface FirstPasswords {
    /** While rows are only looked at, nothing is hashed: it takes long on purpose, and nobody is made. */
    FirstPasswords NONE = (login, given) -> "";

    /** @param given what the file says; empty to make one up */
    String hash(String login, Optional<String> given);
}

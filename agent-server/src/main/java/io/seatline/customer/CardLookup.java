package io.seatline.customer;

import java.net.URI;
import java.util.List;

/** Asks a house of the centre's own about a caller. Whatever goes wrong, the answer is nothing: a call never waits for it. */
public interface CardLookup {
    /** A line of the card: what it is, and what was answered. Other people's words: shown as text and never as anything else. */
    record Fact(String name, String value) {}

    List<Fact> ask(URI address);
}

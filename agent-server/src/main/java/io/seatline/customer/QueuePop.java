package io.seatline.customer;

/**
 * What goes with a queue's calls outside: a page to open, and a question whose answer fills the card.
 *
 * @param automatic the page opens by itself when a call rings, in one tab of its own
 */
public record QueuePop(PopTemplate page, boolean automatic, PopTemplate lookup) {
    public static final QueuePop NONE = new QueuePop(new PopTemplate(""), false, new PopTemplate(""));
}

package io.seatline.bench;

/** What all lanes of the bench measure together. */
final class AssignFigures {
    /** The agent's word reaches the floor's loop, to the command leaving for the switch. */
    final Figures decided = new Figures();
    /** The agent's word, to the INVITE at his phone. */
    final Figures rang = new Figures();
    /** The member is no longer paused, to the INVITE at the same phone. */
    final Figures appQueueRang = new Figures();
}

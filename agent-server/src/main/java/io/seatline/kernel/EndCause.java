package io.seatline.kernel;

/** Who ended a call, and why. */
public record EndCause(Blame blame, EndReason reason) {}

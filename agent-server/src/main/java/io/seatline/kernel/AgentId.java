package io.seatline.kernel;

/** A person who takes calls; equal to the id of the account. */
public record AgentId(int value) {
    @Override
    public String toString() {
        return Integer.toString(value);
    }
}

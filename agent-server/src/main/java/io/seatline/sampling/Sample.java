package io.seatline.sampling;

import java.util.List;

/**
 * What was scored of the calls that could have been.
 *
 * @param eligible how many calls the stratum had, at least as many as there are units
 * @param units those of its calls that were drawn and scored
 */
public record Sample(int eligible, List<Unit> units) {
    /**
     * @param score 0 to 100
     * @param counts whether it belongs to what is asked about; those that do not still say how the stratum was drawn
     */
    public record Unit(double score, boolean counts) {}

    public Sample {
        units = List.copyOf(units);
        if (eligible < units.size()) throw new IllegalArgumentException(units.size() + " of " + eligible);
    }
}

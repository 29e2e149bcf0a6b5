package io.seatline.quality;

/**
 * The terms of the house.
 *
 * @param appealDays how long after it was published an agent may dispute a score, 1 to 30
 * @param dueDays how long a reviewer has, 1 to 90
 * @param repeatDays within so many the same failure of the same person is escalated, 1 to 365
 * @param version of this record, against two who edit at once
 */
public record QualityTerms(int appealDays, int dueDays, int repeatDays, int version) {
    /** Where they are kept. */
    public interface Kept {
        QualityTerms terms();

        /** @throws io.seatline.kernel.Refused when somebody saved them meanwhile */
        QualityTerms change(QualityTerms terms);
    }
}

package io.seatline.scorecard;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says to one criterion.
 *
 * @param value one of the criterion's answers, or the words of a text; null: not said yet
 * @param notApplicable it leaves the base; {@code value} is null then
 */
public record GivenAnswer(@Nullable String value, boolean notApplicable, String comment) {
    public GivenAnswer(@Nullable String value, boolean notApplicable, @Nullable String comment) {
        this.value = value;
        this.notApplicable = notApplicable;
        this.comment = comment == null ? "" : comment.strip();
    }

    public boolean said() {
        return notApplicable || value != null;
    }
}

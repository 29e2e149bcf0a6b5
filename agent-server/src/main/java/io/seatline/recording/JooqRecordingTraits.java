package io.seatline.recording;

import static io.seatline.db.customer.Tables.CUSTOMER_;
import static io.seatline.db.customer.Tables.NUMBER;
import static io.seatline.db.floor.Tables.JOURNAL;
import static io.seatline.db.history.Tables.CALL;
import static io.seatline.db.quality.Tables.EVALUATION;
import static io.seatline.db.quality.Tables.REMARK;
import static io.seatline.db.recording.Tables.ACOUSTICS;
import static io.seatline.db.recording.Tables.RECORDING_;
import static io.seatline.db.recording.Tables.TRANSCRIPT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** {@link RecordingTraits} as a condition on recordings: each is one question to what is known of the call. */
final class JooqRecordingTraits {
    private static final long SECOND_MS = 1000;

    private JooqRecordingTraits() {}

    static Condition condition(RecordingSearch search) {
        RecordingTraits traits = search.traits();
        Condition which = trueCondition();
        if (traits.customer() != null) which = which.and(named(traits.customer()));
        if (traits.code() != null) which = which.and(ofCall(CALL.WRAP_UP_CODE.eq(traits.code())));
        if (traits.minSeconds() != null) which = which.and(RECORDING_.DURATION_MS.ge(traits.minSeconds() * SECOND_MS));
        if (traits.maxSeconds() != null)
            which = which.and(RECORDING_.DURATION_MS.lt((traits.maxSeconds() + 1) * SECOND_MS));
        if (traits.minScore() != null || traits.maxScore() != null)
            which = which.and(scored(traits.minScore(), traits.maxScore()));
        if (traits.flag() != null) which = which.and(flagged(traits.flag()));
        if (traits.text() != null) {
            Condition said = ofCall(CALL.NOTE.containsIgnoreCase(traits.text()));
            which = which.and(search.scores() ? said.or(remarked(traits.text())) : said);
        }
        return which;
    }

    private static Condition ofCall(Condition its) {
        return exists(selectOne().from(CALL).where(CALL.ID.eq(RECORDING_.CALL_ID), its));
    }

    private static Condition named(String part) {
        return exists(selectOne()
                .from(NUMBER)
                .join(CUSTOMER_)
                .on(CUSTOMER_.ID.eq(NUMBER.CUSTOMER_ID))
                .where(NUMBER.NUMBER_.eq(RECORDING_.CUSTOMER_NUMBER), CUSTOMER_.NAME.containsIgnoreCase(part)));
    }

    private static Condition scored(@Nullable Integer least, @Nullable Integer most) {
        Field<BigDecimal> total = EVALUATION.TOTAL;
        return exists(selectOne()
                .from(EVALUATION)
                .where(
                        EVALUATION.RECORDING_ID.eq(RECORDING_.SEGMENT_ID),
                        EVALUATION.PUBLISHED_AT.isNotNull(),
                        total.between(
                                BigDecimal.valueOf(least == null ? 0 : least),
                                BigDecimal.valueOf(most == null ? 100 : most))));
    }

    private static Condition flagged(String flag) {
        return switch (flag) {
            case RecordingTraits.PAUSED ->
                exists(selectOne()
                        .from(JOURNAL)
                        .where(JOURNAL.CALL_ID.eq(RECORDING_.CALL_ID), JOURNAL.TYPE.eq("RecordingPaused")));
            case RecordingTraits.FLAWED -> RECORDING_.REASON.isNotNull();
            case RecordingTraits.WORDING ->
                exists(selectOne()
                        .from(TRANSCRIPT)
                        .where(
                                TRANSCRIPT.RECORDING_ID.eq(RECORDING_.SEGMENT_ID),
                                TRANSCRIPT.BROKEN.ne(new Integer[0])));
            default ->
                exists(selectOne()
                        .from(ACOUSTICS)
                        .where(
                                ACOUSTICS.RECORDING_ID.eq(RECORDING_.SEGMENT_ID),
                                ACOUSTICS.FLAGS.contains(new String[] {flag})));
        };
    }

    private static Condition remarked(String text) {
        return exists(selectOne()
                .from(REMARK)
                .join(EVALUATION)
                .on(EVALUATION.ID.eq(REMARK.EVALUATION_ID))
                .where(EVALUATION.RECORDING_ID.eq(RECORDING_.SEGMENT_ID), REMARK.TEXT.containsIgnoreCase(text)));
    }
}

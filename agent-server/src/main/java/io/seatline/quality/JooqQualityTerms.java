package io.seatline.quality;

import static io.seatline.db.quality.Tables.TERMS;

import io.seatline.db.quality.tables.records.TermsRecord;
import io.seatline.kernel.Refused;
import org.jooq.DSLContext;

/** The terms in PostgreSQL, a single row. */
public final class JooqQualityTerms implements QualityTerms.Kept {
    private final DSLContext db;

    public JooqQualityTerms(DSLContext db) {
        this.db = db;
    }

    @Override
    public QualityTerms terms() {
        return db.selectFrom(TERMS).fetchSingle(JooqQualityTerms::terms);
    }

    @Override
    public QualityTerms change(QualityTerms terms) {
        int changed = db.update(TERMS)
                .set(TERMS.APPEAL_DAYS, terms.appealDays())
                .set(TERMS.DUE_DAYS, terms.dueDays())
                .set(TERMS.REPEAT_DAYS, terms.repeatDays())
                .set(TERMS.VERSION, terms.version() + 1)
                .where(TERMS.VERSION.eq(terms.version()))
                .execute();
        if (changed == 0) throw Refused.changedMeanwhile();
        return terms();
    }

    private static QualityTerms terms(TermsRecord row) {
        return new QualityTerms(row.getAppealDays(), row.getDueDays(), row.getRepeatDays(), row.getVersion());
    }
}

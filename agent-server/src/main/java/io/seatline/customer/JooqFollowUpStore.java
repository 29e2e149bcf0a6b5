package io.seatline.customer;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.customer.Tables.CUSTOMER_;
import static io.seatline.db.customer.Tables.FOLLOW_UP;
import static io.seatline.db.customer.Tables.NUMBER;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Promises in PostgreSQL. */
public final class JooqFollowUpStore implements FollowUpStore {
    private static final int MOST_ABOUT_ONE = 20;

    private final DSLContext db;
    private final InstantSource clock;

    public JooqFollowUpStore(DSLContext db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public FollowUp add(NewFollowUp made, AgentId by) {
        var row = db.newRecord(FOLLOW_UP);
        row.setCallId(made.callId());
        row.setCustomerId(db.select(NUMBER.CUSTOMER_ID)
                .from(NUMBER)
                .where(NUMBER.NUMBER_.eq(made.number()))
                .fetchOne(NUMBER.CUSTOMER_ID));
        row.setNumber(made.number());
        row.setText(made.text());
        row.setDueAt(made.dueAt().atOffset(ZoneOffset.UTC));
        row.setAgentId(made.agent().value());
        row.setCreatedBy(by.value());
        row.setCreatedAt(clock.instant().atOffset(ZoneOffset.UTC));
        row.setVersion(1);
        row.store();
        return find(row.getId()).orElseThrow();
    }

    @Override
    public Optional<FollowUp> find(int id) {
        return fetch(FOLLOW_UP.ID.eq(id), 1).stream().findFirst();
    }

    @Override
    public List<FollowUp> open(@Nullable AgentId agent, int most) {
        return fetch(
                FOLLOW_UP
                        .DONE_AT
                        .isNull()
                        .and(agent == null ? DSL.noCondition() : FOLLOW_UP.AGENT_ID.eq(agent.value())),
                most);
    }

    @Override
    public List<FollowUp> openAbout(String number, @Nullable Integer customerId) {
        var about = FOLLOW_UP.NUMBER.eq(number);
        return fetch(
                FOLLOW_UP
                        .DONE_AT
                        .isNull()
                        .and(customerId == null ? about : about.or(FOLLOW_UP.CUSTOMER_ID.eq(customerId))),
                MOST_ABOUT_ONE);
    }

    @Override
    public FollowUp change(int id, int version, String text, Instant dueAt, @Nullable Instant doneAt) {
        int changed = db.update(FOLLOW_UP)
                .set(FOLLOW_UP.TEXT, text)
                .set(FOLLOW_UP.DUE_AT, dueAt.atOffset(ZoneOffset.UTC))
                .set(FOLLOW_UP.DONE_AT, doneAt == null ? null : doneAt.atOffset(ZoneOffset.UTC))
                .set(FOLLOW_UP.VERSION, version + 1)
                .where(FOLLOW_UP.ID.eq(id), FOLLOW_UP.VERSION.eq(version))
                .execute();
        if (changed == 0) throw Refused.changedMeanwhile();
        return find(id).orElseThrow();
    }

    private List<FollowUp> fetch(Condition which, int most) {
        return db.select(FOLLOW_UP, DSL.coalesce(CUSTOMER_.NAME, DSL.inline("")), ACCOUNT_.DISPLAY_NAME)
                .from(FOLLOW_UP)
                .leftJoin(CUSTOMER_)
                .on(CUSTOMER_.ID.eq(FOLLOW_UP.CUSTOMER_ID))
                .join(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(FOLLOW_UP.AGENT_ID))
                .where(which)
                .orderBy(FOLLOW_UP.DUE_AT, FOLLOW_UP.ID)
                .limit(most)
                .fetch(line -> {
                    var row = line.value1();
                    return new FollowUp(
                            row.getId(),
                            row.getCallId(),
                            row.getCustomerId(),
                            line.value2(),
                            row.getNumber(),
                            row.getText(),
                            row.getDueAt().toInstant(),
                            new AgentId(row.getAgentId()),
                            line.value3(),
                            row.getDoneAt() == null ? null : row.getDoneAt().toInstant(),
                            row.getVersion());
                });
    }
}

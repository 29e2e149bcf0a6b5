package io.seatline.voicemail;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.floor.Tables.JOURNAL;
import static io.seatline.db.history.Tables.POSITION;
import static io.seatline.db.routing.Tables.AGENT_SKILL;
import static io.seatline.db.routing.Tables.QUEUE;
import static io.seatline.db.routing.Tables.QUEUE_SKILL;
import static io.seatline.db.voicemail.Tables.MESSAGE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.seatline.customer.JooqCustomerNames;
import io.seatline.db.account.enums.Role;
import io.seatline.db.voicemail.enums.State;
import io.seatline.db.voicemail.tables.records.MessageRecord;
import io.seatline.kernel.PhoneNumber;
import io.seatline.kernel.Refused;
import io.seatline.sealing.WrappedKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Messages in PostgreSQL. How an event of the journal looks as text comes with the codec. */
public final class JooqVoicemailStore implements VoicemailStore {
    /** The event of the journal that tells of a message. */
    private static final String LEFT = "VoicemailLeft";

    private static final String READER = "voicemail";

    private static final Field<String> CUSTOMER_NAME = JooqCustomerNames.of(MESSAGE.NUMBER);

    private final DSLContext db;
    private final BiFunction<Long, String, Left> codec;

    /** @param codec from place and payload to what it tells */
    public JooqVoicemailStore(DSLContext db, BiFunction<Long, String, Left> codec) {
        this.db = db;
        this.codec = codec;
    }

    @Override
    public List<Left> leftAfter(long seq, int limit) {
        return db.select(JOURNAL.SEQ, JOURNAL.PAYLOAD)
                .from(JOURNAL)
                // Written out, or the database could not tell that the index of these alone will do.
                .where(JOURNAL.SEQ.gt(seq), JOURNAL.TYPE.eq(inline(LEFT)))
                .orderBy(JOURNAL.SEQ)
                .limit(limit)
                .fetch(row -> codec.apply(row.value1(), row.value2().data()));
    }

    @Override
    public long position() {
        return db.select(POSITION.SEQ)
                .from(POSITION)
                .where(POSITION.READER.eq(READER))
                .fetchOptional(POSITION.SEQ)
                .orElse(0L);
    }

    @Override
    public void keep(@Nullable Message message, @Nullable Long position) {
        db.transaction(tx -> {
            if (message != null) {
                tx.dsl()
                        .insertInto(MESSAGE)
                        .set(MESSAGE.ID, message.id())
                        .set(MESSAGE.CALL_ID, message.call())
                        .set(MESSAGE.QUEUE_ID, message.queue())
                        .set(MESSAGE.NUMBER, message.number())
                        .set(MESSAGE.LEFT_AT, message.leftAt().atOffset(ZoneOffset.UTC))
                        .set(MESSAGE.DURATION_MS, (int) message.durationMs())
                        .set(MESSAGE.PATH, message.path())
                        .set(MESSAGE.SHA256, message.sha256())
                        .set(MESSAGE.MASTER_KEY, message.key().master())
                        .set(MESSAGE.WRAPPED_KEY, message.key().wrapped())
                        .onConflictDoNothing()
                        .execute();
            }
            if (position != null) {
                tx.dsl()
                        .insertInto(POSITION)
                        .values(READER, position)
                        .onConflict(POSITION.READER)
                        .doUpdate()
                        .set(POSITION.SEQ, position)
                        .execute();
            }
        });
    }

    @Override
    public boolean has(UUID id) {
        return db.fetchExists(MESSAGE, MESSAGE.ID.eq(id));
    }

    @Override
    public VoicemailLines search(Search search) {
        Condition may = may(search.agent());
        Condition which = search.state() == null
                ? may
                : may.and(MESSAGE.STATE.eq(State.valueOf(search.state().name())));
        var lines = lines(which, search.size(), search.page() * search.size());
        return new VoicemailLines(
                lines.stream().map(Found::line).toList(),
                db.fetchCount(MESSAGE, which),
                db.fetchCount(MESSAGE, may.and(MESSAGE.STATE.ne(State.DONE))));
    }

    @Override
    public Optional<Found> find(UUID id, @Nullable Integer agent) {
        return lines(MESSAGE.ID.eq(id).and(may(agent)), 1, 0).stream().findFirst();
    }

    @Override
    public Optional<String> number(UUID id, @Nullable Integer agent) {
        return db.select(MESSAGE.NUMBER)
                .from(MESSAGE)
                .where(MESSAGE.ID.eq(id), may(agent))
                .fetchOptional(MESSAGE.NUMBER)
                .filter(number -> !number.isEmpty());
    }

    @Override
    public VoicemailLine assign(UUID id, @Nullable Integer agent, int version) {
        var calling = ACCOUNT_.ROLE.in(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
        if (agent != null && !db.fetchExists(ACCOUNT_, ACCOUNT_.ID.eq(agent), ACCOUNT_.ACTIVE.isTrue(), calling))
            throw Refused.invalid("agent", "agent-unknown", Map.of());
        return change(id, version, row -> {
            if (row.getState() == State.DONE)
                throw new Refused(Refused.Kind.CONFLICT, "voicemail-is-done", Map.of(), null);
            row.setAssignedTo(agent);
            row.setState(agent == null ? State.NEW : State.ASSIGNED);
        });
    }

    @Override
    public VoicemailLine done(UUID id, String by, Instant at, int version) {
        return change(id, version, row -> {
            row.setState(State.DONE);
            row.setDoneBy(by);
            row.setDoneAt(at.atOffset(ZoneOffset.UTC));
        });
    }

    @Override
    public VoicemailLine reopen(UUID id, int version) {
        return change(id, version, row -> {
            row.setState(row.getAssignedTo() == null ? State.NEW : State.ASSIGNED);
            row.setDoneBy(null);
            row.setDoneAt(null);
        });
    }

    private VoicemailLine change(UUID id, int version, Consumer<MessageRecord> what) {
        return db.transactionResult(tx -> {
            MessageRecord row = tx.dsl()
                    .selectFrom(MESSAGE)
                    .where(MESSAGE.ID.eq(id))
                    .forUpdate()
                    .fetchOne();
            if (row == null) throw Refused.notFound();
            if (row.getVersion() != version) throw Refused.changedMeanwhile();
            what.accept(row);
            row.setVersion(version + 1);
            row.store();
            return new JooqVoicemailStore(tx.dsl(), codec)
                    .find(id, null)
                    .orElseThrow()
                    .line();
        });
    }

    /** An agent: what is his, and what is nobody's in queues that he has every skill for. */
    private static Condition may(@Nullable Integer agent) {
        if (agent == null) return noCondition();
        var lacking = selectOne()
                .from(QUEUE_SKILL)
                .where(QUEUE_SKILL.QUEUE_ID.eq(MESSAGE.QUEUE_ID))
                .and(notExists(selectOne()
                        .from(AGENT_SKILL)
                        .where(AGENT_SKILL.AGENT_ID.eq(agent))
                        .and(AGENT_SKILL.SKILL_ID.eq(QUEUE_SKILL.SKILL_ID))
                        .and(AGENT_SKILL.LEVEL.ge(QUEUE_SKILL.MIN_LEVEL))));
        var nobodys = MESSAGE.ASSIGNED_TO
                .isNull()
                .and(MESSAGE.STATE.eq(State.NEW))
                .and(MESSAGE.QUEUE_ID.isNotNull())
                .and(notExists(lacking));
        return MESSAGE.ASSIGNED_TO.eq(agent).or(nobodys);
    }

    private List<Found> lines(Condition which, int size, int offset) {
        return db.select(MESSAGE, QUEUE.NAME, ACCOUNT_.DISPLAY_NAME, CUSTOMER_NAME)
                .from(MESSAGE)
                .leftJoin(QUEUE)
                .on(QUEUE.ID.eq(MESSAGE.QUEUE_ID))
                .leftJoin(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(MESSAGE.ASSIGNED_TO))
                .where(which)
                .orderBy(MESSAGE.LEFT_AT.desc(), MESSAGE.ID)
                .limit(size)
                .offset(offset)
                .fetch(row -> {
                    MessageRecord it = row.value1();
                    var line = new VoicemailLine(
                            it.getId(),
                            it.getCallId(),
                            it.getQueueId(),
                            row.value2(),
                            PhoneNumber.masked(it.getNumber()),
                            PhoneNumber.nameWithout(it.getNumber(), row.value4()),
                            it.getLeftAt().toInstant(),
                            it.getDurationMs(),
                            VoicemailState.valueOf(it.getState().name()),
                            it.getAssignedTo(),
                            row.value3(),
                            it.getDoneBy(),
                            it.getDoneAt() == null ? null : it.getDoneAt().toInstant(),
                            it.getVersion());
                    String master = it.getMasterKey(), wrapped = it.getWrappedKey();
                    return new Found(
                            line,
                            it.getPath(),
                            master == null || wrapped == null ? null : new WrappedKey(master, wrapped));
                });
    }
}

package io.seatline.script;

import static io.seatline.db.script.Tables.RUN;

import io.seatline.db.script.tables.records.RunRecord;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.Refused;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** Runs in PostgreSQL. */
public final class JooqRunStore implements RunStore {
    private final DSLContext db;
    private final JsonScripts json;

    public JooqRunStore(DSLContext db, JsonScripts json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Optional<KeptRun> find(CallId call) {
        return db.selectFrom(RUN).where(RUN.CALL_ID.eq(call.value())).fetchOptional(this::kept);
    }

    @Override
    public void save(KeptRun run) {
        var row = db.newRecord(RUN);
        row.setCallId(run.call().value());
        row.setScriptId(run.scriptId());
        row.setVersion(run.version());
        row.setState(JSONB.valueOf(json.write(run.run())));
        row.setFinished(run.run().finished());
        row.setRevision(run.revision());
        row.setAgentId(run.agent().value());
        row.setCustomerNumber(run.customerNumber());
        row.setStartedAt(run.startedAt().atOffset(ZoneOffset.UTC));
        row.setChangedAt(run.changedAt().atOffset(ZoneOffset.UTC));
        int stored = run.revision() == 1
                ? db.insertInto(RUN).set(row).onConflictDoNothing().execute()
                : db.update(RUN)
                        .set(row)
                        .where(RUN.CALL_ID.eq(run.call().value()), RUN.REVISION.eq(run.revision() - 1))
                        .execute();
        if (stored != 1) throw Refused.changedMeanwhile();
    }

    @Override
    public List<KeptRun> of(int scriptId, Instant from, Instant to, int most) {
        return db.selectFrom(RUN)
                .where(
                        RUN.SCRIPT_ID.eq(scriptId),
                        RUN.STARTED_AT.ge(from.atOffset(ZoneOffset.UTC)),
                        RUN.STARTED_AT.lt(to.atOffset(ZoneOffset.UTC)))
                .orderBy(RUN.STARTED_AT.desc())
                .limit(most)
                .fetch(this::kept);
    }

    private KeptRun kept(RunRecord row) {
        return new KeptRun(
                new CallId(row.getCallId()),
                row.getScriptId(),
                row.getVersion(),
                json.run(row.getState().data()),
                row.getRevision(),
                new AgentId(row.getAgentId()),
                row.getCustomerNumber(),
                row.getStartedAt().toInstant(),
                row.getChangedAt().toInstant());
    }
}

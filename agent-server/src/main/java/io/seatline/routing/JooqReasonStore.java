package io.seatline.routing;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.account.Tables.TEAM_REASON;
import static io.seatline.db.routing.Tables.REASON;

import io.seatline.agent.ReasonCode;
import io.seatline.agent.ReasonKind;
import io.seatline.db.routing.tables.records.ReasonRecord;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The reasons in PostgreSQL. */
public final class JooqReasonStore implements ReasonStore {
    private final DSLContext db;

    public JooqReasonStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<NotReadyReason> reasons() {
        return db.selectFrom(REASON)
                .orderBy(REASON.KIND, REASON.POSITION, REASON.CODE)
                .fetch(JooqReasonStore::reason);
    }

    @Override
    public Set<ReasonCode> own(AgentId agent) {
        return own(db, ACCOUNT_.ID.eq(agent.value())).getOrDefault(agent, Set.of());
    }

    static Map<AgentId, Set<ReasonCode>> own(DSLContext db, Condition whose) {
        return db.select(ACCOUNT_.ID, TEAM_REASON.REASON)
                .from(ACCOUNT_)
                .join(TEAM_REASON)
                .on(TEAM_REASON.TEAM_ID.eq(ACCOUNT_.TEAM_ID))
                .where(whose)
                .collect(Collectors.groupingBy(
                        row -> new AgentId(row.value1()),
                        Collectors.mapping(row -> new ReasonCode(row.value2()), Collectors.toSet())));
    }

    @Override
    public NotReadyReason saveReason(NotReadyReason reason) {
        return db.transactionResult(tx -> {
            ReasonRecord row = tx.dsl()
                    .selectFrom(REASON)
                    .where(REASON.CODE.eq(reason.code().value()))
                    .forUpdate()
                    .fetchOne();
            boolean system = reason.kind() == ReasonKind.SYSTEM;
            if (row == null) {
                if (system) throw Refused.invalid("kind", "reason-of-system", Map.of());
                row = tx.dsl().newRecord(REASON);
                row.setCode(reason.code().value());
                row.setKind(reason.kind().name());
            } else if (!row.getKind().equals(reason.kind().name())) {
                throw Refused.invalid("kind", "reason-keeps-kind", Map.of());
            } else if (system && !reason.active()) {
                throw Refused.invalid("active", "reason-of-system", Map.of());
            }
            row.setNameZh(reason.nameZh());
            row.setNameEn(reason.nameEn());
            row.setPosition(reason.position());
            row.setLimitSeconds(reason.limitSeconds());
            row.setActive(reason.active());
            row.store();
            return reason(row);
        });
    }

    static NotReadyReason reason(ReasonRecord row) {
        return new NotReadyReason(
                new ReasonCode(row.getCode()),
                ReasonKind.valueOf(row.getKind()),
                row.getNameZh(),
                row.getNameEn(),
                row.getPosition(),
                row.getLimitSeconds(),
                row.getActive());
    }
}

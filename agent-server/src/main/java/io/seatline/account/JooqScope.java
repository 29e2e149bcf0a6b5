package io.seatline.account;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.account.Tables.TEAM_SUPERVISOR;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.seatline.db.account.tables.Account;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Whom a supervisor sees, as a condition: the agents of the teams that he leads, and those whom nobody leads, because they have
 * no team or it has no supervisor.
 */
public final class JooqScope {
    private static final Account MEMBER = ACCOUNT_.as("scope_member");

    private JooqScope() {}

    /** @param supervisor null: somebody whom teams do not bind */
    public static Condition sees(@Nullable Integer supervisor, Field<Integer> agent) {
        if (supervisor == null) return noCondition();
        Condition its = TEAM_SUPERVISOR.TEAM_ID.eq(MEMBER.TEAM_ID);
        // Not correlated: it is asked once for a whole list.
        return agent.notIn(select(MEMBER.ID)
                .from(MEMBER)
                .where(
                        exists(selectOne().from(TEAM_SUPERVISOR).where(its)),
                        notExists(selectOne()
                                .from(TEAM_SUPERVISOR)
                                .where(its, TEAM_SUPERVISOR.ACCOUNT_ID.eq(supervisor)))));
    }
}

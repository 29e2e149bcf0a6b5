package io.seatline.exchange;

import io.seatline.account.JooqAccountStore;
import io.seatline.account.JooqTeamStore;
import io.seatline.audit.AuditLog;
import io.seatline.customer.JooqCustomerStore;
import io.seatline.entry.JooqCalendarStore;
import io.seatline.entry.JooqEntryPointStore;
import io.seatline.entry.JooqFlowStore;
import io.seatline.entry.JooqPromptStore;
import io.seatline.entry.JsonForms;
import io.seatline.routing.JooqReasonStore;
import io.seatline.routing.JooqRoutingStore;
import io.seatline.script.JooqScriptStore;
import io.seatline.script.JsonScripts;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/** One transaction of PostgreSQL, with a savepoint for each attempt. */
public final class JooqExchange implements ExchangeTransaction {
    private final DSLContext db;
    private final JsonForms forms;
    private final InstantSource clock;
    private final Function<DSLContext, AuditLog> audit;

    public JooqExchange(DSLContext db, JsonForms forms, InstantSource clock, Function<DSLContext, AuditLog> audit) {
        this.db = db;
        this.forms = forms;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public <T> T run(Function<Inside, T> work, Predicate<T> keep) {
        try {
            return db.transactionResult(tx -> {
                T answer = work.apply(new Transaction(tx.dsl(), stores(tx.dsl())));
                if (!keep.test(answer)) {
                    throw new TakenBack(answer);
                }
                return answer;
            });
        } catch (TakenBack e) {
            @SuppressWarnings("unchecked") // it was thrown above, in this very call
            T answer = (T) e.answer;
            return answer;
        }
    }

    private ExchangeStores stores(DSLContext tx) {
        return new ExchangeStores(
                new JooqAccountStore(tx),
                new JooqTeamStore(tx),
                new JooqRoutingStore(tx),
                new JooqReasonStore(tx),
                new JooqPromptStore(tx),
                new JooqFlowStore(tx, forms),
                new JooqCalendarStore(tx, forms),
                new JooqEntryPointStore(tx),
                new JooqScriptStore(tx, new JsonScripts(), clock),
                new JooqCustomerStore(tx),
                audit.apply(tx));
    }

    private record Transaction(DSLContext tx, ExchangeStores stores) implements Inside {
        @Override
        public <T> T attempt(Supplier<T> work) {
            return tx.transactionResult(savepoint -> work.get());
        }
    }

    /** The only way out of a transaction that takes it back. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Object answer;

        TakenBack(Object answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }
}

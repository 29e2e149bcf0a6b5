package io.seatline.customer;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.customer.Tables.CUSTOMER_;
import static io.seatline.db.customer.Tables.NUMBER;
import static io.seatline.db.history.Tables.CALL;
import static io.seatline.db.routing.Tables.QUEUE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.multiset;

import io.seatline.db.customer.tables.records.CustomerRecord;
import io.seatline.kernel.CallId;
import io.seatline.kernel.PhoneNumber;
import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

/** Customers in PostgreSQL. */
public final class JooqCustomerStore implements CustomerStore {
    private static final int FETCHED = 500;
    private final DSLContext db;

    public JooqCustomerStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Customer> byNumber(PhoneNumber number) {
        return fetch(db, number);
    }

    @Override
    public CustomerCard card(PhoneNumber number, int calls) {
        return new CustomerCard(fetch(db, number), lastCalls(number, calls));
    }

    @Override
    public Customer add(CustomerDetails details) {
        return db.transactionResult(tx -> {
            CustomerRecord row = tx.dsl().newRecord(CUSTOMER_);
            row.setName(details.name());
            row.setCompany(details.company());
            row.setVip(details.vip());
            row.setNote(details.note());
            row.setVersion(1);
            row.store();
            link(tx.dsl(), row.getId(), details.numbers());
            return fetch(tx.dsl(), details.numbers().getFirst()).orElseThrow();
        });
    }

    @Override
    public void addNumbers(int id, List<PhoneNumber> numbers) {
        db.transaction(tx -> link(tx.dsl(), id, numbers));
    }

    private static void link(DSLContext tx, int id, List<PhoneNumber> numbers) {
        for (PhoneNumber number : numbers) {
            try {
                tx.insertInto(NUMBER).values(number.value(), id).execute();
            } catch (IntegrityConstraintViolationException e) {
                if (String.valueOf(e.getMessage()).contains("number_pkey"))
                    throw Refused.invalid("numbers", "number-taken", Map.of("number", number.value()));
                throw e;
            }
        }
    }

    @Override
    public void each(Consumer<Customer> customer) {
        // In a transaction, else the driver fetches everything at once.
        db.transaction(tx -> {
            try (var cursor = tx.dsl()
                    .select(CUSTOMER_, numbers())
                    .from(CUSTOMER_)
                    .orderBy(CUSTOMER_.ID)
                    .fetchSize(FETCHED)
                    .fetchLazy()) {
                for (var row : cursor) {
                    customer.accept(customer(row.value1(), row.value2()));
                }
            }
        });
    }

    @Override
    public Customer change(int id, int version, CustomerDetails details) {
        return db.transactionResult(tx -> {
            int changed = tx.dsl()
                    .update(CUSTOMER_)
                    .set(CUSTOMER_.NAME, details.name())
                    .set(CUSTOMER_.COMPANY, details.company())
                    .set(CUSTOMER_.VIP, details.vip())
                    .set(CUSTOMER_.NOTE, details.note())
                    .set(CUSTOMER_.VERSION, version + 1)
                    .where(CUSTOMER_.ID.eq(id), CUSTOMER_.VERSION.eq(version))
                    .execute();
            if (changed == 0) throw Refused.changedMeanwhile();
            return fetch(tx.dsl(), details.numbers().getFirst()).orElseThrow(Refused::changedMeanwhile);
        });
    }

    @Override
    public int count() {
        return db.fetchCount(CUSTOMER_);
    }

    private List<LastCall> lastCalls(PhoneNumber number, int calls) {
        return db.select(
                        CALL.ID,
                        CALL.STARTED_AT,
                        CALL.DIRECTION,
                        CALL.OUTCOME,
                        coalesce(ACCOUNT_.DISPLAY_NAME, DSL.inline("")),
                        coalesce(QUEUE.NAME, DSL.inline("")),
                        CALL.WRAP_UP_CODE,
                        CALL.NOTE)
                .from(CALL)
                .leftJoin(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(CALL.AGENT_ID))
                .leftJoin(QUEUE)
                .on(QUEUE.ID.eq(CALL.QUEUE_ID))
                .where(CALL.CUSTOMER_NUMBER.eq(number.value()).and(CALL.ENDED_AT.isNotNull()))
                .orderBy(CALL.STARTED_AT.desc())
                .limit(calls)
                .fetch(row -> new LastCall(
                        new CallId(row.value1()),
                        row.value2().toInstant(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    private static Optional<Customer> fetch(DSLContext db, PhoneNumber number) {
        var wanted = NUMBER.as("wanted");
        return db.select(CUSTOMER_, numbers())
                .from(CUSTOMER_)
                .join(wanted)
                .on(wanted.CUSTOMER_ID.eq(CUSTOMER_.ID))
                .where(wanted.NUMBER_.eq(number.value()))
                .fetchOptional(row -> customer(row.value1(), row.value2()));
    }

    private static Field<List<PhoneNumber>> numbers() {
        return multiset(DSL.select(NUMBER.NUMBER_)
                        .from(NUMBER)
                        .where(NUMBER.CUSTOMER_ID.eq(CUSTOMER_.ID))
                        .orderBy(NUMBER.NUMBER_))
                .convertFrom(rows -> rows.map(row -> new PhoneNumber(row.value1())));
    }

    private static Customer customer(CustomerRecord row, List<PhoneNumber> numbers) {
        return new Customer(
                row.getId(), row.getName(), row.getCompany(), row.getVip(), row.getNote(), row.getVersion(), numbers);
    }
}

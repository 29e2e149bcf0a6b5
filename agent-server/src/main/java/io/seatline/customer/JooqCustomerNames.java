package io.seatline.customer;

import static io.seatline.db.customer.Tables.CUSTOMER_;
import static io.seatline.db.customer.Tables.NUMBER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import org.jooq.Field;

/** For the lists of others: whose number it is that stands in a column. */
public final class JooqCustomerNames {
    private JooqCustomerNames() {}

    /** The customer's name; empty for a stranger. It may be the number itself: it leaves for a page without that only. */
    public static Field<String> of(Field<String> number) {
        return coalesce(
                field(select(CUSTOMER_.NAME)
                        .from(CUSTOMER_)
                        .join(NUMBER)
                        .on(NUMBER.CUSTOMER_ID.eq(CUSTOMER_.ID))
                        .where(NUMBER.NUMBER_.eq(number))
                        .limit(1)),
                inline(""));
    }
}

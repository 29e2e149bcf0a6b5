package io.seatline.customer;

import io.seatline.kernel.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The customers, kept. */
public interface CustomerStore {
    Optional<Customer> byNumber(PhoneNumber number);

    /** The customer and the newest calls of the number; asked while a phone rings, so both are found by index. */
    CustomerCard card(PhoneNumber number, int calls);

    /** @throws io.seatline.kernel.Refused when a number belongs to somebody else */
    Customer add(CustomerDetails details);

    /**
     * His name and what is written about him; his numbers stay as they are.
     *
     * @throws io.seatline.kernel.Refused when somebody changed it meanwhile
     */
    Customer change(int id, int version, CustomerDetails details);

    /** @throws io.seatline.kernel.Refused when a number belongs to somebody else */
    void addNumbers(int id, List<PhoneNumber> numbers);

    /** All of them, one after the other: they are too many to hold. */
    void each(Consumer<Customer> customer);

    int count();
}

package io.seatline.customer;

import io.seatline.kernel.PhoneNumber;
import java.util.List;

/** Somebody we know, by one or more numbers. */
public record Customer(int id, String name, String company, boolean vip, String note, List<PhoneNumber> numbers) {
    public Customer {
        numbers = List.copyOf(numbers);
    }
}

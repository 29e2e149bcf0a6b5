package io.seatline.customer;

import io.seatline.kernel.PhoneNumber;
import java.util.List;

/**
 * Somebody we know, by one or more numbers.
 *
 * @param version of this record, against two who edit at once
 */
public record Customer(
        int id, String name, String company, boolean vip, String note, int version, List<PhoneNumber> numbers) {
    public Customer {
        numbers = List.copyOf(numbers);
    }
}

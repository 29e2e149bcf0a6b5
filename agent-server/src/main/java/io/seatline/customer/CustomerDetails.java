package io.seatline.customer;

import io.seatline.kernel.PhoneNumber;
import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.util.List;
import java.util.Map;

/** What is written down about a customer, checked. */
public record CustomerDetails(String name, String company, boolean vip, String note, List<PhoneNumber> numbers) {
    public CustomerDetails {
        name = TypedText.line("name", name, 80);
        company = TypedText.optionalLine("company", company, 120);
        note = TypedText.cut(note, 2000);
        if (numbers.isEmpty()) {
            throw Refused.invalid("numbers", "field-required", Map.of());
        }
        numbers = List.copyOf(numbers);
    }
}

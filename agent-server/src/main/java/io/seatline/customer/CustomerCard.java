package io.seatline.customer;

import java.util.List;
import java.util.Optional;

/** What is shown about a number before the call is answered; the calls are there for unknown numbers too. */
public record CustomerCard(Optional<Customer> customer, List<LastCall> lastCalls) {
    public CustomerCard {
        lastCalls = List.copyOf(lastCalls);
    }
}

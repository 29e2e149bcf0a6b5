package io.seatline.customer;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.CallId;
import io.seatline.kernel.PhoneNumber;
import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The customer of the call that an agent has before him: written down, or made for a number that was nobody's. */
@RestController
public class CallCustomerEndpoint {
    private final CustomerStore customers;
    private final CallNumbers calls;
    private final AuditLog audit;
    private final Consumer<CallId> changed;

    /** @param version of the card that was changed; 0 for a new one */
    public record CustomerForm(
            String name,
            String company,
            boolean vip,
            @Nullable String note,
            int version) {}

    public record CustomerSaved(int id, String name, int version) {}

    /** @param changed told after it was stored, so that the card is shown anew */
    public CallCustomerEndpoint(CustomerStore customers, CallNumbers calls, AuditLog audit, Consumer<CallId> changed) {
        this.customers = customers;
        this.calls = calls;
        this.audit = audit;
        this.changed = changed;
    }

    @PutMapping("/api/calls/{id}/customer")
    public CustomerSaved saveCustomer(Actor me, @PathVariable UUID id, @RequestBody CustomerForm form) {
        var call = calls.of(me.id(), new CallId(id)).orElseThrow(Refused::notFound);
        var number = PhoneNumber.parse(call.number())
                .orElseThrow(() -> Refused.invalid("name", "customer-without-number", Map.of()));
        var before = customers.byNumber(number);
        var details = new CustomerDetails(
                form.name(),
                form.company(),
                form.vip(),
                form.note() == null ? "" : form.note(),
                before.map(Customer::numbers).orElse(List.of(number)));
        if (before.isEmpty() != (form.version() == 0)) throw Refused.changedMeanwhile();
        var after = before.isEmpty()
                ? customers.add(details)
                : customers.change(before.get().id(), form.version(), details);
        audit.write(
                me.login(),
                me.address(),
                before.isEmpty() ? "customer-created" : "customer-changed",
                Integer.toString(after.id()),
                before.isEmpty()
                        ? Map.of("name", after.name())
                        : Map.of("before", plain(before.get()), "after", plain(after)));
        changed.accept(call.call());
        return new CustomerSaved(after.id(), after.name(), after.version());
    }

    /** What was changed, without the numbers: the log is read by more people than the card. */
    private static Map<String, Object> plain(Customer customer) {
        return Map.of(
                "name", customer.name(),
                "company", customer.company(),
                "vip", customer.vip(),
                "note", customer.note());
    }
}

package io.seatline.customer;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.CallId;
import io.seatline.kernel.PhoneNumber;
import io.seatline.kernel.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Outside pages: set for each queue by an administrator, and opened for the call that an agent has before him. */
@RestController
public class QueuePopEndpoint {
    private final QueuePopStore store;
    private final CustomerStore customers;
    private final CallNumbers calls;
    private final AuditLog audit;

    public record QueuePopLine(int queueId, String queueName, String pageUrl, boolean automatic, String lookupUrl) {}

    public record QueuePopForm(
            @Nullable String pageUrl,
            boolean automatic,
            @Nullable String lookupUrl) {}

    public QueuePopEndpoint(QueuePopStore store, CustomerStore customers, CallNumbers calls, AuditLog audit) {
        this.store = store;
        this.customers = customers;
        this.calls = calls;
        this.audit = audit;
    }

    @GetMapping("/api/admin/queue-pops")
    public List<QueuePopLine> queuePops() {
        return store.all().stream()
                .map(of -> new QueuePopLine(
                        of.queueId(),
                        of.queueName(),
                        of.pop().page().text(),
                        of.pop().automatic(),
                        of.pop().lookup().text()))
                .toList();
    }

    @PutMapping("/api/admin/queue-pops/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void saveQueuePop(Actor me, @PathVariable int id, @RequestBody QueuePopForm form) {
        var pop = new QueuePop(
                PopTemplate.checked("pageUrl", form.pageUrl() == null ? "" : form.pageUrl()),
                form.automatic(),
                PopTemplate.checked("lookupUrl", form.lookupUrl() == null ? "" : form.lookupUrl()));
        store.save(id, pop);
        audit.write(me.login(), me.address(), "queue-pop-saved", Integer.toString(id), Map.of("after", form));
    }

    /** Leads on to the outside page. The number is filled in here, so that it never stands in a page of ours. */
    @GetMapping("/api/calls/{id}/page")
    public ResponseEntity<Void> outsidePage(Actor me, @PathVariable UUID id) {
        var call = calls.of(me.id(), new CallId(id)).orElseThrow(Refused::notFound);
        var pop = call.queueId() == null ? QueuePop.NONE : store.of(call.queueId());
        if (pop.page().isEmpty()) throw Refused.notFound();
        audit.write(me.login(), me.address(), "outside-page-opened", id.toString(), Map.of());
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(pop.page().filled(values(call, customers, me.id().value())))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    static Map<String, String> values(CallNumbers.NumberAtHand call, CustomerStore customers, int agentId) {
        var values = new HashMap<String, String>();
        values.put("number", call.number());
        values.put("callId", call.call().toString());
        values.put("queue", call.queueName());
        values.put("agentId", Integer.toString(agentId));
        if (call.queueId() != null) values.put("queueId", call.queueId().toString());
        PhoneNumber.parse(call.number())
                .flatMap(customers::byNumber)
                .ifPresent(customer -> values.put("customerId", Integer.toString(customer.id())));
        return values;
    }
}

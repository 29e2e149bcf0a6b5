package io.seatline.callback;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.callback.CallbackStore.CallbackLines;
import io.seatline.callback.CallbackStore.Search;
import io.seatline.kernel.PageAsked;
import io.seatline.kernel.Refused;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The list of those who are to be called back. */
@RestController
@RequestMapping("/api/callbacks")
public class CallbackEndpoint {
    private final CallbackStore store;
    private final CallbackKeeper keeper;
    private final AuditLog audit;

    public CallbackEndpoint(CallbackStore store, CallbackKeeper keeper, AuditLog audit) {
        this.store = store;
        this.keeper = keeper;
        this.audit = audit;
    }

    @GetMapping
    public CallbackLines callbacks(
            @RequestParam @Nullable CallbackState state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var asked = new PageAsked(page, size);
        return store.search(new Search(state, asked.page(), asked.size()));
    }

    /** The promise is taken back; not when somebody talks with the customer already. */
    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void cancelCallback(Actor me, @PathVariable UUID id) {
        var line = store.find(id).orElseThrow(Refused::notFound);
        if (line.state() != CallbackState.OPEN || !keeper.cancel(id)) throw Refused.changedMeanwhile();
        audit.write(
                me.login(),
                me.address(),
                "callback-canceled",
                id.toString(),
                Map.of("askedAt", line.askedAt(), "missed", line.missed()));
    }
}

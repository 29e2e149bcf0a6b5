package io.seatline.award;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.award.AwardSchemeStore.AwardScheme;
import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What there is to win: settings. A round that is open keeps those it was opened with. */
@RestController
@RequestMapping("/api/admin/award-schemes")
public class AwardSchemeEndpoint {
    private static final int LONGEST = 80;

    private final AwardSchemeStore store;
    private final AuditLog audit;
    private final InstantSource clock;

    public record AwardSchemeForm(
            @Nullable String name, boolean active, @Nullable AwardTerms terms, int version) {}

    public record AwardSchemes(List<AwardScheme> items) {}

    public AwardSchemeEndpoint(AwardSchemeStore store, AuditLog audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    public AwardSchemes awardSchemes() {
        return new AwardSchemes(store.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public AwardScheme createAwardScheme(Actor me, @RequestBody AwardSchemeForm form) {
        var made = store.create(name(form), form.active(), terms(form), me.login(), clock.instant());
        audit.write(me.login(), me.address(), "award-scheme-created", made.name(), Map.of("after", made));
        return made;
    }

    @PutMapping("/{id}")
    public AwardScheme changeAwardScheme(Actor me, @PathVariable int id, @RequestBody AwardSchemeForm form) {
        var before = store.find(id).orElseThrow(Refused::notFound);
        var after =
                store.change(id, form.version(), name(form), form.active(), terms(form), me.login(), clock.instant());
        audit.write(
                me.login(),
                me.address(),
                "award-scheme-changed",
                after.name(),
                Map.of("before", before, "after", after));
        return after;
    }

    private static String name(AwardSchemeForm form) {
        return TypedText.line("name", form.name(), LONGEST);
    }

    private static AwardTerms terms(AwardSchemeForm form) {
        AwardTerms terms = form.terms();
        if (terms == null) throw Refused.invalid("terms", "field-required", Map.of());
        return terms.checked();
    }
}

package io.seatline.scorecard;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import io.seatline.scorecard.ScorecardStore.KeptCard;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cards, as they are edited and as they are chosen for a score. */
@RestController
public class ScorecardEndpoint {
    private final ScorecardStore store;
    private final AuditLog audit;

    /** A card in the list. */
    public record CardLine(
            int id,
            String name,
            boolean active,
            @Nullable Integer published,
            boolean draftDiffers,
            int criteria,
            Instant changedAt,
            String changedBy) {}

    public record CardLines(List<CardLine> items, int total) {}

    /** A card in the editor. */
    public record CardSheet(
            int id,
            String name,
            boolean active,
            Scorecard draft,
            @Nullable Integer published,
            boolean draftDiffers,
            int version) {}

    public record CardForm(
            @Nullable String name, boolean active, @Nullable Scorecard draft, int version) {}

    public record CardPublishForm(int version) {}

    /** A card that can be scored with. */
    public record CardChoice(int id, String name) {}

    public ScorecardEndpoint(ScorecardStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    @GetMapping("/api/scorecards")
    public List<CardChoice> cardChoices() {
        return store.all().stream()
                .filter(card -> card.active() && card.published() != null)
                .sorted(Comparator.comparingInt(KeptCard::id))
                .map(card -> new CardChoice(card.id(), card.name()))
                .toList();
    }

    @GetMapping("/api/admin/scorecards")
    public CardLines scorecards() {
        var lines = store.all().stream()
                .map(card -> new CardLine(
                        card.id(),
                        card.name(),
                        card.active(),
                        card.published(),
                        differs(card),
                        card.draft().criteria().size(),
                        card.changedAt(),
                        card.changedBy()))
                .toList();
        return new CardLines(lines, lines.size());
    }

    @GetMapping("/api/admin/scorecards/{id}")
    public CardSheet scorecard(@PathVariable int id) {
        return sheet(store.find(id).orElseThrow(Refused::notFound));
    }

    @PostMapping("/api/admin/scorecards")
    @ResponseStatus(HttpStatus.CREATED)
    public CardSheet createScorecard(Actor me, @RequestBody CardForm form) {
        var card = store.create(name(form), draft(form), me.login());
        audit.write(me.login(), me.address(), "scorecard-created", card.name(), Map.of("after", card));
        return sheet(card);
    }

    @PutMapping("/api/admin/scorecards/{id}")
    public CardSheet changeScorecard(Actor me, @PathVariable int id, @RequestBody CardForm form) {
        var before = store.find(id).orElseThrow(Refused::notFound);
        var after = store.change(id, form.version(), name(form), form.active(), draft(form), me.login());
        audit.write(
                me.login(), me.address(), "scorecard-changed", after.name(), Map.of("before", before, "after", after));
        return sheet(after);
    }

    @PostMapping("/api/admin/scorecards/{id}/publish")
    public CardSheet publishScorecard(Actor me, @PathVariable int id, @RequestBody CardPublishForm form) {
        var card = store.publish(id, form.version(), me.login());
        Integer number = card.published();
        audit.write(
                me.login(),
                me.address(),
                "scorecard-published",
                card.name(),
                Map.of("number", number == null ? 0 : number));
        return sheet(card);
    }

    private static String name(CardForm form) {
        return TypedText.line("name", form.name(), 80);
    }

    private static Scorecard draft(CardForm form) {
        Scorecard draft = form.draft();
        if (draft == null) throw Refused.invalid("sections", "card-empty", Map.of());
        return ScorecardCheck.checked(draft);
    }

    private boolean differs(KeptCard card) {
        Integer published = card.published();
        return published == null
                || store.version(card.id(), published)
                        .filter(one -> one.content().equals(card.draft()))
                        .isEmpty();
    }

    private CardSheet sheet(KeptCard card) {
        return new CardSheet(
                card.id(), card.name(), card.active(), card.draft(), card.published(), differs(card), card.version());
    }
}

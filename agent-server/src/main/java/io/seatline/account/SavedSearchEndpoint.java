package io.seatline.account;

import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own filters of a list, at every place he logs in. */
@RestController
@RequestMapping("/api/me/searches/{screen}")
public class SavedSearchEndpoint {
    private static final int MOST = 50;

    private final SavedSearchStore store;

    public record SavedSearches(List<SavedSearch> items) {}

    public SavedSearchEndpoint(SavedSearchStore store) {
        this.store = store;
    }

    @GetMapping
    public SavedSearches savedSearches(Actor me, @PathVariable String screen) {
        return new SavedSearches(store.of(me.id().value(), known(screen)));
    }

    @PutMapping
    public SavedSearches saveSearch(Actor me, @PathVariable String screen, @RequestBody SavedSearch search) {
        int account = me.id().value();
        var kept = store.of(account, known(screen));
        boolean fresh = kept.stream().noneMatch(one -> one.name().equals(search.name()));
        if (fresh && kept.size() >= MOST) throw Refused.conflict("searches-full", Map.of("max", MOST));
        store.save(account, screen, search);
        return new SavedSearches(store.of(account, screen));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void removeSearch(Actor me, @PathVariable String screen, @RequestParam String name) {
        store.remove(me.id().value(), known(screen), name);
    }

    private static String known(String screen) {
        if (!screen.matches("[a-z-]{1,40}")) throw Refused.notFound();
        return screen;
    }
}

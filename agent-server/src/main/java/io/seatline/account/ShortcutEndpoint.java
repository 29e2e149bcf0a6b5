package io.seatline.account;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's own keys, at every place he logs in. */
@RestController
@RequestMapping("/api/me/shortcuts")
public class ShortcutEndpoint {
    private final ShortcutStore store;

    public ShortcutEndpoint(ShortcutStore store) {
        this.store = store;
    }

    @GetMapping
    public Shortcuts shortcuts(Actor me) {
        return store.of(me.id().value());
    }

    @PutMapping
    public Shortcuts choose(Actor me, @RequestBody Shortcuts shortcuts) {
        store.replace(me.id().value(), shortcuts);
        return shortcuts;
    }
}

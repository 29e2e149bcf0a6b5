package io.seatline.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.seatline.kernel.AgentId;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The customer's card of each live call, fetched once per call beside the ring and never in front of it: a slow database
 * delays the card, not the phone.
 */
public final class DeskCards {
    private static final Logger log = LoggerFactory.getLogger(DeskCards.class);

    private final Function<String, DeskView.Card> byNumber;
    private final Executor executor;
    private final Cache<UUID, DeskView.Card> cards = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();
    private final Set<UUID> loading = ConcurrentHashMap.newKeySet();
    private Consumer<AgentId> loaded = agent -> {};

    public DeskCards(Function<String, DeskView.Card> byNumber, Executor executor) {
        this.byNumber = byNumber;
        this.executor = executor;
    }

    void onLoaded(Consumer<AgentId> listener) {
        loaded = listener;
    }

    /** The card, or null while it is being fetched; then {@code agent}'s desk is shown again. */
    DeskView.@Nullable Card card(UUID call, String number, AgentId agent) {
        var card = cards.getIfPresent(call);
        if (card == null && loading.add(call)) executor.execute(() -> load(call, number, agent));
        return card;
    }

    private void load(UUID call, String number, AgentId agent) {
        try {
            cards.put(call, byNumber.apply(number));
            loaded.accept(agent);
        } catch (RuntimeException e) {
            log.warn("No card for call {}: {}", call, e.toString());
        } finally {
            loading.remove(call);
        }
    }
}

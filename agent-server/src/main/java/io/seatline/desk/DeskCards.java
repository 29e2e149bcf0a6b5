package io.seatline.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.seatline.call.Call;
import io.seatline.kernel.AgentId;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
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

    private final Function<Call, DeskView.Card> own;
    private final BiFunction<Call, DeskView.Card, DeskView.@Nullable Card> outside;
    private final Executor executor;
    private final Cache<UUID, DeskView.Card> cards = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();
    private final Set<UUID> loading = ConcurrentHashMap.newKeySet();
    private Consumer<AgentId> loaded = agent -> {};

    /**
     * @param own from our own books
     * @param outside asked after the card is shown; what it answers replaces it, null leaves it
     */
    public DeskCards(
            Function<Call, DeskView.Card> own,
            BiFunction<Call, DeskView.Card, DeskView.@Nullable Card> outside,
            Executor executor) {
        this.own = own;
        this.outside = outside;
        this.executor = executor;
    }

    void onLoaded(Consumer<AgentId> listener) {
        loaded = listener;
    }

    /** The card, or null while it is being fetched; then {@code agent}'s desk is shown again. */
    DeskView.@Nullable Card card(Call call, AgentId agent) {
        var card = cards.getIfPresent(call.id().value());
        if (card == null && loading.add(call.id().value())) executor.execute(() -> load(call, agent));
        return card;
    }

    /** Something on the card was changed: the next look fetches it anew. */
    void forget(UUID call) {
        cards.invalidate(call);
    }

    private void load(Call call, AgentId agent) {
        var id = call.id().value();
        try {
            var card = own.apply(call);
            cards.put(id, card);
            loaded.accept(agent);
            var filled = outside.apply(call, card);
            // A card that was changed meanwhile is not put back to what it was.
            if (filled != null && cards.asMap().replace(id, card, filled)) loaded.accept(agent);
        } catch (RuntimeException e) {
            log.warn("No card for call {}: {}", id, e.toString());
        } finally {
            loading.remove(id);
        }
    }
}

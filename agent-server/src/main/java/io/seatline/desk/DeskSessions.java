package io.seatline.desk;

import io.seatline.floor.AgentView;
import io.seatline.floor.FloorView;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Who is at a desk. Each agent has one owning socket: the newest wins and the old one is told. A page that stopped beating
 * is away; the floor hears of it.
 */
public final class DeskSessions {
    /** Three beats missed. */
    public static final Duration SILENCE = Duration.ofSeconds(15);

    private final InstantSource clock;
    private final DeskCards cards;
    private final Set<DeskSession> open = ConcurrentHashMap.newKeySet();
    private final Map<AgentId, DeskSession> owners = new ConcurrentHashMap<>();
    private final Map<AgentId, AgentView> latest = new ConcurrentHashMap<>();
    private volatile @Nullable FloorView board;
    private volatile boolean boardChanged;

    public DeskSessions(InstantSource clock, DeskCards cards) {
        this.clock = clock;
        this.cards = cards;
        cards.onLoaded(this::showAgain);
    }

    void opened(DeskSession session) {
        open.add(session);
    }

    /** The session becomes its agent's desk. */
    void own(DeskSession session) {
        var before = owners.put(session.actor().id(), session);
        if (before != null && before != session) before.send(new DeskUpdate.Superseded());
    }

    /** @return true when the session was its agent's desk */
    boolean closed(DeskSession session) {
        open.remove(session);
        return owners.remove(session.actor().id(), session);
    }

    boolean owns(DeskSession session) {
        return owners.get(session.actor().id()) == session;
    }

    /** New views from the floor. Called on the floor's thread: it only hands them on. */
    public void show(Map<AgentId, AgentView> views) {
        latest.putAll(views);
        for (var id : views.keySet()) showAgain(id);
    }

    /** A word to an agent at his desk; nobody hears it when he is away. */
    void tell(AgentId id, DeskUpdate.Notice notice) {
        var session = owners.get(id);
        if (session != null && session.greeted()) session.send(notice);
    }

    public void showBoard(FloorView floor) {
        board = floor;
        boardChanged = true;
    }

    /** What the agent has before him, as the floor said it last; null for one who never logged in. */
    public @Nullable AgentView view(AgentId id) {
        return latest.get(id);
    }

    /** The call's card was changed: everybody who sees it sees it anew. */
    public void cardChanged(CallId call) {
        cards.forget(call.value());
        latest.forEach((agent, view) -> {
            if (view.call() != null && view.call().id().equals(call)) showAgain(agent);
        });
    }

    private void showAgain(AgentId id) {
        var session = owners.get(id);
        if (session != null && session.greeted()) show(session);
    }

    /**
     * What the floor said last and what is sent are one step: a card that comes late is shown by another thread, and must not bring
     * back an offer that is gone.
     */
    void show(DeskSession session) {
        synchronized (session) {
            var view = latest.get(session.actor().id());
            if (view == null) return;
            session.send(
                    new DeskUpdate.Desk(DeskViews.of(view, session.actor().displayName(), cards, clock.instant())));
        }
    }

    /** Asked on the floor's thread, several times a second. */
    public boolean boardWatched() {
        for (var session : open) if (session.watchesBoard()) return true;
        return false;
    }

    /** Whether the agent talks in that call, wraps it up, or had it last: no other is his to report on. */
    boolean knows(AgentId agent, CallId call) {
        var view = latest.get(agent);
        if (view == null) return false;
        var now = view.call();
        var last = view.last();
        return now != null && now.id().equals(call) || last != null && last.id().equals(call);
    }

    @Nullable
    FloorView board() {
        return board;
    }

    boolean takeBoardChanged() {
        var changed = boardChanged;
        boardChanged = false;
        return changed;
    }

    Collection<DeskSession> watchers() {
        return open.stream().filter(DeskSession::watchesBoard).toList();
    }

    /** A log-in ended by somebody's will: its sockets end with it. */
    public void loginEnded(String login) {
        for (var session : open) if (session.login().equals(login)) session.close(DeskEndpoint.LOGIN_ENDED);
    }

    /** Tells {@code away} about each desk that fell silent, and closes its socket. */
    public void sweep(BiConsumer<AgentId, Instant> away) {
        var now = clock.instant();
        for (var session : open) {
            if (now.isBefore(session.lastBeat().plus(SILENCE))) continue;
            if (closed(session) && session.takesCalls())
                away.accept(session.actor().id(), now);
            session.close(DeskSession.GOING_AWAY);
        }
    }
}

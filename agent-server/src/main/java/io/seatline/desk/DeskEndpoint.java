package io.seatline.desk;

import io.seatline.floor.FloorCommand;
import io.seatline.floor.FloorInput;
import io.seatline.floor.FloorLoop;
import io.seatline.floor.RejectReason;
import io.seatline.kernel.CallId;
import io.seatline.routing.OfferId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Principal;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/**
 * The desk socket, {@code /ws/desk}. The session cookie says who it is, the Origin was checked at the handshake, and the
 * first frame must carry the CSRF token; until then nothing is listened to.
 */
public final class DeskEndpoint extends TextWebSocketHandler {
    /** Close code: another tab or place took over. In the range that RFC 6455 leaves to applications. */
    static final CloseStatus SUPERSEDED = new CloseStatus(4001, "superseded");

    static final CloseStatus NOT_GREETED = new CloseStatus(4003, "no csrf token");

    /** Handshake attribute with the CSRF token that the first frame must repeat. */
    public static final String CSRF = "seatline.csrf";

    private static final Logger log = LoggerFactory.getLogger(DeskEndpoint.class);
    private static final String SESSION = "seatline.desk";
    private static final int SEND_LIMIT_MS = 10_000;
    private static final int SEND_BUFFER = 512 * 1024;

    private final FloorLoop floor;
    private final DeskSessions sessions;
    private final DeskBoard board;
    private final Function<Principal, @Nullable DeskUser> users;
    private final Executor executor;
    private final InstantSource clock;
    private final JsonDesk json = new JsonDesk();

    public DeskEndpoint(
            FloorLoop floor,
            DeskSessions sessions,
            DeskBoard board,
            Function<Principal, @Nullable DeskUser> users,
            Executor executor,
            InstantSource clock) {
        this.floor = floor;
        this.sessions = sessions;
        this.board = board;
        this.users = users;
        this.executor = executor;
        this.clock = clock;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) throws IOException {
        var principal = socket.getPrincipal();
        var user = principal == null ? null : users.apply(principal);
        if (user == null) {
            socket.close(CloseStatus.POLICY_VIOLATION);
            return;
        }
        socket.setTextMessageSizeLimit(JsonDesk.LONGEST_FRAME);
        var safe = new ConcurrentWebSocketSessionDecorator(socket, SEND_LIMIT_MS, SEND_BUFFER);
        var session = new DeskSession(user, new Socket(safe), executor, clock.instant());
        socket.getAttributes().put(SESSION, session);
        sessions.opened(session);
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage frame) throws IOException {
        if (!(socket.getAttributes().get(SESSION) instanceof DeskSession session)) return;
        session.beat(clock.instant());
        var message = json.read(frame.getPayload());
        if (message == null) {
            session.send(new DeskUpdate.Refused(0, "bad-message", Map.of()));
        } else if (!session.greeted()) {
            if (message instanceof DeskMessage.Hello hello
                    && same(hello.csrf(), socket.getAttributes().get(CSRF))) {
                greet(session, hello.id());
            } else {
                session.send(new DeskUpdate.Refused(message.id(), "csrf-missing", Map.of()));
                executor.execute(() -> close(socket, NOT_GREETED));
            }
        } else if (!DeskRules.allow(session.user(), message)) {
            session.send(new DeskUpdate.Refused(message.id(), "not-allowed", Map.of()));
        } else {
            handle(session, message);
        }
    }

    private static boolean same(String given, @Nullable Object expected) {
        return expected instanceof String token
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private void greet(DeskSession session, long id) {
        session.greet();
        sessions.own(session);
        session.send(new DeskUpdate.Done(id));
        if (!session.user().takesCalls()) return;
        var agent = session.user().id();
        floor.ask(agent, new FloorCommand.LogIn());
        floor.accept(new FloorInput.DeskSeen(agent, true, clock.instant()));
    }

    private void handle(DeskSession session, DeskMessage message) {
        if (session.user().takesCalls() && !sessions.owns(session)) {
            session.send(new DeskUpdate.Superseded());
            return;
        }
        switch (message) {
            case DeskMessage.Hello hello -> session.send(new DeskUpdate.Done(hello.id()));
            case DeskMessage.Beat beat -> session.send(new DeskUpdate.Done(beat.id()));
            case DeskMessage.Phone phone -> {
                log.debug("Phone of agent {}: {}", session.user().id(), phone);
                session.send(new DeskUpdate.Done(phone.id()));
            }
            case DeskMessage.WatchBoard watch -> {
                session.watchBoard(watch.on());
                session.send(new DeskUpdate.Done(watch.id()));
                if (watch.on()) board.sendTo(session);
            }
            case DeskMessage.LogOut out -> {
                if (session.user().takesCalls()) ask(session, out, new FloorCommand.LogOut());
                else session.send(new DeskUpdate.Done(out.id()));
            }
            case DeskMessage.GoReady ready -> ask(session, ready, new FloorCommand.GoReady());
            case DeskMessage.GoNotReady not -> ask(session, not, new FloorCommand.GoNotReady(not.reason()));
            case DeskMessage.DeclineOffer decline ->
                ask(session, decline, new FloorCommand.DeclineOffer(new OfferId(decline.offerId())));
            case DeskMessage.PlaceCall place -> ask(session, place, new FloorCommand.PlaceCall(place.number()));
            case DeskMessage.HangUp hangUp ->
                ask(session, hangUp, new FloorCommand.HangUp(new CallId(hangUp.callId())));
            case DeskMessage.FinishWrapUp finish ->
                ask(
                        session,
                        finish,
                        new FloorCommand.FinishWrapUp(new CallId(finish.callId()), finish.code(), finish.note()));
        }
    }

    private void ask(DeskSession session, DeskMessage message, FloorCommand command) {
        floor.ask(session.user().id(), command)
                .whenComplete((refused, broken) -> answer(session, message, refused, broken));
    }

    private static void answer(
            DeskSession session, DeskMessage message, @Nullable RejectReason refused, @Nullable Throwable broken) {
        if (broken != null) session.send(new DeskUpdate.Refused(message.id(), "internal-error", Map.of()));
        else if (refused != null) session.send(new DeskUpdate.Refused(message.id(), refused.slug(), Map.of()));
        else session.send(new DeskUpdate.Done(message.id()));
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus why) {
        if (!(socket.getAttributes().get(SESSION) instanceof DeskSession session)) return;
        if (sessions.closed(session) && session.user().takesCalls()) {
            floor.accept(new FloorInput.DeskSeen(session.user().id(), false, clock.instant()));
        }
    }

    private static void close(WebSocketSession socket, CloseStatus status) {
        try {
            socket.close(status);
        } catch (IOException e) {
            log.debug("Closing a desk socket: {}", e.toString());
        }
    }

    /** A socket as the session sees it. */
    private final class Socket implements DeskSession.Wire {
        private final WebSocketSession socket;

        Socket(WebSocketSession socket) {
            this.socket = socket;
        }

        @Override
        public void send(DeskUpdate update) {
            try {
                socket.sendMessage(new TextMessage(json.write(update)));
            } catch (IOException | IllegalStateException e) {
                // The browser is gone or too slow; its close handler tells the floor.
                log.debug("A desk socket does not take an update: {}", e.toString());
            }
        }

        @Override
        public void close(boolean superseded) {
            DeskEndpoint.close(socket, superseded ? SUPERSEDED : CloseStatus.GOING_AWAY);
        }
    }
}

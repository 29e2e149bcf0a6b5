package io.seatline.desk;

import io.seatline.account.Actor;
import io.seatline.call.RecordingEvent;
import io.seatline.call.TransferTarget;
import io.seatline.floor.Floor;
import io.seatline.floor.FloorCommand;
import io.seatline.floor.FloorInput;
import io.seatline.floor.FloorLoop;
import io.seatline.floor.RejectReason;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.routing.OfferId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
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
    /** Close code: the log-in ended; log in again. In the range that RFC 6455 leaves to applications. */
    static final int LOGIN_ENDED = 4003;

    private static final CloseStatus NOT_GREETED = new CloseStatus(4004, "no csrf token");

    /** Handshake attribute: the {@link Actor}. */
    public static final String ACTOR = "actor";
    /** Handshake attribute: the log-in session's id. */
    public static final String LOGIN = "session";
    /** Handshake attribute: the CSRF token that the first frame must repeat. */
    public static final String CSRF = "csrf";

    private static final Logger log = LoggerFactory.getLogger(DeskEndpoint.class);
    private static final String SESSION = "seatline.desk";
    private static final int SEND_LIMIT_MS = 10_000;
    private static final int SEND_BUFFER = 512 * 1024;

    private final FloorLoop floor;
    private final DeskSessions sessions;
    private final DeskBoard board;
    private final Predicate<String> loginLives;
    private final DeskErrands errands;
    private final Executor executor;
    private final InstantSource clock;
    private final JsonDesk json = new JsonDesk();

    public DeskEndpoint(
            FloorLoop floor,
            DeskSessions sessions,
            DeskBoard board,
            Predicate<String> loginLives,
            BiConsumer<AgentId, DeskMessage.CallQuality> qualities,
            CustomerNumbers numbers,
            Executor executor,
            InstantSource clock) {
        this.floor = floor;
        this.sessions = sessions;
        this.board = board;
        this.loginLives = loginLives;
        this.errands = new DeskErrands(sessions, qualities, numbers, executor);
        this.executor = executor;
        this.clock = clock;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) throws IOException {
        if (!(socket.getAttributes().get(ACTOR) instanceof Actor actor)
                || !(socket.getAttributes().get(LOGIN) instanceof String login)) {
            socket.close(CloseStatus.POLICY_VIOLATION);
            return;
        }
        socket.setTextMessageSizeLimit(JsonDesk.LONGEST_FRAME);
        var safe = new ConcurrentWebSocketSessionDecorator(socket, SEND_LIMIT_MS, SEND_BUFFER);
        var session = new DeskSession(actor, login, new Socket(safe), executor, clock.instant());
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
        } else if (!DeskRules.allow(session.actor().role(), message)) {
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
        if (!session.takesCalls()) return;
        var agent = session.actor().id();
        floor.ask(agent, new FloorCommand.LogIn());
        floor.accept(new FloorInput.DeskSeen(agent, true, clock.instant()));
    }

    private void handle(DeskSession session, DeskMessage message) {
        if (session.takesCalls() && !sessions.owns(session)) {
            session.send(new DeskUpdate.Superseded());
            return;
        }
        switch (message) {
            case DeskMessage.Hello hello -> session.send(new DeskUpdate.Done(hello.id()));
            case DeskMessage.Beat beat -> {
                session.send(new DeskUpdate.Done(beat.id()));
                if (session.dueForTouch(clock.instant())) executor.execute(() -> touch(session));
            }
            case DeskMessage.Phone phone -> {
                log.debug("Phone of agent {}: {}", session.actor().id(), phone);
                session.send(new DeskUpdate.Done(phone.id()));
            }
            case DeskMessage.CallQuality quality -> errands.keep(session, quality);
            case DeskMessage.WatchBoard watch -> {
                session.watchBoard(watch.on());
                session.send(new DeskUpdate.Done(watch.id()));
                if (watch.on()) {
                    // Nobody may have watched for long: what was shown last is old.
                    floor.look(Floor::view).thenAccept(now -> {
                        sessions.showBoard(now);
                        board.sendTo(session);
                    });
                }
            }
            case DeskMessage.LogOut out -> {
                if (session.takesCalls()) ask(session, out, new FloorCommand.LogOut());
                else session.send(new DeskUpdate.Done(out.id()));
            }
            case DeskMessage.GoReady ready -> ask(session, ready, new FloorCommand.GoReady());
            case DeskMessage.GoNotReady not -> ask(session, not, new FloorCommand.GoNotReady(not.reason()));
            case DeskMessage.ChooseNext next -> ask(session, next, new FloorCommand.ChooseNext(next.reason()));
            case DeskMessage.DraftWrapUp draft ->
                ask(
                        session,
                        draft,
                        new FloorCommand.DraftWrapUp(new CallId(draft.callId()), draft.code(), draft.note()));
            case DeskMessage.ExtendWrapUp extend ->
                ask(session, extend, new FloorCommand.ExtendWrapUp(new CallId(extend.callId())));
            case DeskMessage.DeclineOffer decline ->
                ask(session, decline, new FloorCommand.DeclineOffer(new OfferId(decline.offerId())));
            case DeskMessage.PlaceCall place -> ask(session, place, new FloorCommand.PlaceCall(place.number()));
            case DeskMessage.DialCustomer dial -> errands.dial(session, dial, command -> ask(session, dial, command));
            case DeskMessage.HangUp hangUp ->
                ask(session, hangUp, new FloorCommand.HangUp(new CallId(hangUp.callId())));
            case DeskMessage.Consult it ->
                withTarget(
                        session, it, it.to(), to -> new FloorCommand.Consult(new CallId(it.callId()), to, it.note()));
            case DeskMessage.BlindTransfer it ->
                withTarget(
                        session,
                        it,
                        it.to(),
                        to -> new FloorCommand.BlindTransfer(new CallId(it.callId()), to, it.note()));
            case DeskMessage.SwapConsult it -> ask(session, it, new FloorCommand.SwapConsult(new CallId(it.callId())));
            case DeskMessage.CancelConsult it ->
                ask(session, it, new FloorCommand.CancelConsult(new CallId(it.callId())));
            case DeskMessage.CompleteTransfer it ->
                ask(session, it, new FloorCommand.CompleteTransfer(new CallId(it.callId())));
            case DeskMessage.Confer it -> ask(session, it, new FloorCommand.Confer(new CallId(it.callId())));
            case DeskMessage.Park it -> ask(session, it, new FloorCommand.Park(new CallId(it.callId())));
            case DeskMessage.PauseRecording it ->
                ask(session, it, new FloorCommand.PauseRecording(new CallId(it.callId()), RecordingEvent.Cause.AGENT));
            case DeskMessage.ResumeRecording it ->
                ask(session, it, new FloorCommand.ResumeRecording(new CallId(it.callId()), RecordingEvent.Cause.AGENT));
            case DeskMessage.PickUp it -> ask(session, it, new FloorCommand.PickUp(new CallId(it.callId())));
            case DeskMessage.FinishWrapUp finish ->
                ask(
                        session,
                        finish,
                        new FloorCommand.FinishWrapUp(new CallId(finish.callId()), finish.code(), finish.note()));
        }
    }

    /** A beating desk keeps its log-in alive; a log-in that ended takes its desk's socket with it. The call goes on. */
    private void touch(DeskSession session) {
        try {
            if (!loginLives.test(session.login())) session.close(LOGIN_ENDED);
        } catch (RuntimeException e) {
            log.warn("A log-in could not be kept alive, the database may be away: {}", e.toString());
        }
    }

    private void withTarget(
            DeskSession session,
            DeskMessage message,
            DeskTarget target,
            Function<TransferTarget, FloorCommand> command) {
        var to = target.target();
        if (to == null) session.send(new DeskUpdate.Refused(message.id(), "unknown-target", Map.of()));
        else ask(session, message, command.apply(to));
    }

    private void ask(DeskSession session, DeskMessage message, FloorCommand command) {
        floor.ask(session.actor().id(), command)
                .whenComplete((refused, broken) -> answer(session, message, refused, broken));
    }

    private static void answer(
            DeskSession session, DeskMessage message, @Nullable RejectReason refused, @Nullable Throwable broken) {
        if (broken != null) session.failed(message.id(), broken);
        else if (refused != null) session.send(new DeskUpdate.Refused(message.id(), refused.slug(), Map.of()));
        else session.send(new DeskUpdate.Done(message.id()));
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus why) {
        if (!(socket.getAttributes().get(SESSION) instanceof DeskSession session)) return;
        if (sessions.closed(session) && session.takesCalls()) {
            floor.accept(new FloorInput.DeskSeen(session.actor().id(), false, clock.instant()));
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
        public void close(int code) {
            DeskEndpoint.close(socket, new CloseStatus(code));
        }
    }
}

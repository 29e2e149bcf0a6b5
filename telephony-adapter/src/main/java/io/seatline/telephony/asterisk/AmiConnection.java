package io.seatline.telephony.asterisk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One manager connection. Written here and not taken from asterisk-java, because there: responses and events come on two
 * threads, so a snapshot has no place in the order of events; a full queue drops events, responses and even the word that
 * the connection is gone, with a log line only; values reach the socket unchecked; a half-open connection is not noticed.
 *
 * <p>Here all that arrives is told in order on one thread; the connection is closed, which forces a new snapshot, rather
 * than a word lost: when 1,000 actions wait, when 10,000 messages wait, or when nothing was heard for 6 s.
 */
final class AmiConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AmiConnection.class);
    /** Something arrives every 2 s, a pong if nothing else. */
    private static final int SILENCE_MILLIS = 6_000;

    private final String user;
    private final Socket socket = new Socket();
    private final BlockingQueue<byte[]> outgoing = new ArrayBlockingQueue<>(1_000);
    private final Map<String, Consumer<AmiMessage>> replies = new ConcurrentHashMap<>();
    private final AtomicLong actions = new AtomicLong();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Consumer<AmiMessage> onMessage;
    private final Consumer<String> onClosed;

    private AmiConnection(String user, Consumer<AmiMessage> onMessage, Consumer<String> onClosed) {
        this.user = user;
        this.onMessage = onMessage;
        this.onClosed = onClosed;
    }

    /**
     * Connects and logs in; blocks for at most a few seconds. Both consumers are called on the connection's own thread, one
     * message at a time; {@code onClosed} exactly once, after the last message, and not for a failure told by the exception.
     */
    static AmiConnection open(
            int port, String user, String secret, Consumer<AmiMessage> onMessage, Consumer<String> onClosed)
            throws IOException {
        AmiConnection connection = new AmiConnection(user, onMessage, onClosed);
        try {
            connection.login(port, secret);
            return connection;
        } catch (IOException | RuntimeException e) {
            connection.open.set(false);
            connection.socket.close();
            throw e;
        }
    }

    private void login(int port, String secret) throws IOException {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(SILENCE_MILLIS);
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 65_536);
        String banner = in.readLine();
        if (banner == null || !banner.startsWith("Asterisk Call Manager"))
            throw new IOException("port " + port + " is not Asterisk's");
        socket.getOutputStream()
                .write(AmiAction.of("Login")
                        .with("Username", user)
                        .with("Secret", secret)
                        .bytes("login"));
        AmiMessage answer = read(in);
        if (answer == null || !answer.succeeded()) throw new IOException("Asterisk refused the log-in of " + user);
        Thread.ofVirtual().name(user + "-writer").start(this::write);
        Thread.ofPlatform().daemon().name(user).start(() -> readAll(in));
    }

    /** Never blocks. The reply comes on the connection's thread; after {@code onClosed} none comes. */
    void send(AmiAction action, Consumer<AmiMessage> onReply) {
        String id = user + "-" + actions.incrementAndGet();
        replies.put(id, onReply);
        if (!outgoing.offer(action.bytes(id))) close("1,000 actions wait to be written");
    }

    private void write() {
        try {
            OutputStream out = socket.getOutputStream();
            while (open.get()) out.write(outgoing.take());
        } catch (IOException e) {
            close("write failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close("interrupted");
        }
    }

    private void readAll(BufferedReader in) {
        String why = "closed by Asterisk";
        try {
            for (AmiMessage message = read(in); message != null; message = read(in)) dispatch(message);
        } catch (IOException e) {
            why = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.error("{}: a message could not be taken in", user, e);
            why = e.toString();
        }
        close(why);
        onClosed.accept(why);
    }

    private void dispatch(AmiMessage message) {
        Consumer<AmiMessage> reply = message.isEvent() ? null : replies.remove(message.get("ActionID"));
        if (reply != null) {
            reply.accept(message);
        } else {
            onMessage.accept(message);
        }
    }

    private static @Nullable AmiMessage read(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isEmpty()) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                return AmiMessage.parse(lines);
            }
        }
        return null;
    }

    /** Closes the socket; the reading thread then tells {@code onClosed}. */
    void close(String why) {
        if (!open.getAndSet(false)) return;
        LOG.debug("{}: {}", user, why);
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("{}: closing failed", user, e);
        }
        outgoing.offer(new byte[0]);
    }

    @Override
    public void close() {
        close("by us");
    }
}

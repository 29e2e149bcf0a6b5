package io.seatline.telephony.asterisk;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pair of manager connections, the one that hears and the one that acts: kept up, and given up together when one of them
 * fails, so that "connected" always means both. All its state and all its words live on the node's one thread.
 */
final class AmiLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AmiLink.class);
    private static final Duration GONE_AFTER = Duration.ofSeconds(3);
    private static final int MOST_WAITING = 10_000;
    private static final Consumer<AmiMessage> NOBODY = message -> {};

    interface Listener {
        void linked();

        void heard(AmiMessage message);

        /** @param gone the port refuses us for more than 3 s: nobody is there any more */
        void lost(boolean gone);
    }

    private final AsteriskSettings settings;
    private final AsteriskSecrets secrets;
    private final ScheduledExecutorService loop;
    private final Listener listener;
    private final AtomicInteger waiting = new AtomicInteger();

    private @Nullable AmiConnection reader;
    private @Nullable AmiConnection commander;
    private @Nullable ScheduledFuture<?> pings;
    private @Nullable Instant refusedSince;
    private boolean toldGone;
    private boolean closed;
    /** Counts the pairs, so that a late word of an old pair is not taken for one of the new. */
    private int pair;

    AmiLink(AsteriskSettings settings, AsteriskSecrets secrets, ScheduledExecutorService loop, Listener listener) {
        this.settings = settings;
        this.secrets = secrets;
        this.loop = loop;
        this.listener = listener;
    }

    void connect() {
        int mine = pair;
        Thread.ofVirtual().name("ami-connect").start(() -> open(mine));
    }

    /** Asks the connection that hears: its answer has a place in the order of events. */
    void ask(AmiAction action, Consumer<AmiMessage> onReply) {
        send(reader, action, onReply);
    }

    /** Asks the connection that acts. */
    void command(AmiAction action, Consumer<AmiMessage> onReply) {
        send(commander, action, onReply);
    }

    /** Gives the pair up; a new one is made at once, with a new snapshot. */
    void giveUp(String why) {
        if (reader != null) reader.close(why);
    }

    @Override
    public void close() {
        closed = true;
        dropPair();
    }

    private void send(@Nullable AmiConnection connection, AmiAction action, Consumer<AmiMessage> onReply) {
        if (connection == null) return;
        int mine = pair;
        connection.send(action, reply -> onLoop(mine, () -> onReply.accept(reply)));
    }

    private void open(int mine) {
        int port = settings.ports().ami();
        AmiConnection acts = null;
        try {
            Consumer<String> onClosed = why -> onLoop(mine, () -> broken(why));
            acts = AmiConnection.open(port, "seatline-commander", secrets.commander(), NOBODY, onClosed);
            AmiConnection commanding = acts;
            AmiConnection hears = AmiConnection.open(
                    port, "seatline-reader", secrets.reader(), message -> took(mine, message), onClosed);
            onLoop(mine, () -> opened(commanding, hears));
        } catch (IOException e) {
            if (acts != null) acts.close();
            onLoop(mine, () -> refused(e));
        }
    }

    private void took(int mine, AmiMessage message) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            onLoop(mine, () -> giveUp("more than " + MOST_WAITING + " messages wait"));
        }
        onLoop(mine, () -> {
            waiting.decrementAndGet();
            listener.heard(message);
        });
    }

    private void opened(AmiConnection acts, AmiConnection hears) {
        commander = acts;
        reader = hears;
        refusedSince = null;
        toldGone = false;
        pings = loop.scheduleAtFixedRate(this::ping, 2, 2, TimeUnit.SECONDS);
        listener.linked();
    }

    private void ping() {
        ask(AmiAction.of("Ping"), NOBODY);
        command(AmiAction.of("Ping"), NOBODY);
    }

    private void broken(String why) {
        LOG.warn("the manager connection is lost: {}", why);
        dropPair();
        listener.lost(false);
        connect();
    }

    private void refused(IOException e) {
        LOG.debug("the manager connection is refused", e);
        Instant now = Instant.now();
        if (!(e instanceof ConnectException)) {
            refusedSince = null;
        } else if (refusedSince == null) {
            refusedSince = now;
        } else if (!toldGone && Duration.between(refusedSince, now).compareTo(GONE_AFTER) > 0) {
            toldGone = true;
            listener.lost(true);
        }
        pair++;
        var unused = loop.schedule(this::connect, 250, TimeUnit.MILLISECONDS);
    }

    private void dropPair() {
        pair++;
        waiting.set(0);
        if (pings != null) pings.cancel(false);
        if (reader != null) reader.close();
        if (commander != null) commander.close();
        pings = null;
        reader = null;
        commander = null;
    }

    private void onLoop(int mine, Runnable word) {
        if (loop.isShutdown()) return;
        loop.execute(() -> {
            if (mine == pair && !closed) word.run();
        });
    }
}

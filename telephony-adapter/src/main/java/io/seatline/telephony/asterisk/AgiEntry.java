package io.seatline.telephony.asterisk;

import io.seatline.telephony.LegId;
import java.net.InetAddress;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.AgiServerThread;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.asteriskjava.fastagi.StaticMappingStrategy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the dialplan asks whose caller this is. One script, mapped statically (the library's default would let whoever
 * reaches the port choose a class by name), on loopback, and never longer than 2 s: the dialplan keeps a caller who got no answer
 * with music and asks again after 5 s, and an answer that came too late is kept for that.
 */
final class AgiEntry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AgiEntry.class);
    private static final long PATIENCE_MILLIS = 2_000;

    /** Told of each request, on any thread. Returns false when nobody can decide now, so that the caller does not wait. */
    interface Arrivals {
        boolean arrived(LegId leg, String callerNumber, String callerName, String dialedNumber);
    }

    private record Decision(@Nullable UUID call) {}

    private final Map<LegId, CompletableFuture<Decision>> decisions = new ConcurrentHashMap<>();
    private final DefaultAgiServer server = new DefaultAgiServer();
    private final AgiServerThread thread = new AgiServerThread();
    private final Arrivals arrivals;

    AgiEntry(int port, Arrivals arrivals) {
        this.arrivals = arrivals;
        StaticMappingStrategy mapping = new StaticMappingStrategy();
        mapping.setAgiScript(new Script());
        server.setMappingStrategy(mapping);
        server.setAddress(InetAddress.getLoopbackAddress());
        server.setPort(port);
        server.setPoolSize(4);
        server.setMaximumPoolSize(500);
        server.setSocketReadTimeout(10_000);
        thread.setAgiServer(server);
        thread.setDaemon(true);
    }

    void start() {
        thread.startup();
    }

    void admit(LegId leg, UUID call) {
        decision(leg).complete(new Decision(call));
    }

    void refuse(LegId leg) {
        decision(leg).complete(new Decision(null));
    }

    /** Whether the dialplan asked for this caller. */
    boolean knows(LegId leg) {
        return decisions.containsKey(leg);
    }

    /** Drops answers for callers who are gone. */
    void keepOnly(Collection<LegId> legs) {
        decisions.entrySet().removeIf(entry -> entry.getValue().isDone() && !legs.contains(entry.getKey()));
    }

    void forget(LegId leg) {
        decisions.remove(leg);
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    private CompletableFuture<Decision> decision(LegId leg) {
        return decisions.computeIfAbsent(leg, any -> new CompletableFuture<>());
    }

    private final class Script implements AgiScript {
        @Override
        public void service(AgiRequest request, AgiChannel channel) throws AgiException {
            LegId leg = AmiEventTranslator.legId(request.getUniqueId());
            if (leg == null || !"arrive".equals(request.getScript())) return;
            CompletableFuture<Decision> awaited = decision(leg);
            String[] dialed = request.getArguments();
            if (!awaited.isDone()
                    && !arrivals.arrived(
                            leg,
                            CallerText.number(text(request.getCallerIdNumber())),
                            CallerText.name(text(request.getCallerIdName())),
                            CallerText.number(dialed.length == 0 ? "" : text(dialed[0])))) return;
            Decision decision = within(awaited);
            if (decision == null) {
                LOG.warn("nobody said in time whose caller {} is; the switch will ask again", leg);
                return;
            }
            if (decision.call() != null) {
                channel.setVariable("SEATLINE_CALL", decision.call().toString());
                channel.setVariable("SEATLINE_ROLE", "CUSTOMER");
            }
            // Last: only this variable makes the dialplan believe that it was answered.
            channel.setVariable("SEATLINE_ADMITTED", decision.call() == null ? "no" : "yes");
        }
    }

    private static @Nullable Decision within(CompletableFuture<Decision> awaited) {
        try {
            return awaited.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(@Nullable String maybe) {
        return maybe == null ? "" : maybe;
    }
}

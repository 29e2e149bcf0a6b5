package io.seatline.telephony.asterisk;

import io.seatline.telephony.LegId;
import io.seatline.telephony.Telephony;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyCommand.KeepMusic;
import io.seatline.telephony.TelephonyCommand.ProvisionLine;
import io.seatline.telephony.TelephonyCommand.SetFallback;
import io.seatline.telephony.TelephonyEvent;
import io.seatline.telephony.TelephonyEvent.CommandFailed;
import io.seatline.telephony.TelephonyEvent.LegArrived;
import io.seatline.telephony.TelephonyEvent.NodeConnected;
import io.seatline.telephony.TelephonyEvent.NodeLost;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Asterisk as the floor sees it. Everything happens on one thread: what the connections bring, what the floor asks, what
 * time brings. So the state here needs no lock, and the floor hears one word at a time.
 */
public final class AsteriskNode implements Telephony {
    private static final Logger LOG = LoggerFactory.getLogger(AsteriskNode.class);

    private enum State {
        LOST,
        SYNCING,
        LIVE
    }

    private final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("asterisk-node").factory());
    private final AmiEventTranslator translator = new AmiEventTranslator();
    private final AmiLink link;
    private final AmiResync resync;
    private final AgiEntry agi;
    private final AriEndpoints ari;
    private final AsteriskCommands commands;
    private final AsteriskCaptureWatch captures;
    private final List<AmiMessage> buffered = new ArrayList<>();
    private Listener listener = event -> {};
    private volatile State state = State.LOST;
    private @Nullable SetFallback fallback;
    private @Nullable KeepMusic music;

    /** Asterisk must have been started in the settings' folder at least once: its secrets lie there. */
    public AsteriskNode(AsteriskSettings settings) throws IOException {
        AsteriskPorts.requireOurs(settings);
        AsteriskSecrets secrets = AsteriskSecrets.in(settings.folder());
        link = new AmiLink(settings, secrets, loop, new FromLink());
        resync = new AmiResync(link, loop, translator, this::synced);
        agi = new AgiEntry(settings.ports().agi(), this::arrived);
        captures = new AsteriskCaptureWatch(new AsteriskCaptures(settings.segments()), loop, this::tell);
        ari = new AriEndpoints(settings, secrets.ari());
        var accounts = new AsteriskAccounts(ari, new AsteriskMusic(settings, ari), loop, this::failed);
        commands = new AsteriskCommands(link, translator, agi, accounts, this::failed);
    }

    @Override
    public void start(Listener newListener) {
        listener = newListener;
        agi.start();
        loop.execute(link::connect);
        var unused = loop.scheduleAtFixedRate(this::heartBeat, 5, 5, TimeUnit.SECONDS);
        var unusedToo = loop.scheduleAtFixedRate(this::compare, 30, 30, TimeUnit.SECONDS);
    }

    @Override
    public void execute(TelephonyCommand command) {
        loop.execute(() -> perform(command));
    }

    /** Leaves Asterisk and its calls as they are. */
    @Override
    public void close() {
        if (loop.isShutdown()) return;
        agi.close();
        loop.execute(link::close);
        commands.close();
        loop.shutdown();
    }

    /** For the robots, who ring from outside and are none of the floor's business. */
    AmiLink link() {
        return link;
    }

    /** For the robot who sits at an agent's line. */
    AriEndpoints accounts() {
        return ari;
    }

    void onLoop(Runnable work) {
        loop.execute(work);
    }

    private void perform(TelephonyCommand command) {
        if (command instanceof SetFallback it) fallback = it;
        if (command instanceof KeepMusic it) music = it;
        if (state != State.LIVE) {
            failed(command, "the switch is lost");
            return;
        }
        try {
            commands.perform(command);
        } catch (RuntimeException e) {
            LOG.error("{} could not be asked of the switch", command, e);
            failed(command, String.valueOf(e.getMessage()));
        }
    }

    private boolean arrived(LegId leg, String number, String name, String dialed) {
        if (state != State.LIVE) return false;
        loop.execute(() -> tell(new LegArrived(leg, number, name, dialed, Instant.now())));
        return true;
    }

    private void failed(TelephonyCommand command, String why) {
        // Without its account a phone never rings, and the floor has nobody to tell.
        if (command instanceof ProvisionLine it) LOG.warn("the phone account {} was not made: {}", it.line(), why);
        tell(new CommandFailed(command, why, Instant.now()));
    }

    private void heartBeat() {
        if (state == State.LIVE) link.command(AmiCommandSender.heartBeat(Instant.now()), reply -> {});
    }

    void compare() {
        if (state == State.LIVE) resync.begin(false);
    }

    private void synced(AmiSnapshot snapshot, boolean first) {
        if (first) {
            state = State.LIVE;
            commands.forgetAsked();
            heartBeat();
            if (fallback != null) commands.perform(fallback);
            if (music != null) commands.perform(music);
        }
        agi.keepOnly(snapshot.legs().stream().map(leg -> leg.id).toList());
        tell(new NodeConnected(snapshot.asNodeSnapshot(), Instant.now()));
        if (first) {
            List<AmiMessage> late = List.copyOf(buffered);
            buffered.clear();
            late.forEach(this::translate);
        }
    }

    private void translate(AmiMessage message) {
        commands.heard(message);
        for (TelephonyEvent event : translator.translate(message, Instant.now())) {
            commands.heard(event);
            if (!captures.takes(event)) tell(event);
        }
    }

    private void tell(TelephonyEvent event) {
        if (event instanceof TelephonyEvent.LegHungUp it) agi.forget(it.leg());
        try {
            listener.on(event);
        } catch (RuntimeException e) {
            LOG.error("the listener failed over {}", event, e);
        }
    }

    private final class FromLink implements AmiLink.Listener {
        private boolean booted;

        @Override
        public void linked() {
            state = State.SYNCING;
            resync.forget();
            // The word that the switch is up may have come while the pair of connections was still being made.
            if (booted) resync.begin(true);
        }

        @Override
        public void heard(AmiMessage message) {
            if (resync.takes(message)) return;
            if (message.event().equals("FullyBooted")) {
                booted = true;
                if (state == State.SYNCING) resync.begin(true);
            } else if (state != State.LIVE) {
                buffered.add(message);
            } else {
                translate(message);
            }
        }

        @Override
        public void lost(boolean gone) {
            state = State.LOST;
            booted = false;
            buffered.clear();
            resync.forget();
            tell(new NodeLost(gone, Instant.now()));
        }
    }
}

package io.seatline.telephony.asterisk;

import static io.seatline.telephony.LegTag.Role.AGENT;
import static io.seatline.telephony.LegTag.Role.CUSTOMER;

import io.seatline.telephony.LegId;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyCommand.*;
import io.seatline.telephony.TelephonyEvent;
import io.seatline.telephony.TelephonyEvent.LegAnswered;
import io.seatline.telephony.TelephonyEvent.LegHungUp;
import io.seatline.telephony.TelephonyEvent.LegReturned;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries out commands, or says why not. What is done already is not done again, so that each command may be repeated: the
 * switch would take a second Redirect for a wish to begin anew.
 */
final class AsteriskCommands implements AutoCloseable {
    private final AmiLink link;
    private final AmiEventTranslator translator;
    private final AgiEntry agi;
    private final AriEndpoints ari;
    private final ScheduledExecutorService loop;
    private final BiConsumer<TelephonyCommand, String> failed;
    /** Accounts are pushed over HTTP, one after the other, off the node's thread. */
    private final ExecutorService accounts = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("asterisk-accounts").factory());
    /** Attempts asked for and not seen on their leg yet. */
    private final Map<LegId, UUID> asked = new HashMap<>();
    /**
     * Callers we admitted and were told to connect before the switch said that they wait: moved earlier, their channel would
     * leave the dialplan's question in the middle, without a tag.
     */
    private final Map<LegId, Connect> early = new HashMap<>();

    AsteriskCommands(
            AmiLink link,
            AmiEventTranslator translator,
            AgiEntry agi,
            AriEndpoints ari,
            ScheduledExecutorService loop,
            BiConsumer<TelephonyCommand, String> failed) {
        this.link = link;
        this.translator = translator;
        this.agi = agi;
        this.ari = ari;
        this.loop = loop;
        this.failed = failed;
    }

    void perform(TelephonyCommand command) {
        String refusal = switch (command) {
            case Admit it -> admit(it);
            case Refuse it -> refuse(it);
            case Connect it -> connect(it);
            case ReturnToWaiting it -> returnToWaiting(it);
            case DialAgent it -> dialAgent(it);
            case DialCustomer it -> dialCustomer(it);
            case HangUp it -> send(it);
            case SetFallback it -> send(it);
            case ProvisionLine it -> {
                var contacts = translator.contacts(it.line());
                yield account(it, () -> ari.provision(it.line(), it.secret(), contacts));
            }
            case RenewLine it -> account(it, () -> ari.renew(it.line(), it.secret()));
            case RemoveLine it -> {
                var contacts = translator.contacts(it.line());
                yield account(it, () -> ari.remove(it.line(), contacts));
            }
        };
        if (refusal != null) failed.accept(command, refusal);
    }

    /** What the switch told settles what was asked. */
    void heard(TelephonyEvent event) {
        if (event instanceof LegReturned it) asked.remove(it.leg(), it.attempt());
        if (event instanceof LegHungUp it) {
            asked.remove(it.leg());
            early.remove(it.leg());
        }
        if (event instanceof LegAnswered it) {
            Connect waiting = early.remove(it.leg());
            if (waiting != null) perform(waiting);
        }
    }

    /** After a snapshot the legs themselves say what they are in. */
    void forgetAsked() {
        asked.clear();
        early.clear();
    }

    private @Nullable String admit(Admit it) {
        AmiLeg leg = translator.leg(it.leg());
        if (leg == null && !agi.knows(it.leg())) return "no such caller";
        if (leg == null || leg.tag == null) {
            agi.admit(it.leg(), it.call());
            return null;
        }
        return leg.tag.call().equals(it.call()) ? null : "admitted as another call";
    }

    private @Nullable String refuse(Refuse it) {
        AmiLeg leg = translator.leg(it.leg());
        if (leg == null && !agi.knows(it.leg())) return "no such caller";
        if (leg != null && leg.tag != null) return "already admitted";
        agi.refuse(it.leg());
        return null;
    }

    private @Nullable String connect(Connect it) {
        AmiLeg leg = translator.leg(it.caller());
        if ((leg == null || leg.tag == null) && agi.knows(it.caller())) {
            early.put(it.caller(), it);
            return null;
        }
        if (leg == null || leg.tag == null || !leg.is(CUSTOMER)) return "no such caller";
        if (!leg.tag.call().equals(it.call())) return "the leg belongs to another call";
        if (it.attempt().equals(attemptOf(leg))) return null;
        if (attemptOf(leg) != null) return "the caller does not wait";
        asked.put(it.caller(), it.attempt());
        return send(it);
    }

    private @Nullable String returnToWaiting(ReturnToWaiting it) {
        early.remove(it.caller());
        AmiLeg leg = translator.leg(it.caller());
        if (leg == null || leg.tag == null || !leg.is(CUSTOMER)) return "no such caller";
        if (!leg.isUp()) return "the customer has not answered";
        return attemptOf(leg) == null ? null : send(it);
    }

    private @Nullable String dialAgent(DialAgent it) {
        if (translator.leg(it.newLeg()) != null || !translator.expect(it.newLeg(), it.call())) return null;
        return send(it);
    }

    private @Nullable String dialCustomer(DialCustomer it) {
        AmiLeg leg = translator.leg(it.agentLeg());
        if (leg == null || leg.tag == null || !leg.is(AGENT)) return "no such agent's leg";
        if (!leg.tag.call().equals(it.call())) return "the leg belongs to another call";
        if (it.attempt().equals(attemptOf(leg))) return null;
        if (!leg.isUp() || attemptOf(leg) != null) return "the agent's leg does not wait for a number";
        asked.put(it.agentLeg(), it.attempt());
        return send(it);
    }

    private @Nullable UUID attemptOf(AmiLeg leg) {
        UUID pending = asked.get(leg.id);
        return pending != null || leg.tag == null ? pending : leg.tag.attempt();
    }

    /** The actions go out in one breath and are carried out in this order; the first complaint is told. */
    private @Nullable String send(TelephonyCommand command) {
        AtomicBoolean complained = new AtomicBoolean();
        for (AmiAction action : AmiCommandSender.actionsFor(command)) {
            link.command(action, reply -> {
                if (reply.succeeded() || complained.getAndSet(true)) return;
                if (command instanceof Connect it) asked.remove(it.caller(), it.attempt());
                if (command instanceof DialCustomer it) asked.remove(it.agentLeg(), it.attempt());
                failed.accept(command, action + ": " + reply.get("Message"));
            });
        }
        return null;
    }

    private interface AccountWork {
        void run() throws IOException, InterruptedException;
    }

    private @Nullable String account(TelephonyCommand command, AccountWork work) {
        Callable<Void> job = () -> {
            try {
                work.run();
            } catch (IOException | RuntimeException e) {
                loop.execute(() -> failed.accept(command, e.toString()));
            }
            return null;
        };
        var unused = accounts.submit(job);
        return null;
    }

    @Override
    public void close() {
        accounts.shutdownNow();
        ari.close();
    }
}

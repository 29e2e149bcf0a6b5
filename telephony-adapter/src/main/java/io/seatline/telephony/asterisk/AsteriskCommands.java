package io.seatline.telephony.asterisk;

import static io.seatline.telephony.LegTag.Role.AGENT;
import static io.seatline.telephony.LegTag.Role.CUSTOMER;
import static io.seatline.telephony.LegTag.Role.TARGET;

import io.seatline.telephony.LegId;
import io.seatline.telephony.LegTag;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyCommand.*;
import io.seatline.telephony.TelephonyEvent;
import io.seatline.telephony.TelephonyEvent.LegAnswered;
import io.seatline.telephony.TelephonyEvent.LegHungUp;
import io.seatline.telephony.TelephonyEvent.LegReturned;
import io.seatline.telephony.TelephonyEvent.MessageEnded;
import io.seatline.telephony.TelephonyEvent.PromptEnded;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final AsteriskMusic music;
    private final ScheduledExecutorService loop;
    private final BiConsumer<TelephonyCommand, String> failed;
    /** Accounts are pushed over HTTP, one after the other, off the node's thread. */
    private final ExecutorService accounts = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("asterisk-accounts").factory());
    /** Attempts asked for and not seen on their leg yet. */
    private final Map<LegId, UUID> asked = new HashMap<>();
    /**
     * Callers we admitted and were told to connect or to play to before the switch said that they wait: moved earlier, their channel would
     * leave the dialplan's question in the middle, without a tag.
     */
    private final Map<LegId, TelephonyCommand> early = new HashMap<>();
    /**
     * Callers on their way to the music, for the first time or again, or to a prompt: who moves them meanwhile waits for them to be
     * there, for the switch refuses a second move while the first is under way.
     */
    private final Set<LegId> underWay = new HashSet<>();
    /** What is being played or recorded on a leg, so that a repeated wish does not begin anew. */
    private final Map<LegId, UUID> prompted = new HashMap<>();

    AsteriskCommands(
            AmiLink link,
            AmiEventTranslator translator,
            AgiEntry agi,
            AriEndpoints ari,
            AsteriskMusic music,
            ScheduledExecutorService loop,
            BiConsumer<TelephonyCommand, String> failed) {
        this.link = link;
        this.translator = translator;
        this.agi = agi;
        this.ari = ari;
        this.music = music;
        this.loop = loop;
        this.failed = failed;
    }

    void perform(TelephonyCommand command) {
        String refusal = switch (command) {
            case Admit it -> admit(it);
            case Refuse it -> refuse(it);
            case Connect it -> connect(it);
            case ReturnToWaiting it -> returnToWaiting(it);
            case Play it -> prompt(it, it.caller(), it.call(), it.prompt());
            case RecordMessage it -> prompt(it, it.caller(), it.call(), it.message());
            case HoldWith it -> holdWith(it);
            case KeepMusic it -> account(it, () -> music.keep(it.pieces()));
            case DialAgent it -> dialAgent(it);
            case DialCustomer it -> dialCustomer(it);
            case CallBack it -> callBack(it);
            case Consult it -> consult(it);
            case Join it -> join(it);
            case BackToCustomer it -> backToCustomer(it);
            case BackToTarget it -> backToTarget(it);
            case Confer it -> confer(it);
            case Forward it -> forward(it);
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

    /** The dialplan's own word that a caller is where we moved him. */
    void heard(AmiMessage message) {
        if (!message.get("UserEvent").equals("SeatlinePrompting")) return;
        LegId leg = AmiEventTranslator.legId(message.get("Uniqueid"));
        if (leg != null && underWay.remove(leg)) performEarly(leg);
    }

    /** What the switch told settles what was asked. */
    void heard(TelephonyEvent event) {
        switch (event) {
            case LegReturned it -> {
                asked.remove(it.leg(), it.attempt());
                if (underWay.remove(it.leg())) performEarly(it.leg());
            }
            case LegHungUp it -> {
                asked.remove(it.leg());
                early.remove(it.leg());
                underWay.remove(it.leg());
                prompted.remove(it.leg());
            }
            case PromptEnded it -> {
                prompted.remove(it.leg(), it.prompt());
                if (underWay.remove(it.leg())) performEarly(it.leg());
            }
            case MessageEnded it -> prompted.remove(it.leg(), it.message());
            case LegAnswered it -> {
                underWay.remove(it.leg());
                performEarly(it.leg());
            }
            default -> {}
        }
    }

    private void performEarly(LegId caller) {
        TelephonyCommand waiting = early.remove(caller);
        if (waiting != null) perform(waiting);
    }

    /** After a snapshot the legs themselves say what they are in. */
    void forgetAsked() {
        asked.clear();
        early.clear();
        underWay.clear();
        prompted.clear();
    }

    private @Nullable String admit(Admit it) {
        AmiLeg leg = translator.leg(it.leg());
        if (leg == null && !agi.knows(it.leg())) return "no such caller";
        if (leg == null || leg.tag == null) {
            agi.admit(it.leg(), it.call());
            underWay.add(it.leg());
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
        if (underWay.contains(it.caller())) {
            early.put(it.caller(), it);
            return null;
        }
        if (attemptOf(leg) != null) return "the caller does not wait";
        asked.put(it.caller(), it.attempt());
        prompted.remove(it.caller());
        return send(it);
    }

    private @Nullable String prompt(TelephonyCommand it, LegId caller, UUID call, UUID name) {
        AmiLeg leg = translator.leg(caller);
        if ((leg == null || leg.tag == null) && agi.knows(caller)) {
            early.put(caller, it);
            return null;
        }
        if (leg == null || leg.tag == null || !leg.is(CUSTOMER)) return "no such caller";
        if (!leg.tag.call().equals(call)) return "the leg belongs to another call";
        if (underWay.contains(caller)) {
            early.put(caller, it);
            return null;
        }
        if (attemptOf(leg) != null) return "the caller does not wait";
        if (name.equals(prompted.put(caller, name))) return null;
        underWay.add(caller);
        return send(it);
    }

    private @Nullable String holdWith(HoldWith it) {
        AmiLeg leg = translator.leg(it.customer());
        if (leg == null && !agi.knows(it.customer())) return "no such caller";
        if (leg != null && leg.tag != null && !leg.tag.call().equals(it.call()))
            return "the leg belongs to another call";
        return send(it);
    }

    private @Nullable String returnToWaiting(ReturnToWaiting it) {
        early.remove(it.caller());
        AmiLeg leg = translator.leg(it.caller());
        if (leg == null || leg.tag == null || !leg.is(CUSTOMER)) return "no such caller";
        if (!leg.isUp()) return "the customer has not answered";
        if (attemptOf(leg) == null) return null;
        underWay.add(it.caller());
        return send(it);
    }

    private @Nullable String consult(Consult it) {
        String refusal = talk(it.customer(), it.agentLeg(), it.call());
        if (refusal != null) return refusal;
        AmiLeg agent = Objects.requireNonNull(translator.leg(it.agentLeg()));
        if (it.consult().equals(attemptOf(agent))) return null;
        if (agent.bridge.isEmpty()) return "the agent talks to nobody";
        asked.put(it.agentLeg(), it.consult());
        return send(it);
    }

    private @Nullable String join(Join it) {
        String refusal = talk(it.customer(), it.other(), it.call());
        if (refusal != null) return refusal;
        AmiLeg customer = Objects.requireNonNull(translator.leg(it.customer()));
        if (it.attempt().equals(attemptOf(customer))) return null;
        asked.put(it.customer(), it.attempt());
        return send(it);
    }

    private @Nullable String backToCustomer(BackToCustomer it) {
        String refusal = talk(it.customer(), it.agentLeg(), it.call());
        AmiLeg target = translator.leg(it.target());
        if (refusal == null && (target == null || !target.is(TARGET))) refusal = "no such target's leg";
        if (refusal != null) return refusal;
        AmiLeg customer = Objects.requireNonNull(translator.leg(it.customer()));
        if (it.attempt().equals(attemptOf(customer))) return null;
        asked.put(it.customer(), it.attempt());
        return send(it);
    }

    private @Nullable String backToTarget(BackToTarget it) {
        AmiLeg customer = translator.leg(it.customer());
        AmiLeg agent = translator.leg(it.agentLeg());
        AmiLeg target = translator.leg(it.target());
        if (customer == null || agent == null || target == null) return "one of the three is gone";
        if (customer.bridge.isEmpty() || !customer.bridge.equals(agent.bridge)) return "the two do not talk";
        return send(it);
    }

    private @Nullable String confer(Confer it) {
        String refusal = talk(it.customer(), it.agentLeg(), it.call());
        if (refusal == null) refusal = talk(it.customer(), it.target(), it.call());
        if (refusal != null) return refusal;
        AmiLeg customer = Objects.requireNonNull(translator.leg(it.customer()));
        if (it.attempt().equals(attemptOf(customer))) return null;
        asked.put(it.customer(), it.attempt());
        return send(it);
    }

    private @Nullable String forward(Forward it) {
        AmiLeg leg = translator.leg(it.customer());
        boolean comes = (leg == null || leg.tag == null) && agi.knows(it.customer());
        if (comes || underWay.contains(it.customer())) {
            early.put(it.customer(), it);
            return null;
        }
        if (leg == null || leg.tag == null || !leg.is(CUSTOMER)) return "no such caller";
        if (!leg.tag.call().equals(it.call())) return "the leg belongs to another call";
        if (!leg.isUp()) return "the customer has not answered";
        if (it.attempt().equals(attemptOf(leg))) return null;
        asked.put(it.customer(), it.attempt());
        return send(it);
    }

    /** A customer and a leg of ours that are there and belong to the call. */
    private @Nullable String talk(LegId customer, LegId other, UUID call) {
        AmiLeg one = translator.leg(customer);
        AmiLeg two = translator.leg(other);
        if (one == null || one.tag == null || !one.is(CUSTOMER)) return "no such caller";
        if (two == null || two.tag == null || two.is(CUSTOMER)) return "no such leg";
        if (!one.tag.call().equals(call) || !two.tag.call().equals(call)) return "the leg belongs to another call";
        return null;
    }

    private @Nullable String dialAgent(DialAgent it) {
        return make(it.newLeg(), new LegTag(it.call(), AGENT, null)) ? send(it) : null;
    }

    private @Nullable String callBack(CallBack it) {
        return make(it.newLeg(), new LegTag(it.call(), CUSTOMER, null)) ? send(it) : null;
    }

    /** False when the leg is there, or was asked for, or is over. */
    private boolean make(LegId leg, LegTag tag) {
        return translator.leg(leg) == null && translator.expect(leg, tag);
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
        for (AmiAction action : AmiCommandSender.actionsFor(command, this::nameOf)) {
            link.command(action, reply -> {
                if (reply.succeeded() || complained.getAndSet(true)) return;
                forgetAsked(command);
                failed.accept(command, action + ": " + reply.get("Message"));
            });
        }
        return null;
    }

    private String nameOf(LegId id) {
        AmiLeg leg = translator.leg(id);
        return leg == null ? id.value() : leg.name;
    }

    private void forgetAsked(TelephonyCommand refused) {
        switch (refused) {
            case Connect it -> asked.remove(it.caller(), it.attempt());
            case DialCustomer it -> asked.remove(it.agentLeg(), it.attempt());
            case Consult it -> asked.remove(it.agentLeg(), it.consult());
            case Join it -> asked.remove(it.customer(), it.attempt());
            case Confer it -> asked.remove(it.customer(), it.attempt());
            case BackToCustomer it -> asked.remove(it.customer(), it.attempt());
            case Forward it -> asked.remove(it.customer(), it.attempt());
            case ReturnToWaiting it -> underWay.remove(it.caller());
            case Play it -> notPrompted(it.caller(), it.prompt());
            case RecordMessage it -> notPrompted(it.caller(), it.message());
            default -> {}
        }
    }

    private void notPrompted(LegId caller, UUID name) {
        prompted.remove(caller, name);
        underWay.remove(caller);
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

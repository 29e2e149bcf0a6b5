package io.seatline.telephony.asterisk;

import static io.seatline.telephony.LegTag.Role.AGENT;
import static io.seatline.telephony.LegTag.Role.CUSTOMER;
import static io.seatline.telephony.LegTag.Role.TARGET;

import io.seatline.telephony.LegId;
import io.seatline.telephony.LegTag;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyCommand.*;
import io.seatline.telephony.TelephonyEvent;
import java.util.Objects;
import java.util.UUID;
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
    private final AsteriskAccounts accounts;
    private final BiConsumer<TelephonyCommand, String> failed;
    private final AsteriskWishes wishes = new AsteriskWishes(this::perform);

    AsteriskCommands(
            AmiLink link,
            AmiEventTranslator translator,
            AgiEntry agi,
            AsteriskAccounts accounts,
            BiConsumer<TelephonyCommand, String> failed) {
        this.link = link;
        this.translator = translator;
        this.agi = agi;
        this.accounts = accounts;
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
            case DialAgent it -> dialAgent(it);
            case DialCustomer it -> dialCustomer(it);
            case CallBack it -> callBack(it);
            case Consult it -> consult(it);
            case Join it -> join(it);
            case BackToCustomer it -> backToCustomer(it);
            case BackToTarget it -> backToTarget(it);
            case Confer it -> confer(it);
            case Forward it -> forward(it);
            case PauseCapture it -> capture(it, it.customer(), it.attempt());
            case ResumeCapture it -> capture(it, it.customer(), it.attempt());
            case HangUp it -> send(it);
            case SetFallback it -> send(it);
            case KeepMusic it -> {
                accounts.keep(it);
                yield null;
            }
            case ProvisionLine it -> {
                accounts.provision(it, translator.contacts(it.line()));
                yield null;
            }
            case RenewLine it -> {
                accounts.renew(it);
                yield null;
            }
            case RemoveLine it -> {
                accounts.remove(it, translator.contacts(it.line()));
                yield null;
            }
        };
        if (refusal != null) failed.accept(command, refusal);
    }

    void heard(AmiMessage message) {
        wishes.heard(message);
    }

    void heard(TelephonyEvent event) {
        wishes.heard(event);
    }

    /** After a snapshot the legs themselves say what they are in. */
    void forgetAsked() {
        wishes.forget();
    }

    private @Nullable String admit(Admit it) {
        AmiLeg leg = translator.leg(it.leg());
        if (leg == null && !agi.knows(it.leg())) return "no such caller";
        if (leg == null || leg.tag == null) {
            agi.admit(it.leg(), it.call());
            wishes.setsOut(it.leg());
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
            wishes.putOff(it.caller(), it);
            return null;
        }
        if (leg == null || leg.tag == null || !leg.is(CUSTOMER)) return "no such caller";
        if (!leg.tag.call().equals(it.call())) return "the leg belongs to another call";
        if (it.attempt().equals(wishes.attemptOf(leg))) return null;
        if (wishes.isUnderWay(it.caller())) {
            wishes.putOff(it.caller(), it);
            return null;
        }
        if (wishes.attemptOf(leg) != null) return "the caller does not wait";
        wishes.asks(it.caller(), it.attempt());
        return send(it);
    }

    private @Nullable String prompt(TelephonyCommand it, LegId caller, UUID call, UUID name) {
        AmiLeg leg = translator.leg(caller);
        if ((leg == null || leg.tag == null) && agi.knows(caller)) {
            wishes.putOff(caller, it);
            return null;
        }
        if (leg == null || leg.tag == null || !leg.is(CUSTOMER)) return "no such caller";
        if (!leg.tag.call().equals(call)) return "the leg belongs to another call";
        if (wishes.isUnderWay(caller)) {
            wishes.putOff(caller, it);
            return null;
        }
        if (wishes.attemptOf(leg) != null) return "the caller does not wait";
        return wishes.prompts(caller, name) ? send(it) : null;
    }

    private @Nullable String capture(TelephonyCommand it, LegId customer, UUID attempt) {
        AmiLeg leg = translator.leg(customer);
        return leg == null || !attempt.equals(leg.capturing) ? "the segment is not being recorded" : send(it);
    }

    private @Nullable String holdWith(HoldWith it) {
        AmiLeg leg = translator.leg(it.customer());
        if (leg == null && !agi.knows(it.customer())) return "no such caller";
        if (leg != null && leg.tag != null && !leg.tag.call().equals(it.call()))
            return "the leg belongs to another call";
        return send(it);
    }

    private @Nullable String returnToWaiting(ReturnToWaiting it) {
        wishes.withdraw(it.caller());
        AmiLeg leg = translator.leg(it.caller());
        if (leg == null || leg.tag == null || !leg.is(CUSTOMER)) return "no such caller";
        if (!leg.isUp()) return "the customer has not answered";
        if (wishes.attemptOf(leg) == null) return null;
        wishes.setsOut(it.caller());
        return send(it);
    }

    private @Nullable String consult(Consult it) {
        String refusal = talk(it.customer(), it.agentLeg(), it.call());
        if (refusal != null) return refusal;
        AmiLeg agent = Objects.requireNonNull(translator.leg(it.agentLeg()));
        if (it.consult().equals(wishes.attemptOf(agent))) return null;
        if (agent.bridge.isEmpty()) return "the agent talks to nobody";
        wishes.asks(it.agentLeg(), it.consult());
        return send(it);
    }

    private @Nullable String join(Join it) {
        String refusal = talk(it.customer(), it.other(), it.call());
        if (refusal != null) return refusal;
        AmiLeg customer = Objects.requireNonNull(translator.leg(it.customer()));
        if (it.attempt().equals(wishes.attemptOf(customer))) return null;
        wishes.asks(it.customer(), it.attempt());
        return send(it);
    }

    private @Nullable String backToCustomer(BackToCustomer it) {
        String refusal = talk(it.customer(), it.agentLeg(), it.call());
        AmiLeg target = translator.leg(it.target());
        if (refusal == null && (target == null || !target.is(TARGET))) refusal = "no such target's leg";
        if (refusal != null) return refusal;
        AmiLeg customer = Objects.requireNonNull(translator.leg(it.customer()));
        if (it.attempt().equals(wishes.attemptOf(customer))) return null;
        wishes.asks(it.customer(), it.attempt());
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
        if (it.attempt().equals(wishes.attemptOf(customer))) return null;
        wishes.asks(it.customer(), it.attempt());
        return send(it);
    }

    private @Nullable String forward(Forward it) {
        AmiLeg leg = translator.leg(it.customer());
        boolean comes = (leg == null || leg.tag == null) && agi.knows(it.customer());
        if (comes || wishes.isUnderWay(it.customer())) {
            wishes.putOff(it.customer(), it);
            return null;
        }
        if (leg == null || leg.tag == null || !leg.is(CUSTOMER)) return "no such caller";
        if (!leg.tag.call().equals(it.call())) return "the leg belongs to another call";
        if (!leg.isUp()) return "the customer has not answered";
        if (it.attempt().equals(wishes.attemptOf(leg))) return null;
        wishes.asks(it.customer(), it.attempt());
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
        if (it.attempt().equals(wishes.attemptOf(leg))) return null;
        if (!leg.isUp() || wishes.attemptOf(leg) != null) return "the agent's leg does not wait for a number";
        wishes.asks(it.agentLeg(), it.attempt());
        return send(it);
    }

    /** The actions go out in one breath and are carried out in this order; the first complaint is told. */
    private @Nullable String send(TelephonyCommand command) {
        AtomicBoolean complained = new AtomicBoolean();
        for (AmiAction action : AmiCommandSender.actionsFor(command, this::nameOf)) {
            link.command(action, reply -> {
                if (reply.succeeded() || complained.getAndSet(true)) return;
                wishes.refused(command);
                failed.accept(command, action + ": " + reply.get("Message"));
            });
        }
        return null;
    }

    private String nameOf(LegId id) {
        AmiLeg leg = translator.leg(id);
        return leg == null ? id.value() : leg.name;
    }

    @Override
    public void close() {
        accounts.close();
    }
}

package io.seatline.app;

import io.seatline.account.AccountStore;
import io.seatline.audit.AuditLog;
import io.seatline.call.Call;
import io.seatline.customer.CallCustomerEndpoint;
import io.seatline.customer.CallNumbers;
import io.seatline.customer.CardLookup;
import io.seatline.customer.CustomerStore;
import io.seatline.customer.FollowUp;
import io.seatline.customer.FollowUpEndpoint;
import io.seatline.customer.FollowUpStore;
import io.seatline.customer.HttpCardLookup;
import io.seatline.customer.JooqFollowUpStore;
import io.seatline.customer.JooqQueuePopStore;
import io.seatline.customer.JsonFacts;
import io.seatline.customer.NumberFacts;
import io.seatline.customer.QueuePop;
import io.seatline.customer.QueuePopEndpoint;
import io.seatline.customer.QueuePopStore;
import io.seatline.desk.CustomerNumbers;
import io.seatline.desk.DeskCards;
import io.seatline.desk.DeskSessions;
import io.seatline.desk.DeskView;
import io.seatline.history.CallHistory;
import io.seatline.kernel.PhoneNumber;
import io.seatline.voicemail.VoicemailStore;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The customer's card of a call: from our own books at once, from outside when it comes. */
@Configuration(proxyBeanMethods = false)
class CardConfig {
    private static final int LAST_CALLS = 5;

    @Bean
    FollowUpStore followUpStore(DSLContext db, Clock clock) {
        return new JooqFollowUpStore(db, clock);
    }

    @Bean
    QueuePopStore queuePopStore(DSLContext db) {
        return new JooqQueuePopStore(db);
    }

    @Bean
    CardLookup cardLookup() {
        return new HttpCardLookup(new JsonFacts()::read);
    }

    @Bean
    DeskCards deskCards(CustomerStore customers, FollowUpStore followUps, QueuePopStore pops, CardLookup outside) {
        var facts = new NumberFacts();
        return new DeskCards(
                call -> card(call, customers, followUps, pops, facts),
                (call, card) -> filled(call, card, customers, pops, outside),
                Executors.newVirtualThreadPerTaskExecutor());
    }

    private static DeskView.Card card(
            Call call, CustomerStore customers, FollowUpStore followUps, QueuePopStore pops, NumberFacts facts) {
        var known = PhoneNumber.parse(call.number()).map(number -> customers.card(number, LAST_CALLS));
        var customer = known.flatMap(card -> card.customer()).orElse(null);
        var calls = known.map(card -> card.lastCalls()).orElse(List.of()).stream()
                .map(last -> new DeskView.LastCall(
                        last.callId().value(),
                        last.at(),
                        last.direction(),
                        last.outcome(),
                        last.agentName(),
                        last.queueName(),
                        last.wrapUpCode(),
                        last.note()))
                .toList();
        var promises = followUps.openAbout(call.number(), customer == null ? null : customer.id()).stream()
                .map(one -> new DeskView.Promise(one.id(), one.text(), one.dueAt(), one.agentName()))
                .toList();
        var place = facts.of(call.number())
                .map(found -> new DeskView.Place(found.zh(), found.en()))
                .orElse(null);
        var pop = pop(call, pops);
        var page = pop.page().isEmpty() ? null : pop.automatic();
        return customer == null
                ? new DeskView.Card(null, 0, "", "", false, "", calls, place, promises, page, List.of())
                : new DeskView.Card(
                        customer.id(),
                        customer.version(),
                        PhoneNumber.nameWithout(call.number(), customer.name()),
                        customer.company(),
                        customer.vip(),
                        customer.note(),
                        calls,
                        place,
                        promises,
                        page,
                        List.of());
    }

    private static DeskView.@Nullable Card filled(
            Call call, DeskView.Card card, CustomerStore customers, QueuePopStore pops, CardLookup outside) {
        var lookup = pop(call, pops).lookup();
        if (lookup.isEmpty()) return null;
        var values = new HashMap<String, String>();
        values.put("number", call.number());
        values.put("callId", call.id().toString());
        if (card.customerId() != null)
            values.put("customerId", card.customerId().toString());
        if (call.queue() != null) values.put("queueId", call.queue().toString());
        var found = outside.ask(lookup.filled(values)).stream()
                .map(fact -> new DeskView.Fact(fact.name(), PhoneNumber.maskedIn(fact.value(), call.number())))
                .toList();
        return found.isEmpty() ? null : card.with(found);
    }

    private static QueuePop pop(Call call, QueuePopStore pops) {
        return call.queue() == null ? QueuePop.NONE : pops.of(call.queue().value());
    }

    @Bean
    CallNumbers callNumbers(DeskSessions sessions, AccountStore accounts) {
        return (agent, id) -> {
            var view = sessions.view(agent);
            var call = view == null ? null : view.call();
            if (view == null || call == null || !call.id().equals(id)) return Optional.empty();
            var name =
                    accounts.find(agent.value()).map(one -> one.displayName()).orElse("");
            return Optional.of(new CallNumbers.NumberAtHand(
                    call.id(),
                    call.number(),
                    call.queue() == null ? null : call.queue().value(),
                    view.queue() == null ? "" : view.queue(),
                    name));
        };
    }

    @Bean
    CustomerNumbers customerNumbers(CallHistory calls, VoicemailStore messages, FollowUpStore followUps) {
        return (agent, by, ref) -> {
            try {
                return switch (by) {
                    case CALL -> calls.number(UUID.fromString(ref), agent.value());
                    case VOICEMAIL -> messages.number(UUID.fromString(ref), agent.value());
                    case FOLLOW_UP ->
                        followUps
                                .find(Integer.parseInt(ref))
                                .filter(one -> one.agent().equals(agent))
                                .map(FollowUp::number)
                                .filter(number -> !number.isEmpty());
                };
            } catch (IllegalArgumentException noReference) {
                return Optional.empty();
            }
        };
    }

    @Bean
    FollowUpEndpoint followUpEndpoint(
            FollowUpStore store, CallNumbers calls, AuditLog audit, DeskSessions sessions, Clock clock) {
        return new FollowUpEndpoint(store, calls, audit, sessions::cardChanged, clock);
    }

    @Bean
    CallCustomerEndpoint callCustomerEndpoint(
            CustomerStore customers, CallNumbers calls, AuditLog audit, DeskSessions sessions) {
        return new CallCustomerEndpoint(customers, calls, audit, sessions::cardChanged);
    }

    @Bean
    QueuePopEndpoint queuePopEndpoint(QueuePopStore store, CustomerStore customers, CallNumbers calls, AuditLog audit) {
        return new QueuePopEndpoint(store, customers, calls, audit);
    }
}

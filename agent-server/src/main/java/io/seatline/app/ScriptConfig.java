package io.seatline.app;

import io.seatline.audit.AuditLog;
import io.seatline.customer.CallNumbers;
import io.seatline.customer.CustomerStore;
import io.seatline.kernel.PhoneNumber;
import io.seatline.kernel.QueueId;
import io.seatline.script.AnswerEndpoint;
import io.seatline.script.CallScriptEndpoint;
import io.seatline.script.CallScripts;
import io.seatline.script.CallsAtHand;
import io.seatline.script.JooqRunStore;
import io.seatline.script.JooqScriptStore;
import io.seatline.script.JsonScripts;
import io.seatline.script.RunStore;
import io.seatline.script.ScriptEndpoint;
import io.seatline.script.ScriptStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Scripts, and the calls they are read in. */
@Configuration(proxyBeanMethods = false)
class ScriptConfig {
    @Bean
    ScriptStore scriptStore(DSLContext db, Clock clock) {
        return new JooqScriptStore(db, new JsonScripts(), clock);
    }

    @Bean
    RunStore runStore(DSLContext db) {
        return new JooqRunStore(db, new JsonScripts());
    }

    @Bean
    CallsAtHand callsAtHand(CallNumbers calls, CustomerStore customers, Clock clock) {
        return (agent, id) -> calls.of(agent, id)
                .map(call -> new CallsAtHand.CallAtHand(
                        call.call(),
                        call.queueId() == null ? null : new QueueId(call.queueId()),
                        call.number(),
                        values(call, customers, clock)));
    }

    private static Map<String, String> values(CallNumbers.NumberAtHand call, CustomerStore customers, Clock clock) {
        var values = new HashMap<String, String>();
        values.put("customer.number", PhoneNumber.masked(call.number()));
        values.put("agent.name", call.agentName());
        values.put("queue.name", call.queueName());
        values.put(
                "today", LocalDate.now(clock.withZone(ZoneId.systemDefault())).toString());
        PhoneNumber.parse(call.number()).flatMap(customers::byNumber).ifPresent(customer -> {
            values.put("customer.name", customer.name());
            values.put("customer.company", customer.company());
        });
        values.values().removeIf(String::isEmpty);
        return values;
    }

    @Bean
    CallScriptEndpoint callScriptEndpoint(ScriptStore scripts, RunStore runs, CallsAtHand calls, Clock clock) {
        return new CallScriptEndpoint(new CallScripts(scripts, runs, calls, clock));
    }

    @Bean
    ScriptEndpoint scriptEndpoint(ScriptStore scripts, AuditLog audit) {
        return new ScriptEndpoint(scripts, audit);
    }

    @Bean
    AnswerEndpoint answerEndpoint(ScriptStore scripts, RunStore runs, AuditLog audit) {
        return new AnswerEndpoint(scripts, runs, audit, PhoneNumber::masked);
    }
}

package io.seatline.app;

import io.seatline.audit.AuditLog;
import io.seatline.call.RecordingEvent.Cause;
import io.seatline.customer.CallNumbers;
import io.seatline.customer.CustomerStore;
import io.seatline.floor.FloorCommand;
import io.seatline.floor.FloorLoop;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.PhoneNumber;
import io.seatline.kernel.QueueId;
import io.seatline.script.AnswerEndpoint;
import io.seatline.script.CallScriptEndpoint;
import io.seatline.script.CallScripts;
import io.seatline.script.CallsAtHand;
import io.seatline.script.JooqRunStore;
import io.seatline.script.JooqScriptStore;
import io.seatline.script.JsonScripts;
import io.seatline.script.RecordingSilence;
import io.seatline.script.RunStore;
import io.seatline.script.ScriptEndpoint;
import io.seatline.script.ScriptStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Scripts, and the calls they are read in. */
@Configuration(proxyBeanMethods = false)
class ScriptConfig {
    private static final Logger log = LoggerFactory.getLogger(ScriptConfig.class);

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
    RecordingSilence recordingSilence(FloorLoop floor) {
        return new RecordingSilence() {
            @Override
            public void pause(AgentId agent, CallId call) {
                ask(agent, new FloorCommand.PauseRecording(call, Cause.SCRIPT));
            }

            @Override
            public void resume(AgentId agent, CallId call) {
                ask(agent, new FloorCommand.ResumeRecording(call, Cause.SCRIPT));
            }

            private void ask(AgentId agent, FloorCommand command) {
                floor.ask(agent, command).thenAccept(refused -> {
                    if (refused != null) log.info("{} of agent {} is refused: {}", command, agent.value(), refused);
                });
            }
        };
    }

    @Bean
    CallScriptEndpoint callScriptEndpoint(
            ScriptStore scripts, RunStore runs, CallsAtHand calls, RecordingSilence silence, Clock clock) {
        return new CallScriptEndpoint(new CallScripts(scripts, runs, calls, silence, clock));
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

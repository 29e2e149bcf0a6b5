package io.seatline.app;

import io.seatline.account.LoginSessions;
import io.seatline.account.Passwords;
import io.seatline.audit.JooqAuditLog;
import io.seatline.entry.JsonForms;
import io.seatline.entry.PromptStudio;
import io.seatline.exchange.Exchange;
import io.seatline.exchange.ExchangeWords;
import io.seatline.exchange.JooqExchange;
import io.seatline.kernel.CentreChanges;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Tables out and in. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfig {
    @Bean
    JooqExchange exchangeTransaction(DSLContext db, JsonForms forms, Clock clock, JsonMapper json) {
        return new JooqExchange(db, forms, clock, tx -> new JooqAuditLog(tx, json::writeValueAsString));
    }

    @Bean
    Exchange exchange(
            JooqExchange transaction,
            Passwords passwords,
            LoginSessions sessions,
            CentreChanges centre,
            PromptStudio studio) {
        return new Exchange(transaction, new ExchangeWords(), passwords, sessions, centre, studio);
    }
}

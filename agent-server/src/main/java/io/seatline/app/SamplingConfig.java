package io.seatline.app;

import io.seatline.audit.AuditLog;
import io.seatline.quality.Evaluations;
import io.seatline.quality.SubjectLookup;
import io.seatline.sampling.FigureEndpoint;
import io.seatline.sampling.Figures;
import io.seatline.sampling.JooqFigureStore;
import io.seatline.sampling.JooqPlanStore;
import io.seatline.sampling.JsonPlans;
import io.seatline.sampling.PlanEndpoint;
import io.seatline.sampling.PlanStore;
import io.seatline.sampling.Sampler;
import io.seatline.scorecard.JsonScorecards;
import io.seatline.scorecard.ScorecardStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Which calls are scored, and what may be concluded from them. */
@Configuration(proxyBeanMethods = false)
class SamplingConfig {
    @Bean
    PlanStore planStore(DSLContext db) {
        return new JooqPlanStore(db, new JsonPlans(), new JsonScorecards());
    }

    @Bean
    Sampler sampler(PlanStore store, Evaluations evaluations, Clock clock) {
        var random = new SecureRandom();
        return new Sampler(store, evaluations, () -> seed(random), clock, ZoneId.systemDefault());
    }

    private static String seed(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Bean
    PlanEndpoint planEndpoint(
            PlanStore store, Sampler sampler, SubjectLookup people, ScorecardStore cards, AuditLog audit, Clock clock) {
        return new PlanEndpoint(store, sampler, people, cards, audit, clock);
    }

    @Bean
    FigureEndpoint figureEndpoint(DSLContext db) {
        return new FigureEndpoint(new Figures(new JooqFigureStore(db, new JsonScorecards(), ZoneId.systemDefault())));
    }

    @Bean
    @Order(20)
    ApplicationRunner drawSamples(Sampler sampler, ScheduledExecutorService chores) {
        return arguments -> chores.scheduleWithFixedDelay(sampler::look, 1, 5, TimeUnit.MINUTES);
    }
}

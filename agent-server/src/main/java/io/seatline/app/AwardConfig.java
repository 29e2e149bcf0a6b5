package io.seatline.app;

import io.seatline.account.AccountStore;
import io.seatline.account.TeamStore;
import io.seatline.audit.AuditLog;
import io.seatline.award.AwardEndpoint;
import io.seatline.award.AwardSchemeEndpoint;
import io.seatline.award.AwardSchemeStore;
import io.seatline.award.AwardStore;
import io.seatline.award.AwardWinnerEndpoint;
import io.seatline.award.Awards;
import io.seatline.award.JooqAwardSchemeStore;
import io.seatline.award.JooqAwardScores;
import io.seatline.award.JooqAwardStore;
import io.seatline.award.JsonAwardTerms;
import io.seatline.recording.RecordingCatalog;
import io.seatline.recording.SoundEndpoint;
import java.time.Clock;
import java.time.ZoneId;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is won with scores. */
@Configuration(proxyBeanMethods = false)
class AwardConfig {
    @Bean
    AwardStore awardStore(DSLContext db) {
        return new JooqAwardStore(db, new JsonAwardTerms());
    }

    @Bean
    AwardSchemeStore awardSchemeStore(DSLContext db) {
        return new JooqAwardSchemeStore(db, new JsonAwardTerms());
    }

    @Bean
    Awards awards(
            DSLContext db,
            AwardStore store,
            AwardSchemeStore schemes,
            AccountStore accounts,
            TeamStore teams,
            Clock clock) {
        return new Awards(store, schemes, new JooqAwardScores(db), accounts, teams, clock, ZoneId.systemDefault());
    }

    @Bean
    AwardSchemeEndpoint awardSchemeEndpoint(AwardSchemeStore store, AuditLog audit, Clock clock) {
        return new AwardSchemeEndpoint(store, audit, clock);
    }

    @Bean
    AwardEndpoint awardEndpoint(AwardStore store, Awards awards, AuditLog audit) {
        return new AwardEndpoint(store, awards, audit);
    }

    @Bean
    AwardWinnerEndpoint awardWinnerEndpoint(
            AwardStore store, Awards awards, RecordingCatalog catalog, SoundEndpoint sounds, AuditLog audit) {
        return new AwardWinnerEndpoint(store, awards, catalog, sounds, audit);
    }
}

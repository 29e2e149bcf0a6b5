package io.seatline.award;

import io.seatline.account.AccountStore;
import io.seatline.account.Actor;
import io.seatline.account.Role;
import io.seatline.account.Team;
import io.seatline.account.TeamStore;
import io.seatline.award.AwardRound.Nominee;
import io.seatline.award.AwardRound.State;
import io.seatline.award.AwardRound.Step;
import io.seatline.award.AwardSchemeStore.AwardScheme;
import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of a round, from its opening to its approval. Whoever may not do what he asks is told why. */
public final class Awards {
    private static final int LONGEST = 500;

    private final AwardStore store;
    private final AwardSchemeStore schemes;
    private final AwardScores scores;
    private final AccountStore accounts;
    private final TeamStore teams;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone in which a week, a month and a year begin */
    public Awards(
            AwardStore store,
            AwardSchemeStore schemes,
            AwardScores scores,
            AccountStore accounts,
            TeamStore teams,
            InstantSource clock,
            ZoneId zone) {
        this.store = store;
        this.schemes = schemes;
        this.scores = scores;
        this.accounts = accounts;
        this.teams = teams;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * One that was scored in the period.
     *
     * @param agentName null: a team
     * @param unmet why this person may not nominate it; null: he may
     */
    public record Candidate(
            Standing standing,
            @Nullable String agentName,
            @Nullable String teamName,
            @Nullable Refused unmet) {}

    /** For the period that the day lies in, once it is over: nobody wins with half a week. */
    int open(Actor me, int scheme, LocalDate day) {
        AwardScheme found = schemes.find(scheme).orElseThrow(Refused::notFound);
        if (!found.active()) throw Refused.conflict("award-not-active", Map.of());
        AwardPeriod.Days days = found.terms().period().of(day);
        Instant now = clock.instant();
        if (!days.to().isBefore(LocalDate.ofInstant(now, zone)))
            throw Refused.invalid(
                    "day", "award-period-not-over", Map.of("to", days.to().toString()));
        List<Standing> proposed = standings(found.terms(), days).stream()
                .filter(one -> found.terms().unmet(one).isEmpty())
                .limit(found.terms().nominees())
                .toList();
        return store.open(found, days, proposed, me.id().value(), now);
    }

    /** All that were scored, the best first, with what keeps each from being nominated. */
    List<Candidate> candidates(Actor me, AwardRound round) {
        var agents = new LinkedHashMap<Integer, String>();
        accounts.all().forEach(one -> agents.put(one.id(), one.displayName()));
        var names = new LinkedHashMap<Integer, String>();
        teams.all().forEach(one -> names.put(one.id(), one.name()));
        var taken = store.nominees(round.id()).stream().map(Nominee::subject).toList();
        return standings(round.terms(), new AwardPeriod.Days(round.from(), round.to())).stream()
                .map(one -> {
                    Optional<Refused> why = taken.contains(one.subject())
                            ? Optional.of(Refused.conflict("award-nominated", Map.of()))
                            : refusal(me, round, one);
                    return new Candidate(
                            one,
                            one.agentId() == null ? null : agents.get(one.agentId()),
                            one.teamId() == null ? null : names.get(one.teamId()),
                            why.orElse(null));
                })
                .toList();
    }

    int nominate(Actor me, AwardRound round, @Nullable String subject, @Nullable String reason) {
        round.state().need(State.NOMINATING);
        Standing one = standings(round.terms(), new AwardPeriod.Days(round.from(), round.to())).stream()
                .filter(it -> it.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("subject", "award-not-scored", Map.of()));
        refusal(me, round, one).ifPresent(refused -> {
            throw refused;
        });
        String why = TypedText.line("reason", reason, LONGEST);
        return store.nominate(round.id(), one, me.id().value(), why, clock.instant());
    }

    private Optional<Refused> refusal(Actor me, AwardRound round, Standing one) {
        return own(me, round.terms().subject(), one.agentId(), one.teamId())
                .or(() -> round.terms().unmet(one));
    }

    void withdraw(Actor me, AwardRound round, int nominee) {
        round.state().need(State.NOMINATING);
        Integer by = nominee(round, nominee).nominatedBy();
        if (by == null || by != me.id().value()) throw Refused.conflict("award-not-yours", Map.of());
        store.withdraw(round.id(), nominee, clock.instant());
    }

    void openVoting(Actor me, AwardRound round) {
        round.state().after(Step.VOTING_OPENED);
        if (store.nominees(round.id()).isEmpty()) throw Refused.conflict("award-without-nominee", Map.of());
        Instant now = clock.instant();
        Instant until = now.plus(Duration.ofDays(round.terms().votingDays()));
        store.move(
                round.id(),
                round.version(),
                Step.VOTING_OPENED,
                until,
                "",
                me.id().value(),
                now);
    }

    /** Whether this person votes in it, or could while it is voted. */
    boolean votes(Actor me, AwardRound round) {
        return me.role() != Role.AGENT || round.terms().agentsVote();
    }

    /** Instead of what he voted before. */
    void vote(Actor me, AwardRound round, List<Integer> nominees) {
        if (!votes(me, round)) throw new Refused(Refused.Kind.FORBIDDEN, "award-agents-do-not-vote", Map.of(), null);
        round.state().need(State.VOTING);
        Instant now = clock.instant();
        Instant until = round.votingUntil();
        if (until != null && now.isAfter(until)) throw Refused.conflict("award-voting-over", Map.of());
        int most = round.terms().winners();
        if (nominees.size() > most) throw Refused.invalid("nominees", "award-votes-many", Map.of("max", most));
        Set<Integer> once = new LinkedHashSet<>(nominees);
        if (once.size() < nominees.size()) throw Refused.invalid("nominees", "award-vote-twice", Map.of());
        var all = store.nominees(round.id());
        for (int id : once) {
            Nominee one = all.stream()
                    .filter(it -> it.id() == id)
                    .findFirst()
                    .orElseThrow(() -> Refused.invalid("nominees", "award-nominee-unknown", Map.of()));
            own(me, round.terms().subject(), one.agentId(), one.teamId()).ifPresent(refused -> {
                throw refused;
            });
        }
        store.vote(round.id(), me.id().value(), once, now);
    }

    void count(Actor me, AwardRound round) {
        round.state().after(Step.COUNTED);
        store.tally(round.id(), round.version(), me.id().value(), clock.instant());
    }

    /** @param strikes why somebody does not win although he would, by nominee */
    void approve(Actor me, AwardRound round, Map<Integer, String> strikes) {
        round.state().after(Step.APPROVED);
        var reasons = new LinkedHashMap<Integer, String>();
        strikes.forEach((id, reason) -> reasons.put(id, TypedText.line("reason", reason, LONGEST)));
        var won = AwardCount.winners(
                store.nominees(round.id()),
                List.copyOf(reasons.keySet()),
                round.terms().winners());
        store.approve(round.id(), round.version(), reasons, won, me.id().value(), clock.instant());
    }

    void cancel(Actor me, AwardRound round, @Nullable String reason) {
        round.state().after(Step.CANCELLED);
        String why = TypedText.line("reason", reason, LONGEST);
        store.move(
                round.id(), round.version(), Step.CANCELLED, null, why, me.id().value(), clock.instant());
    }

    /** Nobody speaks for himself, nor for the team that he belongs to or leads. */
    Optional<Refused> own(Actor me, AwardTerms.Kind kind, @Nullable Integer agent, @Nullable Integer team) {
        int id = me.id().value();
        if (kind != AwardTerms.Kind.TEAM)
            return agent != null && agent == id
                    ? Optional.of(Refused.conflict("award-own", Map.of()))
                    : Optional.empty();
        boolean mine = team != null
                && (team.equals(teams.membership().get(id))
                        || teams.find(team)
                                .map(Team::supervisors)
                                .orElse(List.of())
                                .contains(id));
        return mine ? Optional.of(Refused.conflict("award-own-team", Map.of())) : Optional.empty();
    }

    private Nominee nominee(AwardRound round, int id) {
        return store.nominees(round.id()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private List<Standing> standings(AwardTerms terms, AwardPeriod.Days days) {
        Instant from = days.from().atStartOfDay(zone).toInstant();
        Instant to = days.to().plusDays(1).atStartOfDay(zone).toInstant();
        return Standing.of(terms, scores.within(from, to));
    }
}

package io.seatline.award;

import io.seatline.account.Actor;
import io.seatline.account.Role;
import io.seatline.audit.AuditLog;
import io.seatline.award.AwardRound.AwardStep;
import io.seatline.award.AwardRound.Nominee;
import io.seatline.award.AwardRound.State;
import io.seatline.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rounds of awards: who is proposed, who is voted for, who wins. An agent sees those that he votes in. */
@RestController
@RequestMapping("/api/awards/rounds")
public class AwardEndpoint {
    private static final int MOST = 200;

    private final AwardStore store;
    private final Awards awards;
    private final AuditLog audit;

    /** @param day any of the period */
    public record AwardOpening(int schemeId, LocalDate day) {}

    /** @param subject a recording's, an agent's or a team's id, as candidates have it */
    public record Nomination(
            @Nullable String subject, @Nullable String reason) {}

    /** @param nominees all that he votes for, instead of those before */
    public record AwardBallot(List<Integer> nominees) {}

    public record AwardMove(int version) {}

    public record AwardCancel(int version, @Nullable String reason) {}

    public record AwardStrike(int nominee, @Nullable String reason) {}

    /** @param strikes who does not win although he would */
    public record AwardApproval(int version, List<AwardStrike> strikes) {}

    /**
     * @param period such as 2026-W53
     * @param votes whether this person votes in it
     * @param voted whether he did
     */
    public record AwardRoundLine(
            int id,
            int schemeId,
            String name,
            AwardTerms terms,
            String period,
            LocalDate from,
            LocalDate to,
            State state,
            @Nullable Instant votingUntil,
            boolean votes,
            boolean voted,
            int version) {}

    public record AwardRoundLines(List<AwardRoundLine> items) {}

    /**
     * @param mean null: not for an agent's eyes, as the following
     * @param own this person does not vote for it: it is he, or his team
     * @param chosen he votes for it, as far as that is still kept
     */
    public record AwardNominee(
            int id,
            @Nullable String agentName,
            @Nullable String teamName,
            @Nullable Double mean,
            @Nullable Integer evaluations,
            @Nullable String nominatedByName,
            String reason,
            boolean mine,
            boolean own,
            boolean chosen,
            boolean audible,
            @Nullable Integer votes,
            @Nullable Integer place,
            @Nullable String struckReason,
            @Nullable Integer won) {}

    /** @param voters how many have voted */
    public record AwardRoundSheet(
            AwardRoundLine round, List<AwardNominee> nominees, int voters, List<AwardStep> steps) {}

    /** @param unmet why it cannot be nominated, a refusal's word; null: it can */
    public record AwardCandidate(
            String subject,
            @Nullable String agentName,
            @Nullable String teamName,
            double mean,
            int evaluations,
            @Nullable String unmet,
            Map<String, Object> unmetParams) {}

    public record AwardCandidates(List<AwardCandidate> items) {}

    public AwardEndpoint(AwardStore store, Awards awards, AuditLog audit) {
        this.store = store;
        this.awards = awards;
        this.audit = audit;
    }

    @GetMapping
    public AwardRoundLines awardRounds(Actor me) {
        return new AwardRoundLines(store.rounds(MOST).stream()
                .filter(round -> sees(me, round))
                .map(round -> line(me, round))
                .toList());
    }

    @GetMapping("/{id}")
    public AwardRoundSheet awardRound(Actor me, @PathVariable int id) {
        return sheet(me, store.find(id).filter(round -> sees(me, round)).orElseThrow(Refused::notFound));
    }

    @GetMapping("/{id}/candidates")
    public AwardCandidates awardCandidates(Actor me, @PathVariable int id) {
        return new AwardCandidates(awards.candidates(me, found(id)).stream()
                .map(one -> {
                    Refused unmet = one.unmet();
                    return new AwardCandidate(
                            one.standing().subject(),
                            one.agentName(),
                            one.teamName(),
                            one.standing().mean(),
                            one.standing().evaluations(),
                            unmet == null ? null : unmet.slug(),
                            unmet == null ? Map.of() : unmet.params());
                })
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public AwardRoundSheet openAwardRound(Actor me, @RequestBody AwardOpening form) {
        return told(me, "award-opened", awards.open(me, form.schemeId(), form.day()), Map.of());
    }

    @PostMapping("/{id}/nominees")
    @ResponseStatus(HttpStatus.CREATED)
    public AwardRoundSheet nominateForAward(Actor me, @PathVariable int id, @RequestBody Nomination form) {
        int made = awards.nominate(me, found(id), form.subject(), form.reason());
        return told(me, "award-nominated", id, Map.of("nominee", made));
    }

    @PostMapping("/{id}/nominees/{nominee}/withdraw")
    public AwardRoundSheet withdrawNominee(Actor me, @PathVariable int id, @PathVariable int nominee) {
        awards.withdraw(me, found(id), nominee);
        return told(me, "award-nominee-withdrawn", id, Map.of("nominee", nominee));
    }

    @PostMapping("/{id}/open-voting")
    public AwardRoundSheet openAwardVoting(Actor me, @PathVariable int id, @RequestBody AwardMove form) {
        awards.openVoting(me, found(id, form.version()));
        return told(me, "award-voting-opened", id, Map.of());
    }

    /** The log tells that he voted, and not for whom. */
    @PutMapping("/{id}/votes")
    public AwardRoundSheet voteForAward(Actor me, @PathVariable int id, @RequestBody AwardBallot form) {
        awards.vote(me, found(id), form.nominees());
        return told(me, "award-voted", id, Map.of());
    }

    @PostMapping("/{id}/count")
    public AwardRoundSheet countAwardVotes(Actor me, @PathVariable int id, @RequestBody AwardMove form) {
        awards.count(me, found(id, form.version()));
        return told(me, "award-counted", id, Map.of());
    }

    @PostMapping("/{id}/approve")
    public AwardRoundSheet approveAward(Actor me, @PathVariable int id, @RequestBody AwardApproval form) {
        var strikes = new LinkedHashMap<Integer, String>();
        form.strikes().forEach(one -> strikes.put(one.nominee(), Objects.requireNonNullElse(one.reason(), "")));
        awards.approve(me, found(id, form.version()), strikes);
        return told(me, "award-approved", id, Map.of("strikes", form.strikes()));
    }

    @PostMapping("/{id}/cancel")
    public AwardRoundSheet cancelAward(Actor me, @PathVariable int id, @RequestBody AwardCancel form) {
        awards.cancel(me, found(id, form.version()), form.reason());
        return told(me, "award-cancelled", id, Map.of());
    }

    private AwardRound found(int id) {
        return store.find(id).orElseThrow(Refused::notFound);
    }

    /** As it was when the person looked at it. */
    private AwardRound found(int id, int version) {
        AwardRound round = found(id);
        if (round.version() != version) throw Refused.changedMeanwhile();
        return round;
    }

    private boolean sees(Actor me, AwardRound round) {
        return me.role() != Role.AGENT || round.state() == State.VOTING && awards.votes(me, round);
    }

    private AwardRoundLine line(Actor me, AwardRound round) {
        return new AwardRoundLine(
                round.id(),
                round.schemeId(),
                round.name(),
                round.terms(),
                round.period(),
                round.from(),
                round.to(),
                round.state(),
                round.votingUntil(),
                awards.votes(me, round),
                store.hasVoted(round.id(), me.id().value()),
                round.version());
    }

    private AwardRoundSheet sheet(Actor me, AwardRound round) {
        boolean agent = me.role() == Role.AGENT;
        Set<Integer> chosen = store.votesOf(round.id(), me.id().value());
        var nominees = store.nominees(round.id()).stream()
                // The order would tell an agent how his colleagues were scored.
                .sorted(agent ? Comparator.comparingInt(Nominee::id).reversed() : (a, b) -> 0)
                .map(one -> nominee(me, round, one, agent, chosen.contains(one.id())))
                .toList();
        return new AwardRoundSheet(
                line(me, round), nominees, store.voters(round.id()), agent ? List.of() : round.steps());
    }

    private AwardNominee nominee(Actor me, AwardRound round, Nominee one, boolean agent, boolean chosen) {
        Integer by = one.nominatedBy();
        return new AwardNominee(
                one.id(),
                one.agentName(),
                one.teamName(),
                agent ? null : one.mean(),
                agent ? null : one.evaluations(),
                agent ? null : one.nominatedByName(),
                one.reason(),
                by != null && by == me.id().value(),
                awards.own(me, round.terms().subject(), one.agentId(), one.teamId())
                        .isPresent(),
                chosen,
                one.recordingId() != null,
                one.votes(),
                one.place(),
                one.struckReason(),
                one.won());
    }

    private AwardRoundSheet told(Actor me, String what, int id, Map<String, ?> detail) {
        AwardRound round = found(id);
        var about = new LinkedHashMap<String, Object>(detail);
        about.put("award", round.name());
        about.put("period", round.period());
        audit.write(me.login(), me.address(), what, Integer.toString(id), about);
        return sheet(me, round);
    }
}

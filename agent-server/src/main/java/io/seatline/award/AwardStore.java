package io.seatline.award;

import io.seatline.award.AwardRound.Nominee;
import io.seatline.award.AwardRound.Step;
import io.seatline.award.AwardSchemeStore.AwardScheme;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rounds, who is proposed in them, and how it was voted. */
public interface AwardStore {
    /**
     * Who won.
     *
     * @param id of the nominee
     * @param login null: a team, as the agent's name
     * @param recordingId null: nothing to hear
     */
    record Win(
            int id,
            int roundId,
            String award,
            AwardTerms.Kind kind,
            AwardPeriod period,
            LocalDate from,
            LocalDate to,
            int place,
            @Nullable String login,
            @Nullable String agentName,
            @Nullable String teamName,
            String prize,
            BigDecimal amount,
            @Nullable UUID recordingId,
            boolean playable,
            Instant approvedAt) {}

    /** The newest period first. */
    List<AwardRound> rounds(int limit);

    Optional<AwardRound> find(int id);

    /** Those who were not withdrawn, the best first. */
    List<Nominee> nominees(int round);

    /** In which round; empty: there is none, or it was withdrawn. */
    Optional<Integer> roundOf(int nominee);

    /** @throws io.seatline.kernel.Refused when that scheme has a round of these days already */
    int open(AwardScheme scheme, AwardPeriod.Days days, List<Standing> proposed, int by, Instant at);

    /** @throws io.seatline.kernel.Refused when it is nominated already, or nobody is any more */
    int nominate(int round, Standing one, int by, String reason, Instant at);

    /** @throws io.seatline.kernel.Refused when nobody is nominated any more */
    void withdraw(int round, int nominee, Instant at);

    /** @throws io.seatline.kernel.Refused when it was changed meanwhile, as the two after it */
    void move(int round, int version, Step step, @Nullable Instant votingUntil, String text, int by, Instant at);

    /** Counts what was voted and forgets who voted what. */
    void tally(int round, int version, int by, Instant at);

    /**
     * @param struck why, by nominee
     * @param won which place, by nominee
     */
    void approve(int round, int version, Map<Integer, String> struck, Map<Integer, Integer> won, int by, Instant at);

    /**
     * Instead of what he voted before.
     *
     * @throws io.seatline.kernel.Refused when nobody votes any more
     */
    void vote(int round, int voter, Set<Integer> nominees, Instant at);

    /** What he votes, while it is kept. */
    Set<Integer> votesOf(int round, int voter);

    boolean hasVoted(int round, int voter);

    int voters(int round);

    /** Of approved rounds, the newest first. @param round null: all */
    List<Win> wins(@Nullable Integer round, int limit);

    Optional<Win> win(int nominee);
}

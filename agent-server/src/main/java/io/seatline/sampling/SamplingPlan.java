package io.seatline.sampling;

import io.seatline.acoustics.SoundRules;
import io.seatline.kernel.Refused;
import io.seatline.quality.Evaluation.Subject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are to be scored, how many, and by whom.
 *
 * @param kind RANDOM says something about the average; RISK looks where something may be wrong and says nothing about it
 * @param perAgent of each agent's eligible calls in a period, 1 to 200; of a risk plan at most
 * @param queues empty: all, as the following
 * @param codes of the wrap-up
 * @param minSeconds of talking
 * @param maxSeconds 0: no limit
 * @param risks a call with any of them is eligible; empty for a random plan
 * @param reviewers who scores, and how much of it
 */
public record SamplingPlan(
        Kind kind,
        Period period,
        int cardId,
        int perAgent,
        List<Integer> queues,
        List<Integer> teams,
        List<String> codes,
        int minSeconds,
        int maxSeconds,
        List<Risk> risks,
        List<Reviewer> reviewers) {

    /** What a sample is for. */
    public enum Kind {
        RANDOM,
        RISK
    }

    /** After how long a plan draws again, of the calls since the last time. */
    public enum Period {
        DAY,
        WEEK,
        MONTH
    }

    /** @param share of the calls, in parts of the sum of all shares, 1 to 100 */
    public record Reviewer(int id, int share) {}

    /** What makes a call worth a look. */
    public enum RiskKind {
        /** The customer was on hold for longer, in seconds. */
        LONG_HOLD,
        /** The same number called at least so often within seven days. */
        REPEAT_CALLER,
        /** The agent's account is younger, in days. */
        NEW_STAFF,
        /** Talked for longer, in seconds. */
        LONG_CALL,
        /** Something is wrong with its sound. */
        FLAWED_SOUND,
        /** Nobody said anything for longer than the sound rules allow. */
        DEAD_AIR,
        /** Both talked at once for longer than the sound rules allow. */
        TALK_OVER,
        /** The agent talked slower or faster than the sound rules allow. */
        SPEECH_RATE;

        boolean limited() {
            return compareTo(FLAWED_SOUND) < 0;
        }
    }

    /** @param limit in the kind's own unit; 0 where it has none */
    public record Risk(RiskKind kind, int limit) {}

    /**
     * What is known of a call that may be drawn.
     *
     * @param flags what its sound shows, words of {@link SoundRules.Flag}
     * @param repeats how often the same number called within the seven days before, with this call
     */
    public record Candidate(
            Subject subject,
            @Nullable String code,
            Duration talked,
            Duration held,
            int repeats,
            Duration service,
            boolean flawed,
            Set<String> flags) {
        public Candidate {
            flags = Set.copyOf(flags);
        }

        private boolean shows(SoundRules.Flag flag) {
            return flags.contains(flag.word());
        }
    }

    public SamplingPlan {
        queues = queues == null ? List.of() : List.copyOf(queues);
        teams = teams == null ? List.of() : List.copyOf(teams);
        codes = codes == null ? List.of() : List.copyOf(codes);
        risks = risks == null ? List.of() : List.copyOf(risks);
        reviewers = reviewers == null ? List.of() : List.copyOf(reviewers);
    }

    /** @throws Refused when it cannot work */
    public SamplingPlan checked() {
        Refused.unlessWithin("perAgent", perAgent, 1, 200);
        Refused.unlessWithin("minSeconds", minSeconds, 0, 86_400);
        Refused.unlessWithin("maxSeconds", maxSeconds, 0, 86_400);
        if (maxSeconds > 0 && maxSeconds < minSeconds)
            throw Refused.invalid("maxSeconds", "plan-lengths", Map.of("min", minSeconds));
        if (reviewers.isEmpty()) throw Refused.invalid("reviewers", "plan-without-reviewer", Map.of());
        Set<Integer> ids = new HashSet<>();
        for (Reviewer reviewer : reviewers) {
            Refused.unlessWithin("reviewers", reviewer.share(), 1, 100);
            if (!ids.add(reviewer.id())) throw Refused.invalid("reviewers", "plan-reviewer-twice", Map.of());
        }
        if (kind == Kind.RISK && risks.isEmpty()) throw Refused.invalid("risks", "plan-without-risk", Map.of());
        // A random sample that looked at risks would say something about risks only.
        if (kind == Kind.RANDOM && !risks.isEmpty()) throw Refused.invalid("risks", "plan-random-risks", Map.of());
        for (Risk risk : risks) if (risk.kind().limited()) Refused.unlessWithin("risks", risk.limit(), 1, 86_400);
        return this;
    }

    /** Whether it may be drawn at all. */
    public boolean eligible(Candidate call) {
        Integer queue = call.subject().queueId();
        Integer team = call.subject().teamId();
        String code = call.code();
        boolean within = (queues.isEmpty() || queue != null && queues.contains(queue))
                && (teams.isEmpty() || team != null && teams.contains(team))
                && (codes.isEmpty() || code != null && codes.contains(code))
                && call.talked().toSeconds() >= minSeconds
                && (maxSeconds == 0 || call.talked().toSeconds() <= maxSeconds);
        return within && (kind == Kind.RANDOM || risks.stream().anyMatch(risk -> shows(risk, call)));
    }

    private static boolean shows(Risk risk, Candidate call) {
        return switch (risk.kind()) {
            case LONG_HOLD -> call.held().toSeconds() > risk.limit();
            case REPEAT_CALLER -> call.repeats() >= risk.limit();
            case NEW_STAFF -> call.service().toDays() < risk.limit();
            case LONG_CALL -> call.talked().toSeconds() > risk.limit();
            case FLAWED_SOUND -> call.flawed();
            case DEAD_AIR -> call.shows(SoundRules.Flag.DEAD_AIR);
            case TALK_OVER -> call.shows(SoundRules.Flag.TALK_OVER);
            case SPEECH_RATE -> call.shows(SoundRules.Flag.SLOW) || call.shows(SoundRules.Flag.FAST);
        };
    }
}

package io.seatline.sampling;

import io.seatline.quality.Evaluation;
import io.seatline.sampling.SamplingPlan.Candidate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans and draws as they are kept. */
public interface PlanStore {
    /** @param drawnUntil until when calls were drawn from; null: never */
    record KeptPlan(
            int id,
            String name,
            boolean active,
            SamplingPlan plan,
            @Nullable Instant drawnUntil,
            int version,
            Instant changedAt,
            String changedBy) {}

    /** @param scored how many of its drawn calls have a score */
    record DrawLine(
            int id,
            int planId,
            SamplingPlan.Kind kind,
            Instant from,
            Instant to,
            Instant drawnAt,
            String drawnBy,
            int eligible,
            int drawn,
            int scored) {}

    /** One agent's calls in a draw. */
    record Stratum(int agentId, String agentName, int asked, List<UUID> eligible, List<UUID> drawn) {}

    /** All that is needed to repeat a draw. */
    record Draw(int id, int planId, String seed, SamplingPlan plan, Instant from, Instant to, List<Stratum> strata) {}

    /** What is to be kept of a draw. */
    record NewDraw(
            KeptPlan plan,
            String seed,
            Instant from,
            Instant to,
            Instant at,
            String by,
            List<Stratum> strata,
            List<Assigned> assigned) {}

    /** @param chance null for a risk plan */
    record Assigned(Evaluation evaluation, @Nullable Double chance) {}

    /** By name. */
    List<KeptPlan> all();

    Optional<KeptPlan> find(int id);

    /** @throws io.seatline.kernel.Refused when the name is taken */
    KeptPlan create(String name, boolean active, SamplingPlan plan, String who, Instant at);

    /** @throws io.seatline.kernel.Refused when the name is taken, or somebody saved it meanwhile */
    KeptPlan change(int id, int version, String name, boolean active, SamplingPlan plan, String who, Instant at);

    /** Every call whose recording can be heard and began within; what the plan drew before is not among them. */
    List<Candidate> candidates(int plan, Instant from, Instant to);

    /** @return its number; empty when somebody else drew meanwhile */
    Optional<Integer> keep(NewDraw draw);

    /** There was nothing to draw from until then. */
    void passed(int plan, Instant until);

    /** The newest first. */
    List<DrawLine> draws(int plan);

    Optional<Draw> draw(int id);
}

package io.seatline.script;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far each call's script is, and its answers. */
public interface RunStore {
    /**
     * @param agent who moved it last
     * @param revision goes up with each change: who moves an old one is told so
     */
    record KeptRun(
            CallId call,
            int scriptId,
            int version,
            ScriptRun run,
            int revision,
            AgentId agent,
            String customerNumber,
            Instant startedAt,
            Instant changedAt) {}

    Optional<KeptRun> find(CallId call);

    /**
     * A revision of 1 is new, any other follows the one before.
     *
     * @throws io.seatline.kernel.Refused when somebody else was quicker
     */
    void save(KeptRun run);

    /** Those begun from {@code from} (inclusive) to {@code to} (exclusive), the newest first. */
    List<KeptRun> of(int scriptId, Instant from, Instant to, int most);
}

package io.seatline.script;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.Refused;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The script of a call: chosen by its queue when it is first looked at, then the call's own to its end, whichever agent has
 * the call. Nothing is kept before the first answer or move.
 */
public final class CallScripts {
    private final ScriptStore scripts;
    private final RunStore runs;
    private final CallsAtHand calls;
    private final RecordingSilence silence;
    private final InstantSource clock;

    /**
     * @param revision 0 while nothing is kept
     * @param values what the texts' names stand for
     */
    public record CallScript(
            String name, int version, Script script, Map<String, String> values, ScriptRun run, int revision) {}

    public CallScripts(
            ScriptStore scripts, RunStore runs, CallsAtHand calls, RecordingSilence silence, InstantSource clock) {
        this.scripts = scripts;
        this.runs = runs;
        this.calls = calls;
        this.silence = silence;
        this.clock = clock;
    }

    /** Empty when the call has no script. */
    public Optional<CallScript> of(AgentId agent, CallId id) {
        var call = atHand(agent, id);
        return runs.find(id)
                .map(kept -> shown(call, version(kept), kept.run(), kept.revision()))
                .or(() -> forQueue(call).map(version -> shown(call, version, ScriptRun.begin(version.content()), 0)));
    }

    /**
     * Answers and moves on.
     *
     * @param revision the one that the agent saw
     * @throws Refused when an answer is none, a required one is missing, or somebody moved it meanwhile
     */
    public CallScript move(
            AgentId agent, CallId id, int revision, Map<String, List<String>> answers, ScriptRun.Move move) {
        var call = atHand(agent, id);
        var before = runs.find(id);
        if (before.map(RunStore.KeptRun::revision).orElse(0) != revision) throw Refused.changedMeanwhile();
        var version = before.map(this::version).or(() -> forQueue(call)).orElseThrow(Refused::notFound);
        var run = before.map(RunStore.KeptRun::run).orElseGet(() -> ScriptRun.begin(version.content()));
        var after = run.after(version.content(), answers, move);
        var now = clock.instant();
        runs.save(new RunStore.KeptRun(
                id,
                version.scriptId(),
                version.number(),
                after,
                revision + 1,
                agent,
                call.number(),
                before.map(RunStore.KeptRun::startedAt).orElse(now),
                now));
        keepSilence(agent, id, version.content(), run, after);
        return shown(call, version, after, revision + 1);
    }

    private void keepSilence(AgentId agent, CallId id, Script script, ScriptRun before, ScriptRun after) {
        boolean was = pauses(script, before);
        boolean is = pauses(script, after);
        if (is && !was) silence.pause(agent, id);
        if (was && !is) silence.resume(agent, id);
    }

    private static boolean pauses(Script script, ScriptRun run) {
        return !run.finished()
                && script.steps().stream().anyMatch(step -> step.id().equals(run.at()) && step.pauses());
    }

    private CallsAtHand.CallAtHand atHand(AgentId agent, CallId id) {
        return calls.find(agent, id).orElseThrow(Refused::notFound);
    }

    private ScriptStore.PublishedScript version(RunStore.KeptRun kept) {
        return scripts.version(kept.scriptId(), kept.version()).orElseThrow(Refused::notFound);
    }

    private Optional<ScriptStore.PublishedScript> forQueue(CallsAtHand.CallAtHand call) {
        return call.queue() == null
                ? Optional.empty()
                : scripts.forQueue(call.queue().value());
    }

    private CallScript shown(
            CallsAtHand.CallAtHand call, ScriptStore.PublishedScript version, ScriptRun run, int revision) {
        var name = scripts.find(version.scriptId())
                .map(ScriptStore.KeptScript::name)
                .orElse("");
        return new CallScript(name, version.number(), version.content(), call.values(), run, revision);
    }
}

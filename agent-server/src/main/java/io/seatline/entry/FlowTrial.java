package io.seatline.entry;

import io.seatline.entry.IvrRun.Exit;
import io.seatline.entry.IvrRun.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A voice menu played through without a telephone: what a caller who presses these digits meets, step by step. */
public final class FlowTrial {
    /** A silent caller comes to an end in every checked menu; this only bounds a long one. */
    private static final int MOST_STEPS = 200;

    /**
     * One stop.
     *
     * @param node the step's id
     * @param prompts what is heard
     * @param takes whether a digit is expected here
     * @param pressed what was pressed; null when the trial ends here or nothing was expected
     */
    public record Stop(
            String node,
            String name,
            List<Integer> prompts,
            boolean takes,
            @Nullable String pressed) {}

    /** @param exit {@code QUEUE}, {@code NUMBER}, {@code VOICEMAIL}, {@code HANG_UP}; null while the menu waits for the caller */
    public record Course(
            List<Stop> stops,
            @Nullable String exit,
            @Nullable Integer queue,
            @Nullable String number,
            List<IvrRun.CallerInput> answers) {}

    private FlowTrial() {}

    /** @param pressed what is pressed at each stop that takes digits, in order; an empty text: nothing until the time is up */
    public static Course of(Flow flow, List<String> pressed) {
        var stops = new ArrayList<Stop>();
        int used = 0;
        Step step = IvrRun.begin(flow);
        for (int n = 0; n < MOST_STEPS && step instanceof Step.Asks(var run, var prompts); n++) {
            FlowNode node = flow.node(run.node());
            boolean takes = node instanceof FlowNode.Menu || node instanceof FlowNode.Collect;
            if (takes && used == pressed.size()) {
                stops.add(new Stop(node.id(), node.name(), prompts, true, null));
                return new Course(stops, null, null, null, run.answers());
            }
            String digits = takes ? pressed.get(used++) : "";
            stops.add(new Stop(node.id(), node.name(), prompts, takes, takes ? digits : null));
            step = run.after(flow, digits);
        }
        if (!(step instanceof Step.Leaves(var run, var exit))) return new Course(stops, null, null, null, List.of());
        return switch (exit) {
            case Exit.Queue(int queue) -> new Course(stops, "QUEUE", queue, null, run.answers());
            case Exit.Number(String number, int queue) -> new Course(stops, "NUMBER", queue, number, run.answers());
            case Exit.Voicemail(int queue) -> new Course(stops, "VOICEMAIL", queue, null, run.answers());
            case Exit.HangUp() -> new Course(stops, "HANG_UP", null, null, run.answers());
        };
    }
}

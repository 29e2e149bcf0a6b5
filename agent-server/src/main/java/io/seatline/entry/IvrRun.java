package io.seatline.entry;

import java.util.ArrayList;
import java.util.List;

/**
 * Where one caller is in a voice menu, as a pure state machine: what he pressed in, what happens next out. The state is
 * journalled whole, so a restart goes on at the node.
 *
 * @param silent how often nothing was pressed at this node
 * @param wrong how often something wrong was pressed at this node
 * @param answers what he typed, for the agent
 * @param path the names of the nodes passed, for the agent
 */
public record IvrRun(String node, int silent, int wrong, List<CallerInput> answers, List<String> path) {
    /** A path longer than this is a caller who plays. */
    private static final int LONGEST_PATH = 30;

    public record CallerInput(String label, String value) {}

    /** What comes next. */
    public sealed interface Step {
        IvrRun run();

        /** Play these prompts, then wait for the word that they ended; {@code node} says whether digits are taken. */
        record Asks(IvrRun run, List<Integer> prompts) implements Step {
            public Asks {
                prompts = List.copyOf(prompts);
            }
        }

        /** The menu is over. */
        record Leaves(IvrRun run, Exit exit) implements Step {}
    }

    public sealed interface Exit {
        record Queue(int queue) implements Exit {}

        /** @param queue when nobody is reached there */
        record Number(String number, int queue) implements Exit {}

        record Voicemail(int queue) implements Exit {}

        record HangUp() implements Exit {}
    }

    public IvrRun {
        answers = List.copyOf(answers);
        path = List.copyOf(path);
    }

    public static Step begin(Flow flow) {
        return new IvrRun(flow.start(), 0, 0, List.of(), List.of()).enter(flow, flow.start());
    }

    /** The prompts of this node once more, as after a restart. */
    public Step again(Flow flow) {
        return flow.has(node) ? asks(flow, false) : enter(flow, flow.start());
    }

    /** What was asked at this node is over; {@code digits} is what was pressed, empty for nothing. */
    public Step after(Flow flow, String digits) {
        if (!flow.has(node)) return enter(flow, flow.start());
        return switch (flow.node(node)) {
            case FlowNode.Menu menu -> chosen(flow, menu, digits);
            case FlowNode.Collect collect -> typed(flow, collect, digits);
            case FlowNode.Say say -> enter(flow, say.then());
            case FlowNode.ToQueue to -> new Step.Leaves(this, new Exit.Queue(to.queue()));
            case FlowNode.ToNumber to -> new Step.Leaves(this, new Exit.Number(to.number(), to.queue()));
            case FlowNode.ToVoicemail to -> new Step.Leaves(this, new Exit.Voicemail(to.queue()));
            case FlowNode.HangUp _ -> new Step.Leaves(this, new Exit.HangUp());
        };
    }

    private Step chosen(Flow flow, FlowNode.Menu menu, String digits) {
        if (digits.isEmpty()) return repeat(flow, menu.limits(), menu.otherwise(), true);
        String target = digits.length() == 1 ? menu.choices().get(digits.charAt(0)) : null;
        if (target != null) return with(new CallerInput(menu.name(), digits)).enter(flow, target);
        return person(flow, digits) ? leaveToPerson(flow) : repeat(flow, menu.limits(), menu.otherwise(), false);
    }

    private Step typed(Flow flow, FlowNode.Collect collect, String digits) {
        if (digits.isEmpty()) return repeat(flow, collect.limits(), collect.otherwise(), true);
        if (collect.accepts(digits))
            return with(new CallerInput(collect.label(), digits)).enter(flow, collect.then());
        return person(flow, digits) ? leaveToPerson(flow) : repeat(flow, collect.limits(), collect.otherwise(), false);
    }

    private static boolean person(Flow flow, String digits) {
        return digits.equals("0") && flow.person() != null;
    }

    private Step leaveToPerson(Flow flow) {
        Integer queue = flow.person();
        if (queue == null) throw new IllegalStateException("the flow leads to no person");
        return new Step.Leaves(with(new CallerInput(name(flow), "0")), new Exit.Queue(queue));
    }

    private Step repeat(Flow flow, FlowNode.Limits limits, String otherwise, boolean nothing) {
        var next = new IvrRun(node, silent + (nothing ? 1 : 0), wrong + (nothing ? 0 : 1), answers, path);
        if (next.silent > limits.silent() || next.wrong > limits.wrong()) return next.enter(flow, otherwise);
        return next.asks(flow, !nothing);
    }

    /** Goes on through what needs nobody; a checked flow comes to an end. */
    private Step enter(Flow flow, String id) {
        FlowNode next = flow.node(id);
        var passed = new ArrayList<>(path);
        if (passed.size() < LONGEST_PATH) passed.add(next.name());
        return new IvrRun(id, 0, 0, answers, passed).asks(flow, false);
    }

    private Step asks(Flow flow, boolean afterWrong) {
        FlowNode here = flow.node(node);
        var prompts = new ArrayList<Integer>();
        if (afterWrong && flow.wrongPrompt() != null) prompts.add(flow.wrongPrompt());
        if (here.prompt() != null) prompts.add(here.prompt());
        boolean takesDigits = here instanceof FlowNode.Menu || here instanceof FlowNode.Collect;
        // Without a sound and without digits there is nothing to wait for.
        return prompts.isEmpty() && !takesDigits ? after(flow, "") : new Step.Asks(this, prompts);
    }

    private String name(Flow flow) {
        return flow.node(node).name();
    }

    private IvrRun with(CallerInput answer) {
        var all = new ArrayList<>(answers);
        if (all.size() < LONGEST_PATH) all.add(answer);
        return new IvrRun(node, silent, wrong, all, path);
    }
}

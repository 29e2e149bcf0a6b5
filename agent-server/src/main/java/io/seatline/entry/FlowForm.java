package io.seatline.entry;

import io.seatline.kernel.PhoneNumber;
import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A voice menu as it is edited and kept; {@link #flow} makes the checked {@link Flow} of it or refuses with where and why.
 *
 * @param start id of the first step
 * @param person the queue that "0" leads to from everywhere; null: nowhere
 */
public record FlowForm(
        String start,
        List<NodeForm> nodes,
        @Nullable Integer person,
        @Nullable Integer wrongPrompt) {
    private static final int MOST_NODES = 200;

    /**
     * Digits, {@code \d}, classes of digits, each at most with one quantifier, joined by {@code |}: with few of them open such an
     * expression is matched in a moment whatever a caller types, and cannot hold up the floor.
     */
    private static final Pattern PLAIN =
            Pattern.compile("((\\\\d|[0-9]|\\[[0-9-]{1,20}])(\\{[0-9]{1,2}(,[0-9]{0,2})?}|[?*+])?|\\|){1,60}");

    /** What takes more or fewer digits, and is tried with each number of them. */
    private static final Pattern OPEN = Pattern.compile("[?*+]|\\{[0-9]+,[0-9]*}");

    private static final int MOST_OPEN = 3;

    public enum Kind {
        MENU,
        COLLECT,
        SAY,
        QUEUE,
        NUMBER,
        VOICEMAIL,
        HANG_UP
    }

    /** @param digit one of {@code 0-9*#} */
    public record Choice(String digit, String to) {
        public Choice {
            require("choices", digit, to);
        }
    }

    /** One step; which of its parts count is said by {@code kind}. */
    public record NodeForm(
            String id,
            String name,
            Kind kind,
            @Nullable Integer prompt,
            List<Choice> choices,
            @Nullable String next,
            @Nullable String otherwise,
            int waitSeconds,
            int silent,
            int wrong,
            @Nullable String label,
            int least,
            int most,
            @Nullable String fits,
            @Nullable Integer queue,
            @Nullable String number) {
        public NodeForm {
            require("nodes", id, kind, choices);
            choices.forEach(choice -> require("choices", choice));
            choices = List.copyOf(choices);
        }
    }

    public FlowForm {
        require("start", start);
        require("nodes", nodes);
        nodes.forEach(node -> require("nodes", node));
        nodes = List.copyOf(nodes);
    }

    /** What comes over the wire may lack anything, whatever the types say. */
    private static void require(String field, @Nullable Object... parts) {
        for (Object part : parts) if (part == null) throw Refused.invalid(field, "field-required", Map.of());
    }

    /**
     * @param prompts ids that there are
     * @param queues ids that there are and that take calls
     */
    public Flow flow(Set<Integer> prompts, Set<Integer> queues) {
        if (nodes.isEmpty()) throw Refused.invalid("nodes", "flow-empty", Map.of());
        if (nodes.size() > MOST_NODES) throw Refused.invalid("nodes", "too-many", Map.of("max", MOST_NODES));
        Map<String, String> names = new HashMap<>();
        for (NodeForm node : nodes) {
            if (!node.id().matches("[a-z0-9-]{1,40}")) throw Refused.invalid("nodes", "bad-request", Map.of());
            String name = TypedText.line(node.id() + ".name", node.name(), 60);
            if (names.put(node.id(), name) != null)
                throw Refused.invalid(node.id(), "step-twice", Map.of("step", name));
        }
        var made = Flow.of(
                start, nodes.stream().map(node -> node(node, prompts, queues)).toList(), person, wrongPrompt);
        if (person != null && !queues.contains(person)) throw Refused.invalid("person", "queue-unknown", Map.of());
        if (wrongPrompt != null && !prompts.contains(wrongPrompt))
            throw Refused.invalid("wrongPrompt", "prompt-unknown", Map.of());
        FlowCheck.check(made);
        return made;
    }

    private static FlowNode node(NodeForm it, Set<Integer> prompts, Set<Integer> queues) {
        String name = it.name().strip();
        if (it.prompt() != null && !prompts.contains(it.prompt()))
            throw Refused.invalid(it.id() + ".prompt", "step-prompt-unknown", Map.of("step", name));
        return switch (it.kind()) {
            case MENU ->
                new FlowNode.Menu(it.id(), name, spoken(it), choices(it), limits(it), target(it, it.otherwise()));
            case COLLECT -> collect(it, name);
            case SAY -> new FlowNode.Say(it.id(), name, spoken(it), target(it, it.next()));
            case QUEUE -> new FlowNode.ToQueue(it.id(), name, it.prompt(), queue(it, queues));
            case NUMBER -> new FlowNode.ToNumber(it.id(), name, it.prompt(), number(it), queue(it, queues));
            case VOICEMAIL -> new FlowNode.ToVoicemail(it.id(), name, spoken(it), queue(it, queues));
            case HANG_UP -> new FlowNode.HangUp(it.id(), name, it.prompt());
        };
    }

    private static FlowNode collect(NodeForm it, String name) {
        String label = TypedText.line(it.id() + ".label", it.label(), 40);
        if (it.least() < 1 || it.most() < it.least() || it.most() > 20)
            throw Refused.invalid(it.id() + ".most", "step-digits", Map.of("step", name));
        return new FlowNode.Collect(
                it.id(),
                name,
                spoken(it),
                label,
                it.least(),
                it.most(),
                fits(it, name),
                limits(it),
                target(it, it.next()),
                target(it, it.otherwise()));
    }

    private static @Nullable Pattern fits(NodeForm it, String name) {
        String typed = it.fits() == null ? "" : it.fits().strip();
        if (typed.isEmpty()) return null;
        boolean quick = Pattern.compile("|", Pattern.LITERAL)
                .splitAsStream(typed)
                .allMatch(way -> OPEN.matcher(way).results().count() <= MOST_OPEN);
        try {
            if (PLAIN.matcher(typed).matches() && quick) return Pattern.compile(typed);
        } catch (PatternSyntaxException wrong) {
            // Refused below, like one that is too free.
        }
        throw Refused.invalid(it.id() + ".fits", "step-pattern", Map.of("step", name));
    }

    /** Without a word the caller would not know what is expected of him. */
    private static Integer spoken(NodeForm it) {
        Integer prompt = it.prompt();
        if (prompt == null)
            throw Refused.invalid(
                    it.id() + ".prompt",
                    "step-without-prompt",
                    Map.of("step", it.name().strip()));
        return prompt;
    }

    private static Map<Character, String> choices(NodeForm it) {
        Map<Character, String> choices = new HashMap<>();
        if (it.choices().isEmpty())
            throw Refused.invalid(
                    it.id() + ".choices",
                    "menu-without-choice",
                    Map.of("step", it.name().strip()));
        for (Choice choice : it.choices()) {
            if (!choice.digit().matches("[0-9*#]")
                    || choices.put(choice.digit().charAt(0), target(it, choice.to())) != null) {
                throw Refused.invalid(
                        it.id() + ".choices",
                        "menu-digit",
                        Map.of("step", it.name().strip(), "digit", TypedText.cut(choice.digit(), 5)));
            }
        }
        return choices;
    }

    private static FlowNode.Limits limits(NodeForm it) {
        if (it.waitSeconds() < 2 || it.waitSeconds() > 30)
            throw Refused.invalid(it.id() + ".waitSeconds", "out-of-range", Map.of("min", 2, "max", 30));
        if (it.silent() < 0 || it.silent() > 5 || it.wrong() < 0 || it.wrong() > 5)
            throw Refused.invalid(it.id() + ".silent", "out-of-range", Map.of("min", 0, "max", 5));
        return new FlowNode.Limits(it.waitSeconds(), it.silent(), it.wrong());
    }

    private static String target(NodeForm it, @Nullable String target) {
        if (target == null || target.isBlank())
            throw Refused.invalid(
                    it.id(), "step-without-target", Map.of("step", it.name().strip()));
        return target;
    }

    private static int queue(NodeForm it, Set<Integer> queues) {
        Integer queue = it.queue();
        if (queue == null || !queues.contains(queue))
            throw Refused.invalid(
                    it.id() + ".queue",
                    "step-queue-unknown",
                    Map.of("step", it.name().strip()));
        return queue;
    }

    private static String number(NodeForm it) {
        return PhoneNumber.parse(it.number() == null ? "" : it.number())
                .map(PhoneNumber::value)
                .orElseThrow(() -> Refused.invalid(
                        it.id() + ".number",
                        "step-number",
                        Map.of("step", it.name().strip())));
    }
}

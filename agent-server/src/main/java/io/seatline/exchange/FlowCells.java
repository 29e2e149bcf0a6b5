package io.seatline.exchange;

import io.seatline.entry.FlowForm;
import io.seatline.entry.FlowForm.Choice;
import io.seatline.entry.FlowForm.Kind;
import io.seatline.entry.FlowForm.NodeForm;
import io.seatline.entry.PromptSettings.KeptPrompt;
import io.seatline.entry.PromptStore;
import io.seatline.exchange.StepNames.Way;
import io.seatline.routing.QueueSettings.KeptQueue;
import io.seatline.routing.RoutingStore;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A step of a voice menu as the cells of a row: {@code 1 → Orders} on a line each for what may be pressed. */
final class FlowCells {
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Enum::name).toList();
    /** What a new step of the screen begins with. */
    private static final int WAIT_SECONDS = 6;

    private static final int TIMES = 2;
    private static final int MOST_DIGITS = 12;
    private final Names queues;
    private final Names prompts;
    private final ValueWords words;

    FlowCells(RoutingStore routing, PromptStore prompts, ValueWords words) {
        this.words = words;
        queues = Names.of(
                routing.queues(), KeptQueue::id, queue -> queue.settings().name());
        this.prompts = Names.of(prompts.prompts(), KeptPrompt::id, KeptPrompt::name);
    }

    NodeForm node(String id, ImportRow row, StepNames steps) {
        return new NodeForm(
                id,
                row.required("title"),
                Kind.valueOf(words.one("kind", "step", KINDS, row.required("kind"))),
                prompts.read(row, "prompt"),
                steps.ways(row, "choices").stream()
                        .map(way -> new Choice(way.from(), way.to()))
                        .toList(),
                steps.read(row, "next"),
                steps.read(row, "otherwise"),
                row.number("waitSeconds", WAIT_SECONDS),
                row.number("silent", TIMES),
                row.number("wrong", TIMES),
                row.filled("label").orElse(null),
                row.number("least", 1),
                row.number("most", MOST_DIGITS),
                row.filled("fits").orElse(null),
                queues.read(row, "queue"),
                row.filled("number").orElse(null));
    }

    /** Of the menu as a whole: the first row that says it. */
    @Nullable
    Integer queue(Collection<ImportRow> rows, String column) {
        return first(rows, column, queues);
    }

    @Nullable
    Integer prompt(Collection<ImportRow> rows, String column) {
        return first(rows, column, prompts);
    }

    private static @Nullable Integer first(Collection<ImportRow> rows, String column, Names names) {
        for (ImportRow row : rows) {
            Integer id = RowRefused.<@Nullable Integer>in(row, it -> names.read(it, column));
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    /** Only what counts for its kind: a sheet full of what is not used hides what is. */
    Map<String, String> write(NodeForm node, StepNames steps) {
        boolean asks = node.kind() == Kind.MENU || node.kind() == Kind.COLLECT;
        boolean collects = node.kind() == Kind.COLLECT;
        var shown = new LinkedHashMap<String, String>();
        shown.put("step", node.id());
        shown.put("title", node.name());
        shown.put("kind", words.say("step", node.kind().name()));
        shown.put("prompt", prompts.write(node.prompt()));
        shown.put(
                "choices",
                node.choices().stream()
                        .map(choice -> steps.write(new Way(choice.digit(), choice.to())))
                        .collect(Collectors.joining("\n")));
        shown.put("next", steps.write(node.next()));
        shown.put("otherwise", steps.write(node.otherwise()));
        if (asks) {
            shown.put("waitSeconds", Integer.toString(node.waitSeconds()));
            shown.put("silent", Integer.toString(node.silent()));
            shown.put("wrong", Integer.toString(node.wrong()));
        }
        if (collects) {
            shown.put("label", node.label() == null ? "" : node.label());
            shown.put("least", Integer.toString(node.least()));
            shown.put("most", Integer.toString(node.most()));
            shown.put("fits", node.fits() == null ? "" : node.fits());
        }
        shown.put("queue", queues.write(node.queue()));
        shown.put("number", node.number() == null ? "" : node.number());
        return shown;
    }

    void write(FlowForm form, Map<String, String> shown) {
        shown.put("person", queues.write(form.person()));
        shown.put("wrongPrompt", prompts.write(form.wrongPrompt()));
    }
}

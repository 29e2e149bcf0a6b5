package io.seatline.entry;

import io.seatline.entry.FlowForm.Choice;
import io.seatline.entry.FlowForm.Kind;
import io.seatline.entry.FlowForm.NodeForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Voice menus for tests, step by step. */
public final class MadeFlows {
    public static final Set<Integer> PROMPTS = Set.of(1, 2, 3);
    public static final Set<Integer> QUEUES = Set.of(1, 2);

    private MadeFlows() {}

    /** 1 to queue 1, 2 asks for an account and goes to queue 2, 3 is a message, 4 a number outside, 0 a person in queue 1; silence is hung up on. */
    public static FlowForm service() {
        return new FlowForm(
                "start",
                nodes(
                        menu("start", "main")
                                .to("1", "sales")
                                .to("2", "account")
                                .to("3", "mail")
                                .to("4", "partner")
                                .otherwise("end"),
                        queue("sales", 1),
                        collect("account", null, "service", "end"),
                        queue("service", 2),
                        new Made(Kind.NUMBER, "partner", "partner")
                                .silent()
                                .queued(1)
                                .outside("021-5555 1234"),
                        new Made(Kind.VOICEMAIL, "mail", "mail").queued(2),
                        hangUp("end")),
                1,
                2);
    }

    static Flow collecting(String pattern) {
        return form(collect("start", pattern, "end", "end"), hangUp("end")).flow(PROMPTS, QUEUES);
    }

    static FlowForm form(Made... nodes) {
        return new FlowForm("start", nodes(nodes), null, null);
    }

    private static List<NodeForm> nodes(Made... nodes) {
        return Arrays.stream(nodes).map(Made::form).toList();
    }

    static Made menu(String id, String name) {
        return new Made(Kind.MENU, id, name);
    }

    static Made say(String id, String name, String then) {
        return new Made(Kind.SAY, id, name).then(then);
    }

    static Made queue(String id, int queue) {
        return new Made(Kind.QUEUE, id, id).silent().queued(queue);
    }

    static Made hangUp(String id) {
        return new Made(Kind.HANG_UP, id, id).silent();
    }

    static Made collect(String id, @Nullable String fits, String then, String otherwise) {
        var made = new Made(Kind.COLLECT, id, id).then(then).otherwise(otherwise);
        made.fits = fits;
        return made;
    }

    static final class Made {
        private final Kind kind;
        private final String id;
        private final String name;
        private final List<Choice> choices = new ArrayList<>();
        private @Nullable Integer prompt = 1;
        private @Nullable String then;
        private @Nullable String otherwise;
        private @Nullable String fits;
        private @Nullable Integer queue;
        private @Nullable String number;

        Made(Kind kind, String id, String name) {
            this.kind = kind;
            this.id = id;
            this.name = name;
        }

        Made to(String digit, String target) {
            choices.add(new Choice(digit, target));
            return this;
        }

        Made then(String target) {
            then = target;
            return this;
        }

        Made otherwise(String target) {
            otherwise = target;
            return this;
        }

        Made silent() {
            prompt = null;
            return this;
        }

        Made queued(int id) {
            queue = id;
            return this;
        }

        Made outside(String typed) {
            number = typed;
            return this;
        }

        NodeForm form() {
            return new NodeForm(
                    id, name, kind, prompt, choices, then, otherwise, 5, 1, 1, "account", 4, 8, fits, queue, number);
        }
    }
}

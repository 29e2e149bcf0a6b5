package io.seatline.entry;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One step of a voice menu. Targets are ids of nodes of the same {@link Flow}, prompts are ids of {@link PromptSettings.KeptPrompt}s. */
public sealed interface FlowNode {
    String id();

    String name();

    /** What is played on coming here; null: nothing. */
    @Nullable
    Integer prompt();

    /**
     * The caller chooses.
     *
     * @param choices by {@code 0-9*#}
     * @param limits then {@code otherwise}
     */
    record Menu(
            String id,
            String name,
            @Nullable Integer prompt,
            Map<Character, String> choices,
            Limits limits,
            String otherwise)
            implements FlowNode {
        public Menu {
            choices = Map.copyOf(choices);
        }
    }

    /** The caller types a number: an account, an order. It is shown to the agent as {@code label}. */
    record Collect(
            String id,
            String name,
            @Nullable Integer prompt,
            String label,
            int least,
            int most,
            @Nullable Pattern fits,
            Limits limits,
            String then,
            String otherwise)
            implements FlowNode {
        boolean accepts(String digits) {
            return digits.matches("[0-9]{" + least + "," + most + "}")
                    && (fits == null || fits.matcher(digits).matches());
        }
    }

    record Say(String id, String name, @Nullable Integer prompt, String then) implements FlowNode {}

    record ToQueue(String id, String name, @Nullable Integer prompt, int queue) implements FlowNode {}

    /**
     * The caller is passed on outside.
     *
     * @param number as {@link io.seatline.kernel.PhoneNumber} allows
     * @param queue where he waits when nobody is reached there
     */
    record ToNumber(String id, String name, @Nullable Integer prompt, String number, int queue) implements FlowNode {}

    /** @param queue whose people hear the message */
    record ToVoicemail(String id, String name, @Nullable Integer prompt, int queue) implements FlowNode {}

    record HangUp(String id, String name, @Nullable Integer prompt) implements FlowNode {}

    /**
     * @param waitSeconds for the first digit
     * @param silent how often nothing may be pressed before {@code otherwise}
     * @param wrong how often something wrong may be pressed
     */
    record Limits(int waitSeconds, int silent, int wrong) {}
}

package io.seatline.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the calls to a number, as the floor needs it.
 *
 * @param language what callers are spoken to in where no prompt says otherwise
 * @param calendar null: always open
 * @param greeting prompts played first, also before a queue
 * @param flow the voice menu, as published; null: straight to {@code queue}
 * @param closed what happens outside the hours
 */
public record EntryPoint(
        int id,
        String name,
        String language,
        @Nullable Calendar calendar,
        List<Integer> greeting,
        @Nullable FlowVersion flow,
        @Nullable Integer queue,
        Closed closed) {
    public EntryPoint {
        greeting = List.copyOf(greeting);
    }

    /** One published state of a voice menu. */
    public record FlowVersion(int flow, int version) {}

    /**
     * @param voicemail whose people hear the message the caller may leave; null: he is hung up on after the prompt
     * @param callback whose people call him when the hours begin, if he presses {@link #CALL_ME}; null: that is not offered
     */
    public record Closed(
            List<Integer> prompts,
            @Nullable Integer voicemail,
            @Nullable Integer callback) {
        public static final String CALL_ME = "1";

        public Closed {
            prompts = List.copyOf(prompts);
        }
    }
}

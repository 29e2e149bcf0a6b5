package io.seatline.script;

import org.jspecify.annotations.Nullable;

/** What to say when a customer objects (异议处理). It is at hand in every step and leads nowhere. */
public record Objection(String title, String text, String knowledge) {
    public Objection(String title, String text, @Nullable String knowledge) {
        this.title = java.util.Objects.requireNonNull(title);
        this.text = java.util.Objects.requireNonNull(text);
        this.knowledge = knowledge == null ? "" : knowledge;
    }
}

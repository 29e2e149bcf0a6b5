package io.seatline.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for cannot be done, and the asker can mend it: a stable word, its values, and the field where there is
 * one. It carries no stack: it is an answer, not a bug.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Which kind of answer it is; the edge gives it its number. */
    public enum Kind {
        INVALID,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT
    }

    private final Kind kind;
    private final String slug;
    private final transient Map<String, Object> params;
    private final @Nullable String field;

    public Refused(Kind kind, String slug, Map<String, Object> params, @Nullable String field) {
        super(slug, null, false, false);
        this.kind = kind;
        this.slug = slug;
        this.params = params;
        this.field = field;
    }

    public static Refused invalid(String field, String slug, Map<String, Object> params) {
        return new Refused(Kind.INVALID, slug, params, field);
    }

    public static Refused notFound() {
        return new Refused(Kind.NOT_FOUND, "not-found", Map.of(), null);
    }

    /** It cannot be done as things stand now. */
    public static Refused conflict(String slug, Map<String, Object> params) {
        return new Refused(Kind.CONFLICT, slug, params, null);
    }

    /** Somebody else saved it since it was read. */
    public static Refused changedMeanwhile() {
        return conflict("changed-meanwhile", Map.of());
    }

    /** A number that must not leave its limits, both of which are allowed. */
    public static void unlessWithin(String field, int value, int least, int most) {
        if (value < least || value > most) throw invalid(field, "out-of-range", Map.of("min", least, "max", most));
    }

    public Kind kind() {
        return kind;
    }

    public String slug() {
        return slug;
    }

    public Map<String, Object> params() {
        return params;
    }

    public @Nullable String field() {
        return field;
    }
}

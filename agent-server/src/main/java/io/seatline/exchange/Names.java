package io.seatline.exchange;

import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Things of another kind, which a cell calls by their names. */
final class Names {
    private static final int LONGEST = 60;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();

    /** Names that one needs before all of them are known. */
    void add(int id, String name) {
        ids.put(name, id);
        names.put(id, name);
    }

    static <T> Names of(Collection<T> all, ToIntFunction<T> id, Function<T, String> name) {
        var made = new Names();
        for (T one : all) {
            made.add(id.applyAsInt(one), name.apply(one));
        }
        return made;
    }

    /** An empty cell means none; only an absent column keeps what is set. */
    @Nullable
    Integer read(ImportRow row, String column, @Nullable Integer before) {
        var given = row.given(column);
        return given.isEmpty() ? before : read(row, column);
    }

    /** Null when nothing stands there. */
    @Nullable
    Integer read(ImportRow row, String column) {
        String cell = row.filled(column).orElse("");
        Integer id = ids.get(cell);
        if (id == null && !cell.isEmpty()) {
            throw Refused.invalid(column, "import-unknown-name", Map.of("name", TypedText.cut(cell, LONGEST)));
        }
        return id;
    }

    Optional<Integer> id(String name) {
        return Optional.ofNullable(ids.get(name));
    }

    String write(@Nullable Integer id) {
        return id == null ? "" : names.getOrDefault(id, "?");
    }
}

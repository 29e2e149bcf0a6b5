package io.seatline.exchange;

import io.seatline.kernel.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Steps by their ids and, where a title belongs to one of them alone, by their titles: so a sheet reads like a plan. */
final class StepNames {
    private static final String ID = "[a-z0-9-]{1,40}";
    /** The last arrow parts what leads somewhere from where it leads. */
    private static final Pattern WAY = Pattern.compile("(.*\\S)\\s*(?:→|->|=>)\\s*(\\S.*)");

    private final Map<String, String> titles = new LinkedHashMap<>();
    private final @Nullable StepNames kept;

    StepNames() {
        this(null);
    }

    /** @param kept the steps as they were: a step that is renamed is still found by the title it had */
    StepNames(@Nullable StepNames kept) {
        this.kept = kept;
    }

    /** What leads somewhere, and where: a digit or an answer, and a step. */
    record Way(String from, String to) {}

    void add(String id, String title) {
        titles.put(id, title);
    }

    boolean has(String id) {
        return titles.containsKey(id);
    }

    /** The id of the step that a row is about: as it stands there, else of the step that had this title, else a new one. */
    String idOf(ImportRow row, String fallback) {
        var given = row.filled("step");
        if (given.isPresent()) {
            if (!given.get().matches(ID)) {
                throw Refused.invalid("step", "import-step-id", Map.of());
            }
            if (has(given.get())) {
                throw Refused.invalid("step", "import-step-twice", Map.of("step", given.get()));
            }
            return given.get();
        }
        var before = row.filled("title").flatMap(this::had).filter(id -> !has(id));
        if (before.isPresent()) {
            return before.get();
        }
        String made = fallback;
        for (int more = 2; has(made) || (kept != null && kept.has(made)); more++) {
            made = fallback + "-" + more;
        }
        return made;
    }

    /** What a cell calls a step by; as it stands when there is no such step, for the check to say so. */
    String id(String cell) {
        return has(cell)
                ? cell
                : titled(cell).or(() -> had(cell).filter(this::has)).orElse(cell);
    }

    @Nullable
    String read(ImportRow row, String column) {
        return row.filled(column).map(this::id).orElse(null);
    }

    String write(@Nullable String id) {
        if (id == null) {
            return "";
        }
        String title = titles.getOrDefault(id, "");
        return titled(title).isPresent() && !has(title) && !title.contains("→") ? title : id;
    }

    List<Way> ways(ImportRow row, String column) {
        return ImportRow.lines(row.given(column).orElse("")).stream()
                .map(line -> {
                    Matcher way = WAY.matcher(line);
                    if (!way.matches()) {
                        throw Refused.invalid(column, "import-way", Map.of());
                    }
                    return new Way(way.group(1), id(way.group(2)));
                })
                .toList();
    }

    String write(Way way) {
        return way.from() + " → " + write(way.to());
    }

    private Optional<String> had(String title) {
        return kept == null ? Optional.empty() : kept.titled(title);
    }

    private Optional<String> titled(String title) {
        var found = titles.entrySet().stream()
                .filter(step -> !title.isEmpty() && step.getValue().equals(title))
                .map(Map.Entry::getKey)
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}

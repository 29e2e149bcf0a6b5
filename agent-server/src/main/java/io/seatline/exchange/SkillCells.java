package io.seatline.exchange;

import io.seatline.kernel.Refused;
import io.seatline.routing.RoutingStore;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Skills with their levels in one cell: {@code 售后:3; 英语:5}. */
final class SkillCells {
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final int usual;

    /** @param usual the level of a skill that is written without one */
    SkillCells(RoutingStore store, int usual) {
        this.usual = usual;
        store.skills().forEach(skill -> {
            ids.put(skill.name(), skill.id());
            names.put(skill.id(), skill.name());
        });
    }

    /** Levels by the skill's id; a skill without one gets the usual. */
    Map<Integer, Integer> read(String cell) {
        var levels = new LinkedHashMap<Integer, Integer>();
        for (String one : ImportRow.several(cell)) {
            Integer id = ids.get(one);
            int level = usual;
            int colon = Math.max(one.lastIndexOf(':'), one.lastIndexOf('：'));
            if (id == null && colon > 0) {
                id = ids.get(one.substring(0, colon).strip());
                level = level(one.substring(colon + 1).strip());
            }
            if (id == null) {
                throw Refused.invalid("skills", "import-unknown-skill", Map.of("name", one));
            }
            if (levels.put(id, level) != null) {
                throw Refused.invalid("skills", "skill-twice", Map.of());
            }
        }
        return levels;
    }

    String write(Map<Integer, Integer> levels) {
        return levels.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> names.getOrDefault(one.getKey(), "?") + ":" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    private static int level(String text) {
        if (!text.matches("[1-5]")) {
            throw Refused.invalid("skills", "level-out-of-range", Map.of("min", 1, "max", 5));
        }
        return text.charAt(0) - '0';
    }
}

package io.seatline.exchange;

import io.seatline.kernel.Refused;
import io.seatline.routing.QueueRoutingSettings.RingSettings;
import io.seatline.routing.QueueSettings.QueueSkill;
import io.seatline.routing.RoutingStore;
import io.seatline.routing.SkillSettings.KeptSkill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Widening rings in one cell, a line each: {@code after 30; lower 1; without English; also Sales:2; people ana bob}. */
final class RingCells {
    private static final String COLUMN = "rings";
    private static final List<String> PARTS = List.of("after", "lower", "without", "also", "people");
    private final SkillCells levels;
    private final Names skills;
    private final Names logins;
    private final ValueWords words;

    RingCells(RoutingStore store, SkillCells levels, Names logins, ValueWords words) {
        this.levels = levels;
        this.logins = logins;
        this.words = words;
        skills = Names.of(store.skills(), KeptSkill::id, KeptSkill::name);
    }

    List<RingSettings> read(String cell) {
        return ImportRow.lines(cell).stream().map(this::ring).toList();
    }

    String write(List<RingSettings> rings) {
        return rings.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private RingSettings ring(String line) {
        var parts = new HashMap<String, String>();
        for (String part : ImportRow.several(line)) {
            int blank = part.indexOf(' ');
            String word = blank < 0 ? part : part.substring(0, blank);
            String key = words.one(COLUMN, "ring", PARTS, word);
            if (blank < 0 || parts.put(key, part.substring(blank + 1).strip()) != null) {
                throw wrong();
            }
        }
        if (!parts.containsKey("after")) {
            throw wrong();
        }
        return new RingSettings(
                number(parts, "after"),
                number(parts, "lower"),
                parts.containsKey("without") ? skill(parts.get("without")) : null,
                also(parts.get("also")),
                people(parts.getOrDefault("people", "")));
    }

    private String line(RingSettings ring) {
        var parts = new ArrayList<String>();
        parts.add(say("after", Integer.toString(ring.afterSeconds())));
        if (ring.levelsLower() > 0) {
            parts.add(say("lower", Integer.toString(ring.levelsLower())));
        }
        if (ring.droppedSkillId() != null) {
            parts.add(say("without", skills.write(ring.droppedSkillId())));
        }
        QueueSkill also = ring.also();
        if (also != null) {
            parts.add(say("also", levels.write(Map.of(also.skillId(), also.minLevel()))));
        }
        if (!ring.agentIds().isEmpty()) {
            parts.add(say("people", ring.agentIds().stream().map(logins::write).collect(Collectors.joining(" "))));
        }
        return String.join("; ", parts);
    }

    private String say(String part, String value) {
        return words.say("ring", part) + " " + value;
    }

    private static int number(Map<String, String> parts, String part) {
        String text = parts.getOrDefault(part, "0");
        if (!text.matches("[0-9]{1,4}")) {
            throw wrong();
        }
        return Integer.parseInt(text);
    }

    private int skill(@Nullable String name) {
        return skills.id(String.valueOf(name))
                .orElseThrow(
                        () -> Refused.invalid(COLUMN, "import-unknown-skill", Map.of("name", String.valueOf(name))));
    }

    private @Nullable QueueSkill also(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        var one = levels.read(cell).entrySet().iterator().next();
        return new QueueSkill(one.getKey(), one.getValue());
    }

    private List<Integer> people(String cell) {
        return List.of(cell.split("\\s+")).stream()
                .filter(login -> !login.isEmpty())
                .map(login -> logins.id(login)
                        .orElseThrow(() -> Refused.invalid(COLUMN, "import-unknown-user", Map.of("name", login))))
                .toList();
    }

    private static Refused wrong() {
        return Refused.invalid(COLUMN, "import-ring", Map.of());
    }
}

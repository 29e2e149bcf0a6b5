package io.seatline.exchange;

import io.seatline.routing.RoutingStore;
import io.seatline.routing.SkillSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Skills: a name each. A row whose name is there already changes nothing. */
final class SkillTable implements OneRowTable {
    private final RoutingStore store;
    private final Set<String> known = new HashSet<>();

    SkillTable(RoutingStore store) {
        this.store = store;
        store.skills().forEach(skill -> known.add(skill.name()));
    }

    @Override
    public void export(Consumer<Map<String, String>> row) {
        store.skills().forEach(skill -> row.accept(Map.of("name", skill.name())));
    }

    @Override
    public RowResult put(ImportRow row) {
        var settings = new SkillSettings(row.required("name"));
        if (!known.add(settings.name())) {
            return RowResult.changed(row, settings.name(), List.of());
        }
        store.addSkill(settings);
        return RowResult.made(row, settings.name());
    }
}

package io.seatline.exchange;

import io.seatline.routing.RoutingStore;
import io.seatline.routing.WrapUpCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Wrap-up codes. A group stands above what is in it, so that it is there when they come in. */
final class CodeTable implements OneRowTable {
    private final RoutingStore store;
    private final ValueWords words;
    private final Map<String, WrapUpCode> known = new LinkedHashMap<>();

    CodeTable(RoutingStore store, ValueWords words) {
        this.store = store;
        this.words = words;
        store.wrapUpCodes().forEach(code -> known.put(code.code(), code));
    }

    @Override
    public void export(Consumer<Map<String, String>> row) {
        var left = new ArrayList<>(known.values());
        below(null, left).forEach(code -> row.accept(shown(code)));
        // What hangs under nothing that is known goes out all the same.
        left.forEach(code -> row.accept(shown(code)));
    }

    private static List<WrapUpCode> below(@Nullable String group, List<WrapUpCode> left) {
        var found = new ArrayList<WrapUpCode>();
        for (WrapUpCode code : List.copyOf(left)) {
            boolean in = group == null ? code.parent() == null : group.equals(code.parent());
            if (in && left.remove(code)) {
                found.add(code);
                found.addAll(below(code.code(), left));
            }
        }
        return found;
    }

    @Override
    public RowResult put(ImportRow row) {
        String key = row.required("code");
        WrapUpCode before = known.get(key);
        WrapUpCode after = code(row, key, before);
        if (before == null) {
            store.saveWrapUpCode(after);
            return RowResult.made(row, key);
        }
        var changes = ExchangeTable.differences(ExchangeKind.CODES.columns(), shown(before), shown(after));
        if (!changes.isEmpty()) {
            store.saveWrapUpCode(after);
        }
        return RowResult.changed(row, key, changes);
    }

    private WrapUpCode code(ImportRow row, String key, @Nullable WrapUpCode before) {
        return new WrapUpCode(
                key,
                before == null ? row.required("nameZh") : row.filled("nameZh").orElse(before.nameZh()),
                before == null ? row.required("nameEn") : row.filled("nameEn").orElse(before.nameEn()),
                row.number("position", before == null ? known.size() : before.position()),
                row.filled("active").map(cell -> words.yes("active", cell)).orElse(before == null || before.active()),
                row.given("parent").orElse(before == null ? null : before.parent()));
    }

    private Map<String, String> shown(WrapUpCode code) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("code", code.code());
        shown.put("nameZh", code.nameZh());
        shown.put("nameEn", code.nameEn());
        shown.put("parent", code.parent() == null ? "" : code.parent());
        shown.put("position", Integer.toString(code.position()));
        shown.put("active", words.say(code.active()));
        return shown;
    }
}

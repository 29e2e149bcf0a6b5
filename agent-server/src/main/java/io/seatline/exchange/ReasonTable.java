package io.seatline.exchange;

import io.seatline.agent.ReasonKind;
import io.seatline.routing.NotReadyReason;
import io.seatline.routing.ReasonStore;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reasons for not being ready, known by their codes. */
final class ReasonTable implements OneRowTable {
    private static final List<String> KINDS =
            Arrays.stream(ReasonKind.values()).map(Enum::name).toList();
    private final ReasonStore store;
    private final ValueWords words;
    private final Map<String, NotReadyReason> known = new HashMap<>();

    ReasonTable(ReasonStore store, ValueWords words) {
        this.store = store;
        this.words = words;
        store.reasons().forEach(reason -> known.put(reason.code().value(), reason));
    }

    @Override
    public void export(Consumer<Map<String, String>> row) {
        store.reasons().forEach(reason -> row.accept(shown(reason)));
    }

    @Override
    public RowResult put(ImportRow row) {
        String code = row.required("code");
        NotReadyReason before = known.get(code);
        NotReadyReason after = reason(row, code, before);
        if (before == null) {
            store.saveReason(after);
            return RowResult.made(row, code);
        }
        var changes = ExchangeTable.differences(ExchangeKind.REASONS.columns(), shown(before), shown(after));
        if (!changes.isEmpty()) {
            store.saveReason(after);
        }
        return RowResult.changed(row, code, changes);
    }

    private NotReadyReason reason(ImportRow row, String code, @Nullable NotReadyReason before) {
        return new NotReadyReason(
                NotReadyReason.code(code),
                row.filled("kind")
                        .map(cell -> ReasonKind.valueOf(words.one("kind", "reasonKind", KINDS, cell)))
                        .orElse(before == null ? ReasonKind.AGENT : before.kind()),
                before == null ? row.required("nameZh") : row.filled("nameZh").orElse(before.nameZh()),
                before == null ? row.required("nameEn") : row.filled("nameEn").orElse(before.nameEn()),
                row.number("position", before == null ? known.size() : before.position()),
                row.optionalNumber("limitSeconds", before == null ? null : before.limitSeconds()),
                row.filled("active").map(cell -> words.yes("active", cell)).orElse(before == null || before.active()));
    }

    private Map<String, String> shown(NotReadyReason reason) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("code", reason.code().value());
        shown.put("kind", words.say("reasonKind", reason.kind().name()));
        shown.put("nameZh", reason.nameZh());
        shown.put("nameEn", reason.nameEn());
        shown.put("position", Integer.toString(reason.position()));
        shown.put("limitSeconds", ImportRow.text(reason.limitSeconds()));
        shown.put("active", words.say(reason.active()));
        return shown;
    }
}

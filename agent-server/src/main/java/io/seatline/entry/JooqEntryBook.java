package io.seatline.entry;

import static io.seatline.db.entry.Tables.FLOW;
import static io.seatline.db.entry.Tables.FLOW_VERSION;
import static io.seatline.db.entry.Tables.PROMPT;
import static io.seatline.db.routing.Tables.QUEUE;

import io.seatline.entry.EntryPoint.Closed;
import io.seatline.entry.EntryPoint.FlowVersion;
import io.seatline.entry.EntryPointSettings.KeptEntryPoint;
import io.seatline.kernel.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the entry points as the floor needs them, all at one moment. */
public final class JooqEntryBook {
    /** A call is never so long in a menu that it needs an older version. */
    private static final int VERSIONS = 20;

    private static final Logger log = LoggerFactory.getLogger(JooqEntryBook.class);

    private final DSLContext db;
    private final JsonForms json;

    public JooqEntryBook(DSLContext db, JsonForms json) {
        this.db = db;
        this.json = json;
    }

    public EntryBook load() {
        return db.transactionResult(tx -> book(tx.dsl()));
    }

    private EntryBook book(DSLContext now) {
        var calendars = new HashMap<Integer, Calendar>();
        for (var kept : new JooqCalendarStore(now, json).calendars()) {
            calendars.put(kept.id(), kept.settings().calendar());
        }
        Map<Integer, Integer> published = now.select(FLOW.ID, FLOW.PUBLISHED)
                .from(FLOW)
                .where(FLOW.PUBLISHED.isNotNull())
                .fetchMap(FLOW.ID, FLOW.PUBLISHED);
        var flows = flows(now, published);
        var byNumber = new HashMap<String, EntryPoint>();
        var byId = new HashMap<Integer, EntryPoint>();
        for (var kept : new JooqEntryPointStore(now).entryPoints()) {
            EntryPoint entry = entry(kept, calendars, published, flows.keySet());
            if (entry == null) continue;
            byId.put(entry.id(), entry);
            if (kept.settings().active()) kept.settings().numbers().forEach(number -> byNumber.put(number, entry));
        }
        return new EntryBook(byNumber, byId, flows, new JooqPromptStore(now).soundNames(), Phrases.NONE);
    }

    private static @Nullable EntryPoint entry(
            KeptEntryPoint kept,
            Map<Integer, Calendar> calendars,
            Map<Integer, Integer> published,
            Set<FlowVersion> sound) {
        EntryPointSettings s = kept.settings();
        FlowVersion flow = null;
        if (s.flow() != null) {
            flow = new FlowVersion(s.flow(), published.getOrDefault(s.flow(), 0));
            if (!sound.contains(flow)) {
                log.error("entry point {} is out of service: its voice menu {} is not sound", s.name(), flow);
                return null;
            }
        }
        return new EntryPoint(
                kept.id(),
                s.name(),
                s.language(),
                s.calendar() == null ? null : calendars.get(s.calendar()),
                prompts(s.greeting()),
                flow,
                s.queue(),
                new Closed(prompts(s.closedPrompt()), s.voicemail(), s.callback()));
    }

    private static List<Integer> prompts(@Nullable Integer one) {
        return one == null ? List.of() : List.of(one);
    }

    private Map<FlowVersion, Flow> flows(DSLContext now, Map<Integer, Integer> published) {
        Set<Integer> prompts = now.select(PROMPT.ID).from(PROMPT).fetchSet(PROMPT.ID);
        // Also queues that are switched off: a menu that leads there was published while they were on.
        Set<Integer> queues = now.select(QUEUE.ID).from(QUEUE).fetchSet(QUEUE.ID);
        var flows = new HashMap<FlowVersion, Flow>();
        for (var row : now.selectFrom(FLOW_VERSION).orderBy(FLOW_VERSION.NUMBER.desc())) {
            int id = row.getFlowId();
            boolean heard = row.getNumber().equals(published.get(id));
            if (!heard
                    && flows.keySet().stream()
                                    .filter(version -> version.flow() == id)
                                    .count()
                            >= VERSIONS) continue;
            try {
                var form = json.read(row.getBody().data(), FlowForm.class);
                flows.put(new FlowVersion(id, row.getNumber()), form.flow(prompts, queues));
            } catch (Refused e) {
                log.error("voice menu {} version {} is not sound: {}", id, row.getNumber(), e.slug());
            }
        }
        return flows;
    }
}

package io.seatline.evidence;

import static io.seatline.db.audit.Tables.ENTRY;
import static io.seatline.db.recording.Tables.CERTIFICATE;
import static io.seatline.db.recording.Tables.RECORDING_;
import static org.jooq.impl.DSL.min;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A day's items in PostgreSQL. */
public final class JooqEvidenceItems implements EvidenceItems {
    private final DSLContext db;

    public JooqEvidenceItems(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<LocalDate> first() {
        OffsetDateTime audit =
                db.select(min(ENTRY.AT)).from(ENTRY).fetchSingle().value1();
        OffsetDateTime stored = db.select(min(RECORDING_.STORED_AT))
                .from(RECORDING_)
                .where(RECORDING_.SHA256.isNotNull())
                .fetchSingle()
                .value1();
        return Stream.of(Optional.ofNullable(audit), Optional.ofNullable(stored))
                .flatMap(Optional::stream)
                .map(time -> time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate())
                .min(LocalDate::compareTo);
    }

    @Override
    public List<Item> of(LocalDate day) {
        OffsetDateTime from = day.atStartOfDay().atOffset(ZoneOffset.UTC);
        OffsetDateTime to = from.plusDays(1);
        var items = new ArrayList<Item>();
        db.selectFrom(RECORDING_)
                .where(RECORDING_.STORED_AT.ge(from), RECORDING_.STORED_AT.lt(to), RECORDING_.SHA256.isNotNull())
                .orderBy(RECORDING_.SEGMENT_ID)
                .forEach(row -> items.add(item(
                        Item.RECORDING,
                        row.getSegmentId(),
                        row.getCallId(),
                        row.getAgentId(),
                        utc(row.getStartedAt()),
                        row.getPath(),
                        row.getSha256(),
                        row.getBytes(),
                        row.getDurationMs())));
        db.selectFrom(CERTIFICATE)
                .where(CERTIFICATE.DELETED_AT.ge(from), CERTIFICATE.DELETED_AT.lt(to))
                .orderBy(CERTIFICATE.RECORDING_ID)
                .forEach(row -> items.add(item(
                        Item.DELETION,
                        row.getRecordingId(),
                        row.getSha256(),
                        row.getReason(),
                        row.getDeletedBy(),
                        utc(row.getDeletedAt()))));
        db.selectFrom(ENTRY)
                .where(ENTRY.AT.ge(from), ENTRY.AT.lt(to))
                .orderBy(ENTRY.ID)
                .forEach(row -> items.add(item(
                        Item.AUDIT,
                        row.getId(),
                        utc(row.getAt()),
                        row.getWho(),
                        row.getAddress(),
                        row.getWhat(),
                        row.getObject(),
                        row.getDetail().data())));
        return items;
    }

    private static Item item(String kind, @Nullable Object... facts) {
        return new Item(
                kind, Stream.of(facts).map(fact -> Objects.toString(fact, "")).toList());
    }

    private static String utc(OffsetDateTime time) {
        return time.toInstant().toString();
    }
}

package io.seatline.keeping;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.audit.Tables.ENTRY;
import static io.seatline.db.recording.Tables.RECORDING_;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.app.CentreTest;
import io.seatline.app.TestBrowser;
import io.seatline.db.recording.enums.State;
import io.seatline.recording.RecordingVault;
import io.seatline.sealing.MasterKeys;
import io.seatline.sealing.SealingStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Holding, erasing, expiring and carrying out a recording, over HTTP, with a sealed file in the vault. */
@CentreTest
class KeepingIT {
    private static final int LEGAL = 2;

    @LocalServerPort
    int port;

    @Autowired
    DSLContext db;

    @Autowired
    RecordingVault vault;

    @Autowired
    KeepingStore keeping;

    @Autowired
    RecordingRemover remover;

    @Value("${seatline.recording.keys}")
    Path keys;

    private final UUID id = UUID.randomUUID();
    private String path = "";

    @BeforeEach
    void store() throws IOException {
        path = stored(id, Instant.now().minusSeconds(3600 * 24 * 10), 1);
    }

    @Test
    void held_recording_is_neither_erased_nor_expired_and_one_let_go_is() throws IOException {
        var admin = TestBrowser.loggedIn(port, "admin");
        assertThat(admin.post(at("/hold"), Map.of("reason", " ")).slug()).isEqualTo("field-required");
        assertThat(admin.post(at("/hold"), Map.of("reason", "诉讼 2026-17"))
                        .json()
                        .path("hold")
                        .path("by")
                        .asString())
                .isEqualTo("admin");
        assertThat(admin.post(at("/erase"), Map.of("reason", "x", "rightful", true))
                        .slug())
                .isEqualTo("recording-held");
        db.update(RECORDING_)
                .set(
                        RECORDING_.STARTED_AT,
                        Instant.now().minusSeconds(3600L * 24 * 400).atOffset(ZoneOffset.UTC))
                .where(RECORDING_.SEGMENT_ID.eq(id))
                .execute();
        remover.look();
        vault.open(path).close();
        assertThat(admin.delete(at("/hold")).status()).isEqualTo(200);
        remover.look();
        assertGone();
        var certificate =
                TestBrowser.loggedIn(port, "qian").get(at("/certificate")).json();
        assertThat(certificate.path("deletion").asString()).isEqualTo("EXPIRED");
        assertThat(certificate.path("reason").asString()).contains("365");
        assertThat(certificate.path("sha256").asString()).isEqualTo("ab");
        assertThat(log("recording-held")).containsExactly("admin");
        assertThat(log("recording-released")).containsExactly("admin");
        assertThat(log("recording-expired")).containsExactly("retention");
    }

    @Test
    void recording_is_erased_early_only_where_somebody_has_a_right_to_it() {
        var admin = TestBrowser.loggedIn(port, "admin");
        var early = admin.post(at("/erase"), Map.of("reason", "tidying up", "rightful", false));
        assertThat(early.slug()).isEqualTo("recording-too-young");
        assertThat(early.json().path("params").path("until").asString()).isNotEmpty();
        var erased = admin.post(at("/erase"), Map.of("reason", "the caller asked for it", "rightful", true));
        assertThat(erased.status()).isEqualTo(200);
        assertGone();
        assertThat(admin.post(at("/erase"), Map.of("reason", "again", "rightful", true))
                        .slug())
                .isEqualTo("recording-not-stored");
        assertThat(admin.post(at("/hold"), Map.of("reason", "too late")).slug()).isEqualTo("recording-not-stored");
        assertThat(log("recording-erased")).containsExactly("admin");
    }

    @Test
    void nobody_but_an_administrator_holds_erases_or_decides() {
        for (String login : List.of("ana", "sun", "qian")) {
            var browser = TestBrowser.loggedIn(port, login);
            assertThat(browser.post(at("/hold"), Map.of("reason", "x")).status())
                    .isEqualTo(403);
            assertThat(browser.post(at("/erase"), Map.of("reason", "x", "rightful", true))
                            .status())
                    .isEqualTo(403);
            assertThat(browser.post("/api/recording-exports/1/approve", Map.of())
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void class_that_keeps_for_ever_lets_nothing_expire() throws IOException {
        UUID old = UUID.randomUUID();
        String kept = stored(old, Instant.parse("2000-01-01T00:00:00Z"), LEGAL);
        remover.look();
        vault.open(kept).close();
        assertThat(keeping.expired(Instant.now(), 100)).doesNotContain(old);
    }

    @Test
    void what_is_carried_out_says_in_it_and_on_it_who_took_it_and_why() {
        var qian = TestBrowser.loggedIn(port, "qian");
        assertThat(qian.post("/api/recording-exports", Map.of("recordings", List.of(id)))
                        .slug())
                .isEqualTo("field-required");
        var asked = qian.post("/api/recording-exports", Map.of("recordings", List.of(id), "reason", "培训 A"));
        assertThat(asked.status()).isEqualTo(201);
        int export = asked.json().path("export").path("id").asInt();
        assertThat(log("recording-exported")).isEmpty();
        var file = qian.bytes("/api/recording-exports/" + export + "/file");
        assertThat(file.headers().firstValue("content-disposition").orElseThrow())
                .contains(id.toString().substring(0, 8), "export" + export, "qian", ".flac");
        String text = new String(file.body(), 0, 2000, StandardCharsets.UTF_8);
        assertThat(text).startsWith("fLaC");
        assertThat(text).contains("EXPORTED_BY=qian", "REASON=培训 A", "RECORDING=" + id, "EXPORT=" + export);
        assertThat(log("recording-exported")).containsExactly("qian");
        assertThat(TestBrowser.loggedIn(port, "sun")
                        .get("/api/recording-exports/" + export + "/file")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void many_are_carried_out_only_when_another_person_agrees() throws IOException {
        var ids = new java.util.ArrayList<UUID>(List.of(id));
        for (int n = 0; n < 20; n++) {
            UUID more = UUID.randomUUID();
            stored(more, Instant.now(), 1);
            ids.add(more);
        }
        var sun = TestBrowser.loggedIn(port, "sun");
        var asked = sun.post("/api/recording-exports", Map.of("recordings", ids, "reason", "audit"));
        assertThat(asked.json().path("export").path("state").asString()).isEqualTo("WAITING");
        int export = asked.json().path("export").path("id").asInt();
        String at = "/api/recording-exports/" + export;
        assertThat(sun.get(at + "/file").slug()).isEqualTo("export-waits");
        var admin = TestBrowser.loggedIn(port, "admin");
        assertThat(admin.get("/api/recording-exports").body()).contains("\"mayDecide\":true");
        assertThat(admin.post(at + "/approve", Map.of()).status()).isEqualTo(200);
        assertThat(admin.post(at + "/refuse", Map.of()).slug()).isEqualTo("export-decided");
        var zip = sun.bytes(at + "/file");
        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(new String(zip.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        var own = admin.post("/api/recording-exports", Map.of("recordings", ids, "reason", "own"));
        assertThat(admin.post(
                                "/api/recording-exports/"
                                        + own.json().path("export").path("id").asInt() + "/approve",
                                Map.of())
                        .slug())
                .isEqualTo("export-own");
    }

    @Test
    void class_is_checked_kept_and_holds_its_queues() {
        var admin = TestBrowser.loggedIn(port, "admin");
        assertThat(admin.post("/api/admin/retentions", form("x", 30, 10)).slug())
                .isEqualTo("retention-most-below-least");
        var made = admin.post("/api/admin/retentions", form("寿险 " + id, 1825, 3650));
        assertThat(made.status()).isEqualTo(201);
        assertThat(admin.post("/api/admin/retentions", form("寿险 " + id, 1, 2)).slug())
                .isEqualTo("retention-name-taken");
        String at = "/api/admin/retentions/" + made.json().path("id").asInt();
        assertThat(admin.put(at, form("寿险 " + id, 1, 2)).slug()).isEqualTo("changed-meanwhile");
        assertThat(admin.get("/api/admin/retentions").body()).contains("标准 Standard", "寿险 " + id);
    }

    private static Map<String, Object> form(String name, int least, int most) {
        return Map.of(
                "name",
                name,
                "format",
                "OPUS",
                "leastDays",
                least,
                "mostDays",
                most,
                "fullDisk",
                "MARK",
                "queues",
                List.of(),
                "version",
                0);
    }

    private void assertGone() {
        org.junit.jupiter.api.Assertions.assertThrows(NoSuchFileException.class, () -> vault.open(path));
        var row = db.fetchSingle(RECORDING_, RECORDING_.SEGMENT_ID.eq(id));
        assertThat(row.getState()).isEqualTo(State.DELETED);
        assertThat(row.getWrappedKey()).isNull();
        assertThat(row.getPath()).isNull();
    }

    private String at(String what) {
        return "/api/recordings/" + id + what;
    }

    private String stored(UUID recording, Instant startedAt, int retention) throws IOException {
        var master = MasterKeys.in(keys);
        var key = master.newKey();
        var sealed = new ByteArrayOutputStream();
        try (var out = new SealingStream(sealed, recording, key)) {
            out.write(wave());
            out.finish();
        }
        var kept = vault.keep(recording, startedAt, out -> {
            out.write(sealed.toByteArray());
            return true;
        });
        var wrapped = master.wrap(recording, key);
        db.insertInto(RECORDING_)
                .set(RECORDING_.SEGMENT_ID, recording)
                .set(RECORDING_.CALL_ID, UUID.randomUUID())
                .set(
                        RECORDING_.AGENT_ID,
                        db.select(ACCOUNT_.ID)
                                .from(ACCOUNT_)
                                .where(ACCOUNT_.LOGIN.eq("ana"))
                                .fetchSingle(ACCOUNT_.ID))
                .set(RECORDING_.DIRECTION, "INBOUND")
                .set(RECORDING_.CUSTOMER_NUMBER, "13900007788")
                .set(RECORDING_.STARTED_AT, startedAt.atOffset(ZoneOffset.UTC))
                .set(RECORDING_.STATE, State.STORED)
                .set(RECORDING_.RETENTION_ID, retention)
                .set(RECORDING_.PATH, kept.path())
                .set(RECORDING_.SHA256, "ab")
                .set(RECORDING_.BYTES, kept.bytes())
                .set(RECORDING_.DURATION_MS, 1000L)
                .set(RECORDING_.MASTER_KEY, wrapped.master())
                .set(RECORDING_.WRAPPED_KEY, wrapped.wrapped())
                .execute();
        return kept.path();
    }

    /** A second of silence, two channels. */
    private static byte[] wave() {
        var wave = ByteBuffer.allocate(44 + 8000 * 4).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 32_000);
        wave.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 2);
        wave.putInt(8000).putInt(32_000).putShort((short) 4).putShort((short) 16);
        wave.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(32_000);
        return wave.array();
    }

    private List<String> log(String what) {
        return db.select(ENTRY.WHO)
                .from(ENTRY)
                .where(ENTRY.WHAT.eq(what))
                .and(ENTRY.OBJECT.eq(id.toString()))
                .orderBy(ENTRY.ID)
                .fetch(ENTRY.WHO);
    }
}

package io.seatline.listening;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.floor.Tables.JOURNAL;
import static io.seatline.db.recording.Tables.ACOUSTICS;
import static io.seatline.db.recording.Tables.RECORDING_;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatline.app.CentreTest;
import io.seatline.app.TestBrowser;
import io.seatline.db.recording.enums.State;
import io.seatline.db.recording.tables.records.RecordingRecord;
import io.seatline.recording.RecordingVault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was stored is listened to by itself, and its figures are for whoever may hear it. */
@CentreTest
class ListeningIT {
    private static final AtomicInteger EVENTS = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    DSLContext db;

    @Autowired
    RecordingVault vault;

    @Test
    void stored_recording_is_listened_to_by_itself() throws IOException {
        UUID id = stored("ana", wave());
        heard(id);
        var figures = TestBrowser.loggedIn(port, "ana")
                .get("/api/recordings/" + id + "/acoustics")
                .json();
        assertThat(figures.path("figures").path("durationMs").asInt()).isEqualTo(12_000);
        assertThat(figures.path("flags").toString()).contains("dead-air");
        assertThat(TestBrowser.loggedIn(port, "qian")
                        .get("/api/recordings/" + id + "/acoustics")
                        .status())
                .isEqualTo(200);
        assertThat(TestBrowser.loggedIn(port, "chen")
                        .get("/api/recordings/" + id + "/acoustics")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void recording_whose_file_is_gone_is_marked_once_and_stops_nobody() throws IOException {
        UUID id = stored("ana", wave());
        UUID gone = UUID.randomUUID();
        insert(gone, "ana", "2020/01/01/" + gone + ".wav", 1);
        UUID after = stored("ana", wave());
        heard(gone);
        heard(id);
        heard(after);
        var answer = TestBrowser.loggedIn(port, "qian")
                .get("/api/recordings/" + gone + "/acoustics")
                .json();
        assertThat(answer.path("failure").asString()).isEqualTo("file-missing");
        // A day later it is tried again.
        OffsetDateTime before = OffsetDateTime.now(ZoneOffset.UTC).minusDays(2);
        db.update(ACOUSTICS)
                .set(ACOUSTICS.MADE_AT, before)
                .where(ACOUSTICS.RECORDING_ID.eq(gone))
                .execute();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> db.fetchExists(
                        ACOUSTICS, ACOUSTICS.RECORDING_ID.eq(gone), ACOUSTICS.MADE_AT.gt(before.plusDays(1))));
        // It is nobody's recording any more, or every look of the ledger would raise an alarm for it.
        db.update(RECORDING_)
                .set(RECORDING_.STATE, State.FAILED)
                .where(RECORDING_.SEGMENT_ID.eq(gone))
                .execute();
    }

    @Test
    void holds_and_pauses_are_told_within_the_recording_and_only_its_own() throws IOException {
        UUID id = stored("ana", wave());
        var row = db.selectFrom(RECORDING_).where(RECORDING_.SEGMENT_ID.eq(id)).fetchSingle();
        // A pause in an earlier talk of the same call ended with that talk, and nothing tells of it.
        event(row, "RecordingPaused", -5);
        event(row, "CallHeld", 1);
        event(row, "CallResumed", 3);
        event(row, "RecordingPaused", 4);
        event(row, "RecordingResumed", 6);
        event(row, "RecordingPaused", 10);
        event(row, "CallHeld", 30);
        var spans = TestBrowser.loggedIn(port, "qian")
                .get("/api/recordings/" + id + "/spans")
                .json()
                .path("items");
        assertThat(spans.valueStream()
                        .map(one -> one.path("kind").asString() + " "
                                + one.path("fromMs").asInt() + " "
                                + one.path("toMs").asInt()))
                .containsExactly("HOLD 1000 3000", "PAUSE 4000 6000", "PAUSE 10000 12000");
        assertThat(TestBrowser.loggedIn(port, "chen")
                        .get("/api/recordings/" + id + "/spans")
                        .status())
                .isEqualTo(404);
    }

    private void event(RecordingRecord of, String type, int second) {
        db.insertInto(JOURNAL)
                .set(JOURNAL.SEQ, -4_400_000L + EVENTS.incrementAndGet())
                .set(JOURNAL.AT, of.getStartedAt().plusSeconds(second))
                .set(JOURNAL.TYPE, type)
                .set(JOURNAL.CALL_ID, of.getCallId())
                .set(JOURNAL.PAYLOAD, JSONB.valueOf("{}"))
                .execute();
    }

    @Test
    void rules_are_an_administrators_and_are_refused_when_they_contradict_themselves() {
        var admin = TestBrowser.loggedIn(port, "admin");
        var rules = admin.get("/api/admin/sound-rules").json();
        assertThat(rules.path("slowBelow").asInt()).isEqualTo(100);
        var form = new HashMap<String, Object>(Map.of(
                "slowBelow",
                100,
                "fastAbove",
                90,
                "longCallSeconds",
                600,
                "deadAirSeconds",
                10,
                "talkOverSeconds",
                2,
                "version",
                rules.path("version").asInt()));
        assertThat(admin.put("/api/admin/sound-rules", form).slug()).isEqualTo("sound-rules-order");
        form.put("fastAbove", 200);
        form.put("deadAirSeconds", 0);
        assertThat(admin.put("/api/admin/sound-rules", form).slug()).isEqualTo("out-of-range");
        form.put("deadAirSeconds", 10);
        assertThat(admin.put("/api/admin/sound-rules", form).status()).isEqualTo(200);
        assertThat(admin.put("/api/admin/sound-rules", form).slug()).isEqualTo("changed-meanwhile");
        assertThat(TestBrowser.loggedIn(port, "qian")
                        .put("/api/admin/sound-rules", form)
                        .status())
                .isEqualTo(403);
    }

    private void heard(UUID id) {
        await().atMost(Duration.ofSeconds(60)).until(() -> db.fetchExists(ACOUSTICS, ACOUSTICS.RECORDING_ID.eq(id)));
    }

    private UUID stored(String agent, byte[] wave) throws IOException {
        UUID id = UUID.randomUUID();
        var kept = vault.keep(id, Instant.now(), out -> {
            out.write(wave);
            return true;
        });
        insert(id, agent, kept.path(), kept.bytes());
        return id;
    }

    private void insert(UUID id, String agent, String path, long bytes) {
        db.insertInto(RECORDING_)
                .set(RECORDING_.SEGMENT_ID, id)
                .set(RECORDING_.CALL_ID, UUID.randomUUID())
                .set(
                        RECORDING_.AGENT_ID,
                        db.select(ACCOUNT_.ID)
                                .from(ACCOUNT_)
                                .where(ACCOUNT_.LOGIN.eq(agent))
                                .fetchSingle(ACCOUNT_.ID))
                .set(RECORDING_.DIRECTION, "INBOUND")
                .set(RECORDING_.CUSTOMER_NUMBER, "13900009911")
                .set(RECORDING_.STARTED_AT, Instant.now().minusSeconds(600).atOffset(ZoneOffset.UTC))
                .set(RECORDING_.STATE, State.STORED)
                .set(RECORDING_.PATH, path)
                .set(RECORDING_.SHA256, "ab")
                .set(RECORDING_.BYTES, bytes)
                .set(RECORDING_.DURATION_MS, 12_000L)
                .execute();
    }

    /** Twelve seconds in which nobody says anything. */
    private static byte[] wave() {
        int bytes = 12 * 8000 * 4;
        var wave = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
        wave.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wave.putShort((short) 1).putShort((short) 2).putInt(8000).putInt(32_000);
        wave.putShort((short) 4).putShort((short) 16);
        wave.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        return wave.array();
    }
}

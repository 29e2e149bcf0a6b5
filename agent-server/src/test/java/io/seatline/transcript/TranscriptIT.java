package io.seatline.transcript;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.audit.Tables.ENTRY;
import static io.seatline.db.recording.Tables.RECORDING_;
import static io.seatline.db.recording.Tables.TRANSCRIPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import io.seatline.app.CentreTest;
import io.seatline.app.TestBrowser;
import io.seatline.db.recording.enums.State;
import io.seatline.listening.ListeningStore;
import io.seatline.recording.RecordingVault;
import io.seatline.sealing.MasterKeys;
import io.seatline.sealing.SealingStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a sealed recording to the second of a word that should not have been said. */
@CentreTest
class TranscriptIT {
    @LocalServerPort
    int port;

    @Autowired
    DSLContext db;

    @Autowired
    RecordingVault vault;

    @Autowired
    MasterKeys keys;

    @Autowired
    ListeningStore listening;

    @Autowired
    Transcripts transcripts;

    private MadeSpeechService made;
    private SpeechToText service;

    @BeforeEach
    void open() throws IOException {
        made = new MadeSpeechService();
        made.answer = "{\"segments\":[{\"start\":0.2,\"end\":4.2,\"text\":\"您好，这个应该是三天到账\"}]}";
        service = new HttpSpeechToText(
                made.url(), "made-1", "zh", "", Duration.ofSeconds(5), new JsonTranscripts()::answered);
    }

    @AfterEach
    void close() {
        made.close();
    }

    @Test
    void what_was_said_is_read_with_the_second_of_each_hit_and_goes_with_the_recording() throws IOException {
        UUID id = heard("ana");
        String path = "/api/recordings/" + id + "/transcript";
        var ana = login("ana");
        assertThat(ana.get(path).json().path("state").asString())
                .as("no service is set up in this centre")
                .isEqualTo("OFF");
        transcripts.write(id, service);
        assertThat(made.asked).as("the customer never spoke").hasSize(1);
        var read = ana.get(path).json();
        assertThat(read.path("state").asString()).isEqualTo("DONE");
        assertThat(read.path("lines").path(0).path("text").asString()).contains("三天到账");
        long began = read.path("lines").path(0).path("fromMs").asLong();
        assertThat(began).as("the voice begins after two seconds").isBetween(1_800L, 2_300L);
        int vague = rule(read, "模糊用语");
        assertThat(read.path("broken").toString()).contains(String.valueOf(vague));
        var hit = read.path("hits")
                .valueStream()
                .filter(one -> one.path("ruleId").asInt() == vague)
                .findFirst()
                .orElseThrow();
        // the sixth of twelve characters in four seconds
        assertThat(hit.path("atMs").asLong()).isEqualTo(began + 4_000 * 5 / 12);
        assertThat(db.fetchCount(ENTRY, ENTRY.WHAT.eq("transcript-read"), ENTRY.OBJECT.eq(id.toString())))
                .isEqualTo(1);
        assertThat(login("chen").get(path).status()).as("another agent").isEqualTo(404);
        assertThat(login("qian").get("/api/recordings?flag=wording&size=200").body())
                .contains(id.toString());
        var kept = db.fetchSingle(TRANSCRIPT, TRANSCRIPT.RECORDING_ID.eq(id));
        assertThat(new String(kept.getSealed(), StandardCharsets.UTF_8)).doesNotContain("三天");
        // least days of the class stand in the way of one that is an hour old
        db.update(RECORDING_)
                .set(
                        RECORDING_.STARTED_AT,
                        Instant.now().minus(Duration.ofDays(400)).atOffset(ZoneOffset.UTC))
                .where(RECORDING_.SEGMENT_ID.eq(id))
                .execute();
        var erased =
                login("admin").post("/api/recordings/" + id + "/erase", Map.of("reason", "客户要求删除", "rightful", true));
        assertThat(erased.status()).as(erased.body()).isEqualTo(200);
        assertThat(db.fetchExists(TRANSCRIPT, TRANSCRIPT.RECORDING_ID.eq(id))).isFalse();
        transcripts.write(id, service);
        assertThat(db.fetchExists(TRANSCRIPT, TRANSCRIPT.RECORDING_ID.eq(id)))
                .as("what was erased is not written again")
                .isFalse();
    }

    @Test
    void rule_that_changes_is_looked_for_again_in_what_was_written() throws IOException {
        UUID id = heard("bo");
        transcripts.write(id, service);
        var admin = login("admin");
        var form = Map.of(
                "name",
                "到账",
                "kind",
                "AVOID",
                "phrases",
                List.of("三天…账"),
                "excepted",
                List.of(),
                "place",
                "ANYWHERE",
                "seconds",
                15,
                "active",
                true,
                "version",
                0);
        var added = admin.post("/api/admin/wording-rules", form);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(admin.post("/api/admin/wording-rules", form).slug()).isEqualTo("wording-name-taken");
        int rule = added.json().path("id").asInt();
        // The server's own worker comes by as well.
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            transcripts.judgeAgain(100);
            assertThat(broken(id)).contains(rule);
        });
        var path = "/api/admin/wording-rules/" + rule;
        var resting = new java.util.HashMap<String, Object>(form);
        resting.put("active", false);
        resting.put("version", 7);
        assertThat(admin.put(path, resting).slug()).isEqualTo("changed-meanwhile");
        resting.put("version", 1);
        assertThat(admin.put(path, resting).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            transcripts.judgeAgain(100);
            assertThat(broken(id)).doesNotContain(rule);
        });
        assertThat(login("qian").get("/api/admin/wording-rules").status()).isEqualTo(403);
        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(admin.delete(path).status()).isEqualTo(404);
    }

    @Test
    void what_the_service_declines_is_said_and_what_is_away_is_not_kept() throws IOException {
        UUID id = heard("chen");
        made.status = 503;
        assertThatIOException().isThrownBy(() -> transcripts.write(id, service));
        assertThat(db.fetchExists(TRANSCRIPT, TRANSCRIPT.RECORDING_ID.eq(id))).isFalse();
        made.status = 422;
        transcripts.write(id, service);
        var read = login("chen").get("/api/recordings/" + id + "/transcript").json();
        assertThat(read.path("state").asString()).isEqualTo("FAILED");
        assertThat(read.path("failure").asString()).isEqualTo("transcript-declined");
    }

    @Test
    void one_that_cannot_be_read_does_not_hold_up_the_others() throws IOException {
        UUID bad = heard("chen");
        transcripts.write(bad, service);
        // Another's key: neither its sound nor its text can be opened.
        var stranger = keys.wrap(UUID.randomUUID(), keys.newKey());
        db.update(RECORDING_)
                .set(RECORDING_.WRAPPED_KEY, stranger.wrapped())
                .where(RECORDING_.SEGMENT_ID.eq(bad))
                .execute();
        db.update(TRANSCRIPT)
                .set(TRANSCRIPT.RULES, -1)
                .where(TRANSCRIPT.RECORDING_ID.eq(bad))
                .execute();
        transcripts.judgeAgain(100);
        assertThat(broken(bad)).isEmpty();
        transcripts.write(bad, service);
        assertThat(db.fetchSingle(TRANSCRIPT, TRANSCRIPT.RECORDING_ID.eq(bad)).getFailure())
                .isEqualTo("transcript-unreadable");
    }

    private List<Integer> broken(UUID id) {
        return List.of(
                db.fetchSingle(TRANSCRIPT, TRANSCRIPT.RECORDING_ID.eq(id)).getBroken());
    }

    private static int rule(tools.jackson.databind.JsonNode read, String name) {
        return read.path("rules")
                .valueStream()
                .filter(one -> one.path("rule").path("name").asString().startsWith(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asInt();
    }

    private TestBrowser login(String login) {
        return TestBrowser.loggedIn(port, login);
    }

    /** Sealed, and listened to: the agent talks from the second to the eighth second. */
    private UUID heard(String agent) throws IOException {
        UUID id = UUID.randomUUID();
        var key = keys.newKey();
        var kept = vault.keep(id, Instant.now(), out -> {
            // Not closed: the stream is the vault's.
            var sealing = new SealingStream(out, id, key);
            sealing.write(wave());
            sealing.finish();
            return true;
        });
        var wrapped = keys.wrap(id, key);
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
                .set(RECORDING_.CUSTOMER_NUMBER, "13900009922")
                .set(RECORDING_.STARTED_AT, Instant.now().minusSeconds(600).atOffset(ZoneOffset.UTC))
                .set(RECORDING_.STATE, State.STORED)
                .set(RECORDING_.PATH, kept.path())
                .set(RECORDING_.SHA256, kept.sha256())
                .set(RECORDING_.BYTES, kept.bytes())
                .set(RECORDING_.DURATION_MS, 12_000L)
                .set(RECORDING_.MASTER_KEY, wrapped.master())
                .set(RECORDING_.WRAPPED_KEY, wrapped.wrapped())
                .execute();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> listening.find(id).map(it -> it.figures() != null).orElse(false));
        return id;
    }

    private static byte[] wave() {
        int frames = 12 * 8000;
        var wave = ByteBuffer.allocate(44 + frames * 4).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + frames * 4);
        wave.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wave.putShort((short) 1).putShort((short) 2).putInt(8000).putInt(32_000);
        wave.putShort((short) 4).putShort((short) 16);
        wave.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(frames * 4);
        for (int at = 0; at < frames; at++) {
            boolean talks = at >= 2 * 8000 && at < 8 * 8000;
            // syllables of a voice: loud and soft four times a second
            double loud = talks ? 8000 * (0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * at / 8000.0)) : 0;
            wave.putShort((short) (loud * Math.sin(2 * Math.PI * 220 * at / 8000.0)))
                    .putShort((short) 0);
        }
        return wave.array();
    }
}

package io.seatline.recording;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.audit.Tables.ENTRY;
import static io.seatline.db.recording.Tables.RECORDING_;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.app.CentreTest;
import io.seatline.app.TestBrowser;
import io.seatline.db.recording.enums.State;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CentreTest
class RecordingEndpointIT {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    DSLContext db;

    @Autowired
    RecordingVault vault;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final UUID id = UUID.randomUUID();
    private byte[] wave = new byte[0];

    @BeforeEach
    void store() throws IOException {
        Path made = MadeWaves.write(folder.resolve("t.wav"), MadeWaves.tone(Duration.ofSeconds(3), 440, 0.5));
        WaveFile side = WaveHeader.inspect(made);
        var kept = vault.keep(id, START, out -> StereoJoin.join(side, new WaveFile.Missing(), out));
        Path copy = folder.resolve("copy.wav");
        try (var sound = vault.open(kept.path());
                var in = java.nio.channels.Channels.newInputStream(sound)) {
            Files.copy(in, copy);
        }
        wave = Files.readAllBytes(copy);
        row(id, account("ana"), State.STORED, kept.path(), null);
    }

    @Test
    void whole_sound_is_a_two_channel_wave_and_its_play_is_in_the_log() {
        HttpResponse<byte[]> answer = audio("ana", id, "", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("audio/wav");
        assertThat(answer.headers().firstValue("accept-ranges")).contains("bytes");
        assertThat(answer.body()).isEqualTo(wave);
        assertThat(log("recording-played")).containsExactly("ana");
    }

    @Test
    void seeking_answers_the_asked_bytes_and_is_one_play() {
        assertThat(audio("sun", id, "", "bytes=0-").statusCode()).isEqualTo(206);
        HttpResponse<byte[]> part = audio("sun", id, "", "bytes=20000-29999");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("content-range")).contains("bytes 20000-29999/" + wave.length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(wave, 20_000, 30_000));
        assertThat(audio("sun", id, "", "bytes=-100").body())
                .isEqualTo(Arrays.copyOfRange(wave, wave.length - 100, wave.length));
        assertThat(log("recording-played")).containsExactly("sun");
        audio("sun", id, "", "bytes=0-");
        assertThat(log("recording-played")).as("from the start again").containsExactly("sun", "sun");
    }

    @Test
    void piece_from_the_middle_without_a_play_before_is_in_the_log_too() {
        assertThat(audio("qian", id, "", "bytes=44-").statusCode()).isEqualTo(206);
        assertThat(log("recording-played")).containsExactly("qian");
    }

    @Test
    void nonsense_ranges_are_refused() {
        for (String range : List.of("bytes=99999999-", "bytes=5-1", "pages=1-2"))
            assertThat(audio("ana", id, "", range).statusCode()).as(range).isEqualTo(416);
    }

    @Test
    void anothers_recording_is_as_if_it_were_not_there() {
        for (String what : List.of("/audio", "/peaks")) {
            var answer = TestBrowser.loggedIn(port, "bo").get("/api/recordings/" + id + what);
            assertThat(answer.status()).as(what).isEqualTo(404);
            assertThat(answer.slug()).isEqualTo("not-found");
            assertThat(answer.body())
                    .isEqualTo(TestBrowser.loggedIn(port, "bo")
                            .get("/api/recordings/" + UUID.randomUUID() + what)
                            .body());
        }
        assertThat(ids("bo", "?size=200")).doesNotContain(id.toString());
        assertThat(ids("bo", "?size=200&agentId=" + account("ana"))).doesNotContain(id.toString());
        assertThat(ids("ana", "?size=200")).contains(id.toString());
        assertThat(ids("qian", "?size=200&agentId=" + account("ana"))).contains(id.toString());
        assertThat(log("recording-played")).isEmpty();
    }

    @Test
    void peaks_draw_both_sides() {
        var peaks = TestBrowser.loggedIn(port, "ana")
                .get("/api/recordings/" + id + "/peaks")
                .json();
        assertThat(peaks.path("durationMs").asInt()).isEqualTo(3000);
        assertThat(peaks.path("agent").size()).isEqualTo(150);
        assertThat(peaks.path("agent").get(10).asDouble()).isBetween(0.45, 0.51);
        assertThat(peaks.path("customer").get(10).asDouble()).isZero();
    }

    @Test
    void recording_without_sound_says_why_and_a_lost_file_raises_an_alarm() {
        UUID failed = UUID.randomUUID(), lost = UUID.randomUUID();
        row(failed, account("ana"), State.FAILED, null, "file-missing");
        row(lost, account("ana"), State.STORED, "2026/11/20/" + lost + ".wav", null);
        var browser = TestBrowser.loggedIn(port, "sun");
        var answer = browser.get("/api/recordings/" + failed + "/audio");
        assertThat(answer.slug()).isEqualTo("recording-without-sound");
        assertThat(answer.json().path("params").path("reason").asString()).isEqualTo("file-missing");
        assertThat(browser.get("/api/recordings/" + lost + "/audio").slug()).isEqualTo("recording-without-sound");
        assertThat(browser.get("/api/alarms").body())
                .contains("recording-missing")
                .contains(lost.toString());
    }

    @Test
    void list_is_filtered_paged_and_shows_no_path() {
        var browser = TestBrowser.loggedIn(port, "sun");
        var answer =
                browser.get("/api/recordings?number=4321&from=2026-11-20T00:00:00Z&to=2026-11-21T00:00:00Z&size=200");
        assertThat(answer.body()).contains(id.toString()).doesNotContain(".wav").doesNotContain("sha256");
        assertThat(browser.get("/api/recordings?number=4321&to=2026-11-20T00:00:00Z")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(browser.get("/api/recordings?number=abc").slug()).isEqualTo("number-invalid");
        assertThat(browser.get("/api/recordings?size=100000").slug()).isEqualTo("page-size-out-of-range");
        assertThat(browser.get("/api/recordings?from=yesterday").slug()).isEqualTo("bad-parameter");
        assertThat(browser.get("/api/recordings/..%2f..%2fetc%2fpasswd/audio").status())
                .isBetween(400, 404);
        assertThat(browser.get("/api/recordings/not-an-id/audio").status()).isEqualTo(400);
    }

    @Test
    void calls_are_listed_to_whom_they_concern() {
        var lead = TestBrowser.loggedIn(port, "sun").get("/api/calls?size=5&direction=INBOUND&number=138");
        assertThat(lead.status()).isEqualTo(200);
        assertThat(lead.json().path("items").isArray()).isTrue();
        assertThat(TestBrowser.loggedIn(port, "sun")
                        .get("/api/calls?outcome=NONSENSE")
                        .slug())
                .isEqualTo("bad-parameter");
        assertThat(TestBrowser.loggedIn(port, "ana").get("/api/calls?agentId=1").status())
                .isEqualTo(200);
    }

    private HttpResponse<byte[]> audio(String login, UUID recording, String query, @Nullable String range) {
        var browser = TestBrowser.loggedIn(port, login);
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/recordings/" + recording + "/audio" + query))
                .header("Cookie", browser.cookieHeader());
        if (range != null) request.header("Range", range);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private List<String> ids(String login, String query) {
        return TestBrowser.loggedIn(port, login)
                .get("/api/recordings" + query)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private List<String> log(String what) {
        return db.select(ENTRY.WHO)
                .from(ENTRY)
                .where(ENTRY.WHAT.eq(what))
                .and(ENTRY.OBJECT.eq(id.toString()))
                .orderBy(ENTRY.ID)
                .fetch(ENTRY.WHO);
    }

    private int account(String login) {
        return db.select(ACCOUNT_.ID)
                .from(ACCOUNT_)
                .where(ACCOUNT_.LOGIN.eq(login))
                .fetchSingle(ACCOUNT_.ID);
    }

    private void row(UUID recording, int agent, State state, @Nullable String path, @Nullable String reason) {
        db.insertInto(RECORDING_)
                .set(RECORDING_.SEGMENT_ID, recording)
                .set(RECORDING_.CALL_ID, UUID.randomUUID())
                .set(RECORDING_.AGENT_ID, agent)
                .set(RECORDING_.DIRECTION, "INBOUND")
                .set(RECORDING_.CUSTOMER_NUMBER, "13800004321")
                .set(RECORDING_.STARTED_AT, START.atOffset(ZoneOffset.UTC))
                .set(RECORDING_.STATE, state)
                .set(RECORDING_.PATH, path)
                .set(RECORDING_.REASON, reason)
                .set(RECORDING_.DURATION_MS, 3000L)
                .execute();
    }
}

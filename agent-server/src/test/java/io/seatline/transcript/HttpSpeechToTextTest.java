package io.seatline.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.seatline.transcript.SpeechToText.Declined;
import io.seatline.transcript.SpeechToText.SpokenText;
import io.seatline.transcript.SpeechToText.Unavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSpeechToTextTest {
    private static final byte[] WAV = {'R', 'I', 'F', 'F', 0, (byte) 0xff, '\r', '\n'};

    private MadeSpeechService made;
    private SpeechToText service;

    @BeforeEach
    void open() throws IOException {
        made = new MadeSpeechService();
        service = new HttpSpeechToText(
                made.url(), "made-1", "zh", "secret", Duration.ofSeconds(5), new JsonTranscripts()::answered);
    }

    @AfterEach
    void close() {
        made.close();
    }

    @Test
    void sound_goes_whole_and_segments_come_back() throws IOException {
        made.answer =
                "{\"text\":\"您好 请讲\",\"segments\":[{\"start\":0.5,\"end\":1.25,\"text\":\" 您好\"},{\"start\":2,\"end\":3,\"text\":\" \"}]}";
        assertThat(service.write(WAV)).containsExactly(new SpokenText(500, 1250, "您好"));
        assertThat(made.keys).containsExactly("Bearer secret");
        assertThat(made.asked.getFirst())
                .contains("name=\"model\"\r\n\r\nmade-1\r\n")
                .contains("name=\"response_format\"\r\n\r\nverbose_json\r\n")
                .contains("name=\"language\"\r\n\r\nzh\r\n")
                .contains("filename=\"voice.wav\"\r\nContent-Type: audio/wav\r\n\r\nRIFF\0\u00ff\r\n\r\n--seatline-");
    }

    @ParameterizedTest
    @ValueSource(ints = {413, 415, 422})
    void what_it_will_not_have_is_told_apart(int status) {
        made.status = status;
        assertThatExceptionOfType(Declined.class).isThrownBy(() -> service.write(WAV));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 429, 500, 503})
    void what_may_be_of_the_hour_or_of_us_is_tried_again(int status) {
        made.status = status;
        assertThatIOException()
                .isThrownBy(() -> service.write(WAV))
                .isNotInstanceOf(Declined.class)
                .withMessageContaining(String.valueOf(status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{\"text\":\"no times\"}",
                "{\"segments\":[{\"start\":-1,\"end\":2,\"text\":\"a\"}]}",
                "{\"segments\":[{\"start\":1e300,\"end\":2,\"text\":\"a\"}]}"
            })
    void nonsense_is_no_transcript(String answer) {
        made.answer = answer;
        assertThatIOException().isThrownBy(() -> service.write(WAV)).withMessageContaining("no transcript");
    }

    @Test
    void answer_without_end_one_that_stops_midway_and_no_service_are_waited_out() throws IOException {
        made.answer = "x".repeat(5 << 20);
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> service.write(WAV));
        made.answer = "{}";
        made.stalls = true;
        var hasty = new HttpSpeechToText(
                made.url(), "made-1", "zh", "", Duration.ofMillis(300), new JsonTranscripts()::answered);
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> hasty.write(WAV))
                .withCauseInstanceOf(TimeoutException.class);
        made.close();
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> service.write(WAV));
    }
}

package io.seatline.transcript;

import io.seatline.transcript.SpeechToText.SpokenText;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Transcripts as JSON: as the service answers, and as they are kept. */
public final class JsonTranscripts {
    private static final TypeReference<List<SaidLine>> LINES = new TypeReference<>() {};
    private final JsonMapper json = JsonMapper.builder().build();

    /** @throws RuntimeException when there are no segments in it */
    public List<SpokenText> answered(String text) {
        JsonNode segments = json.readTree(text).path("segments");
        if (!segments.isArray()) throw new IllegalArgumentException("no segments");
        return segments.valueStream()
                .map(one -> new SpokenText(
                        millis(one.path("start")),
                        millis(one.path("end")),
                        one.path("text").asString()))
                .toList();
    }

    private static long millis(JsonNode seconds) {
        double value = seconds.asDouble();
        if (!(value >= 0 && value < 86_400)) throw new IllegalArgumentException("no time: " + value);
        return Math.round(value * 1000);
    }

    public byte[] write(List<SaidLine> lines) {
        return json.writeValueAsBytes(lines);
    }

    public List<SaidLine> lines(byte[] kept) {
        return json.readValue(kept, LINES);
    }
}

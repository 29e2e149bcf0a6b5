package io.seatline.transcript;

import io.seatline.kernel.TypedText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * A service that speaks OpenAI's transcription API ({@code POST /v1/audio/transcriptions}, {@code verbose_json}), as several
 * that run in one's own house do. It goes to the address that it is given and nowhere else.
 */
public final class HttpSpeechToText implements SpeechToText {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int LARGEST = 4 << 20;
    private static final int LONGEST_LINE = 2000;

    private final URI address;
    private final String model;
    private final String language;
    private final String key;
    private final Duration patience;
    private final Function<String, List<SpokenText>> parse;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /**
     * @param base such as {@code http://localhost:9000}
     * @param language as ISO 639-1; empty: the service finds out
     * @param key empty: none is sent
     * @param parse the segments of an answer; throws for what is none
     */
    public HttpSpeechToText(
            URI base,
            String model,
            String language,
            String key,
            Duration patience,
            Function<String, List<SpokenText>> parse) {
        String root = base.toString();
        address = URI.create(
                (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + "/v1/audio/transcriptions");
        this.model = model;
        this.language = language;
        this.key = key;
        this.patience = patience;
        this.parse = parse;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public List<SpokenText> write(byte[] wav) throws Declined, Unavailable {
        String border = "seatline-" + UUID.randomUUID();
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(patience)
                    .header("Content-Type", "multipart/form-data; boundary=" + border)
                    .header("Accept", "application/json")
                    .POST(BodyPublishers.ofByteArray(form(border, wav)));
            if (!key.isEmpty()) request.header("Authorization", "Bearer " + key);
            // Of the whole answer: a service that stops in the middle must not stop us, nor one that never ends.
            var asked = http.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
            try {
                var answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
                return texts(answer.statusCode(), answer.body());
            } finally {
                asked.cancel(true);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(e);
        } catch (Declined | Unavailable e) {
            throw e;
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new Unavailable(e);
        }
    }

    private List<SpokenText> texts(int status, byte[] body) throws Declined, Unavailable {
        // 413, 415 and 422 are of this sound; anything else may be of us (a wrong key) or of the hour.
        if (status == 413 || status == 415 || status == 422) throw new Declined("answered " + status);
        if (status != 200) throw new Unavailable("the service answered " + status);
        try {
            return parse.apply(new String(body, StandardCharsets.UTF_8)).stream()
                    .map(one -> new SpokenText(
                            Math.max(0, one.fromMs()),
                            Math.max(one.fromMs(), one.toMs()),
                            TypedText.cut(one.text(), LONGEST_LINE)))
                    .filter(one -> !one.text().isEmpty())
                    .toList();
        } catch (RuntimeException e) {
            throw new Unavailable("the service answered what is no transcript: " + e.getMessage());
        }
    }

    private byte[] form(String border, byte[] wav) throws IOException {
        var form = new ByteArrayOutputStream(wav.length + 1024);
        field(form, border, "model", model);
        field(form, border, "response_format", "verbose_json");
        field(form, border, "timestamp_granularities[]", "segment");
        if (!language.isEmpty()) field(form, border, "language", language);
        put(
                form,
                "--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"voice.wav\"\r\n"
                        + "Content-Type: audio/wav\r\n\r\n");
        form.write(wav);
        put(form, "\r\n--" + border + "--\r\n");
        return form.toByteArray();
    }

    private static void field(ByteArrayOutputStream form, String border, String name, String value) throws IOException {
        put(form, "--" + border + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static void put(ByteArrayOutputStream form, String text) throws IOException {
        form.write(text.getBytes(StandardCharsets.UTF_8));
    }
}

package io.seatline.customer;

import io.seatline.kernel.TypedText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Over HTTP, within 800 ms from the first byte asked to the last one read. It goes to the address it is given and nowhere
 * else: a redirect is an answer without facts.
 */
public final class HttpCardLookup implements CardLookup {
    private static final Logger log = LoggerFactory.getLogger(HttpCardLookup.class);
    static final Duration PATIENCE = Duration.ofMillis(800);
    private static final int LARGEST = 64 * 1024;
    private static final int MOST_FACTS = 12;

    private final Function<String, Map<String, String>> parse;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    /** @param parse the names and plain values of a JSON object, in their order; throws for anything else */
    public HttpCardLookup(Function<String, Map<String, String>> parse) {
        this.parse = parse;
    }

    @Override
    public List<Fact> ask(URI address) {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        // Read as a stream of bounded length: a body without end costs neither memory nor time.
        var asked = http.sendAsync(request, BodyHandlers.ofInputStream()).thenApplyAsync(answer -> {
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) return List.<Fact>of();
                var bytes = body.readNBytes(LARGEST + 1);
                return bytes.length > LARGEST ? List.<Fact>of() : facts(new String(bytes, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            asked.cancel(true);
            log.debug("The outside house did not answer in time or sense: {}", e.toString());
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private List<Fact> facts(String text) {
        return parse.apply(text).entrySet().stream()
                .map(fact -> new Fact(TypedText.cut(fact.getKey(), 40), TypedText.cut(fact.getValue(), 200)))
                .filter(fact -> !fact.name().isEmpty() && !fact.value().isEmpty())
                .limit(MOST_FACTS)
                .toList();
    }
}

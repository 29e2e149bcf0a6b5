package io.seatline.customer;

import io.seatline.kernel.Refused;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address outside with places for a call's values, such as {@code https://crm.example/find?tel={number}}. Values are
 * filled in encoded and only behind the host, so that no caller decides where a request goes.
 */
public record PopTemplate(String text) {
    public static final Set<String> NAMES = Set.of("number", "callId", "customerId", "queueId", "queue", "agentId");
    private static final int LONGEST = 1000;
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern FRONT = Pattern.compile("(https?)://([^/?#{}@\\s]+)([/?#].*)?", Pattern.DOTALL);

    /** @throws Refused with {@code field} when it is no such address */
    public static PopTemplate checked(String field, String typed) {
        var text = typed.strip();
        if (text.isEmpty()) return new PopTemplate("");
        if (text.length() > LONGEST) throw Refused.invalid(field, "field-too-long", Map.of("max", LONGEST));
        var front = FRONT.matcher(text);
        if (!front.matches()) throw Refused.invalid(field, "pop-url-invalid", Map.of());
        var place = PLACE.matcher(text);
        while (place.find()) {
            if (!NAMES.contains(place.group(1))) {
                throw Refused.invalid(field, "pop-url-name-unknown", Map.of("name", place.group(1)));
            }
        }
        var plain = PLACE.matcher(text).replaceAll("x");
        try {
            var uri = new URI(plain);
            if (uri.getHost() == null || uri.getUserInfo() != null) {
                throw Refused.invalid(field, "pop-url-invalid", Map.of());
            }
            if ("http".equals(uri.getScheme()) && !loopback(uri.getHost())) {
                throw Refused.invalid(field, "pop-url-not-https", Map.of());
            }
        } catch (URISyntaxException e) {
            throw Refused.invalid(field, "pop-url-invalid", Map.of());
        }
        return new PopTemplate(text);
    }

    private static boolean loopback(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** @param values a name without a value becomes nothing */
    public URI filled(Map<String, String> values) {
        var filled = PLACE.matcher(text)
                .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(
                        URLEncoder.encode(values.getOrDefault(place.group(1), ""), StandardCharsets.UTF_8)
                                .replace("+", "%20")));
        return URI.create(filled);
    }
}

package io.seatline.telephony.asterisk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A configuration file with places written {@code @{name}}; {@code ${...}} is Asterisk's own and stays. */
final class AsteriskTemplate {
    private static final Pattern PLACE = Pattern.compile("@\\{([a-z.]+)\\}");

    private final String name;
    private final String text;

    private AsteriskTemplate(String name, String text) {
        this.name = name;
        this.text = text;
    }

    static AsteriskTemplate of(String name) throws IOException {
        try (InputStream in = AsteriskTemplate.class.getResourceAsStream("/asterisk/" + name)) {
            return new AsteriskTemplate(
                    name, new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Each value is written as it is: whoever makes it has sent its parts through {@link #guarded}. */
    String with(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) throw new IllegalStateException("no value for " + place.group() + " in " + name);
            return Matcher.quoteReplacement(value);
        });
    }

    /** Refuses what would end a line, begin a comment or a section, or be evaluated by the dialplan. */
    static String guarded(String value) {
        if (value.chars().anyMatch(Character::isISOControl)
                || value.matches(".*[;\\[\\]{}()$\"^|&`].*")
                || value.startsWith("#")) {
            throw new IllegalArgumentException(
                    "a setting for Asterisk has a character it may not have: one of ; [ ] { } ( ) $ \" ^ | & ` or a line end");
        }
        return value;
    }
}

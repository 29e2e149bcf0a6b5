package io.seatline.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.seatline.agent.ReasonCode;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.node.ObjectNode;

/** The desk protocol as JSON. The {@code type} is the record's name with a small first letter: a stable word. */
public final class JsonDesk {
    /** Longer frames are refused unread: the longest honest one is a note of 4,000 characters. */
    public static final int LONGEST_FRAME = 32_768;

    private static final Map<String, Class<?>> MESSAGES = Arrays.stream(DeskMessage.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(JsonDesk::typeOf, Function.identity()));

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(ReasonCode.class, Word.class)
            .addMixIn(DeskUpdate.class, Typed.class)
            .registerSubtypes(Arrays.stream(DeskUpdate.class.getPermittedSubclasses())
                    .map(update -> new NamedType(update, typeOf(update)))
                    .toArray(NamedType[]::new))
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Typed {}

    public static TreeSet<String> messageTypes() {
        return new TreeSet<>(MESSAGES.keySet());
    }

    public static TreeSet<String> updateTypes() {
        return Arrays.stream(DeskUpdate.class.getPermittedSubclasses())
                .map(JsonDesk::typeOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String typeOf(Class<?> record) {
        var name = record.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** What the frame says, or null when it is not a message of ours: nothing of it is believed then. */
    public @Nullable DeskMessage read(String frame) {
        if (frame.length() > LONGEST_FRAME) return null;
        try {
            JsonNode node = json.readTree(frame);
            if (!(node instanceof ObjectNode object)) return null;
            var type = MESSAGES.get(object.path("type").asString(""));
            if (type == null) return null;
            object.remove("type");
            // Reason codes are capitals, however they are spelt.
            if (object.path("reason").isString()) {
                object.put("reason", object.path("reason").asString().toUpperCase(java.util.Locale.ROOT));
            }
            return complete((DeskMessage) json.treeToValue(object, type));
        } catch (JacksonException | ClassCastException e) {
            return null;
        }
    }

    private abstract static class Word {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Word(String value) {}

        @JsonValue
        abstract String value();
    }

    /** Records whose parts were left out are no message. */
    private static @Nullable DeskMessage complete(DeskMessage message) {
        for (var part : message.getClass().getRecordComponents()) {
            var optional = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
            try {
                if (!optional && part.getAccessor().invoke(message) == null) return null;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return message;
    }

    public String write(DeskUpdate update) {
        return json.writeValueAsString(update);
    }
}

package io.seatline.floor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.seatline.agent.AgentEvent;
import io.seatline.agent.ReasonCode;
import io.seatline.call.CallEvent;
import io.seatline.call.RecordingEvent;
import io.seatline.call.TransferTarget;
import io.seatline.entry.EntryEvent;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.kernel.QueueId;
import io.seatline.routing.OfferEvent;
import io.seatline.routing.OfferId;
import io.seatline.routing.RoutingEvent;
import io.seatline.telephony.LegId;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Journal events as JSON. The type name is the record's simple name, a stable word; ids are plain values. */
public final class JsonEvents {
    private static final Map<String, Class<?>> TYPES = Stream.of(
                    CallEvent.class,
                    RecordingEvent.class,
                    AgentEvent.class,
                    OfferEvent.class,
                    RoutingEvent.class,
                    FloorEvent.class,
                    EntryEvent.class)
            .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private static final Map<Class<?>, Method> CALLS = components("call", CallId.class);
    private static final Map<Class<?>, Method> AGENTS = components("agent", AgentId.class);

    /** The escape of NUL, after an even number of backslashes. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private final JsonMapper json = JsonMapper.builder()
            // A newer server may have written fields that this one does not know: it reads the rest.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(CallId.class, UuidId.class)
            .addMixIn(OfferId.class, UuidId.class)
            .addMixIn(AgentId.class, IntId.class)
            .addMixIn(QueueId.class, IntId.class)
            .addMixIn(LegId.class, TextId.class)
            .addMixIn(ReasonCode.class, TextId.class)
            .addMixIn(AgentEvent.By.class, ByText.class)
            .addMixIn(TransferTarget.class, Target.class)
            .build();

    /** All type names, for the test that lists stable words. */
    public static java.util.Set<String> types() {
        return TYPES.keySet();
    }

    public String type(DomainEvent event) {
        return event.getClass().getSimpleName();
    }

    /** The event as the journal's row has it. */
    public Row row(DomainEvent event) {
        var call = said(CALLS, event) instanceof CallId id ? id.value() : null;
        var agent = said(AGENTS, event) instanceof AgentId id ? Integer.valueOf(id.value()) : null;
        return new Row(type(event), call, agent, write(event));
    }

    private static @Nullable Object said(Map<Class<?>, Method> what, DomainEvent event) {
        var component = what.get(event.getClass());
        try {
            return component == null ? null : component.invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(event.toString(), e);
        }
    }

    /** By the type of event the component of that name and kind: to ask it is much faster than to look for it in the text. */
    private static Map<Class<?>, Method> components(String name, Class<?> kind) {
        return TYPES.values().stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getName().equals(name) && component.getType() == kind)
                .map(RecordComponent::getAccessor)
                .peek(accessor -> accessor.setAccessible(true))
                .collect(Collectors.toUnmodifiableMap(Method::getDeclaringClass, Function.identity()));
    }

    /**
     * @param call the call the event is about, for the journal's own column
     * @param agent the agent it is about
     */
    public record Row(
            String type, @Nullable UUID call, @Nullable Integer agent, String payload) {}

    /** Without the NUL character, which no text in PostgreSQL may hold: one would stop the journal for everybody. */
    public String write(DomainEvent event) {
        return withoutNul(json.writeValueAsString(event));
    }

    private static String withoutNul(String text) {
        return text.contains("\\u0000") ? NUL.matcher(text).replaceAll("$1") : text;
    }

    /** @throws IllegalArgumentException for a type that no event of this version has */
    public DomainEvent read(String type, String payload) {
        var known = TYPES.get(type);
        if (known == null) throw new IllegalArgumentException("unknown journal event " + type);
        return (DomainEvent) json.readValue(payload, known);
    }

    private abstract static class ByText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static AgentEvent.By parse(String text) {
            throw new UnsupportedOperationException("only its annotation is used");
        }

        @JsonValue
        abstract String text();
    }

    private abstract static class UuidId {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        UuidId(UUID value) {}

        @JsonValue
        abstract UUID value();
    }

    private abstract static class IntId {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        IntId(int value) {}

        @JsonValue
        abstract int value();
    }

    private abstract static class TextId {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        TextId(String value) {}

        @JsonValue
        abstract String value();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = TransferTarget.ToAgent.class, name = "agent"),
        @JsonSubTypes.Type(value = TransferTarget.ToQueue.class, name = "queue"),
        @JsonSubTypes.Type(value = TransferTarget.ToMenu.class, name = "menu"),
        @JsonSubTypes.Type(value = TransferTarget.ToNumber.class, name = "number")
    })
    private interface Target {}
}

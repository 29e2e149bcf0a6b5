package io.seatline.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Walks every state of a machine with every signal, holds the moves against a table, and writes the picture beside the
 * class. A state or signal without an example, a legal move not in the table and a table row never made all fail.
 */
public final class StateMachineWalk {
    private StateMachineWalk() {}

    public static <S, G> void check(
            Class<S> stateType,
            Class<G> signalType,
            List<? extends S> states,
            List<? extends G> signals,
            BiFunction<S, G, @Nullable S> after,
            Map<String, String> legal) {
        assertEquals(children(stateType), names(states), "an example of each state");
        assertEquals(children(signalType), names(signals), "an example of each signal");
        var moves = new TreeMap<String, String>();
        for (var state : states) {
            for (var signal : signals) {
                var next = after.apply(state, signal);
                if (next != null) moves.put(name(state) + " " + name(signal), name(next));
            }
        }
        assertEquals(new TreeMap<>(legal), moves);
        draw(stateType, moves);
    }

    private static void draw(Class<?> stateType, Map<String, String> moves) {
        var picture = new StringBuilder("@startuml\n");
        moves.forEach((move, to) -> {
            var parts = move.split(" ");
            picture.append(parts[0])
                    .append(" --> ")
                    .append(to)
                    .append(" : ")
                    .append(parts[1])
                    .append('\n');
        });
        picture.append("@enduml\n");
        var file = Path.of("src/main/java", stateType.getName().replace('.', '/') + ".puml");
        try {
            if (!Files.exists(file) || !Files.readString(file).contentEquals(picture)) Files.writeString(file, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> children(Class<?> parent) {
        return Arrays.stream(Objects.requireNonNull(parent.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(List<?> all) {
        return all.stream().map(StateMachineWalk::name).collect(Collectors.toSet());
    }

    private static String name(@Nullable Object one) {
        return one == null ? "-" : one.getClass().getSimpleName();
    }
}

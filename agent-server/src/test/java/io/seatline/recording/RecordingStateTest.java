package io.seatline.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Walks all states and signals against the table of legal moves and draws the diagram beside the class. */
class RecordingStateTest {
    private static final StoredSound SOUND = new StoredSound(
            "2026/11/22/x.sealed", "00", 44, SoundFormat.OPUS, null, Duration.ZERO, -120, -120, null, Instant.EPOCH);
    private static final List<RecordingState> STATES = List.of(
            new RecordingState.Starting(),
            new RecordingState.Running(),
            new RecordingState.Saved(),
            new RecordingState.Stored(SOUND),
            new RecordingState.Failed(RecordingReason.FILE_MISSING));
    private static final List<RecordingSignal> SIGNALS = List.of(
            new RecordingSignal.FilesAppeared(),
            new RecordingSignal.FilesCompleted(),
            new RecordingSignal.CopyVerified(SOUND),
            new RecordingSignal.GivenUp(RecordingReason.FILE_EMPTY));
    private static final Map<String, String> LEGAL = Map.of(
            "Starting FilesAppeared", "Running",
            "Starting FilesCompleted", "Saved",
            "Starting GivenUp", "Failed",
            "Running FilesCompleted", "Saved",
            "Running GivenUp", "Failed",
            "Saved CopyVerified", "Stored",
            "Saved GivenUp", "Failed",
            "Failed FilesCompleted", "Saved");

    @Test
    void every_state_and_signal_is_walked() {
        assertThat(names(STATES)).isEqualTo(children(RecordingState.class));
        assertThat(names(SIGNALS)).isEqualTo(children(RecordingSignal.class));
    }

    @Test
    void exactly_the_legal_moves_are_made_and_the_diagram_shows_them() throws IOException {
        assertThat(moves()).isEqualTo(LEGAL);
        var diagram = new StringBuilder("@startuml\n[*] --> Starting\n");
        new TreeMap<>(moves()).forEach((from, to) -> {
            String[] move = from.split(" ");
            diagram.append(move[0])
                    .append(" --> ")
                    .append(to)
                    .append(" : ")
                    .append(move[1])
                    .append('\n');
        });
        diagram.append("Stored --> [*]\n@enduml\n");
        Path file = Path.of("src/main/java/io/seatline/recording/RecordingState.puml");
        if (!Files.exists(file) || !Files.readString(file).contentEquals(diagram)) Files.writeString(file, diagram);
    }

    private static Map<String, String> moves() {
        Map<String, String> moves = new TreeMap<>();
        for (RecordingState state : STATES)
            for (RecordingSignal signal : SIGNALS) {
                RecordingState next = state.after(signal);
                if (next != null) moves.put(name(state) + " " + name(signal), name(next));
            }
        return moves;
    }

    private static Set<String> names(List<?> all) {
        return all.stream().map(RecordingStateTest::name).collect(Collectors.toSet());
    }

    private static Set<String> children(Class<?> parent) {
        return Arrays.stream(Objects.requireNonNull(parent.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static String name(Object one) {
        return one.getClass().getSimpleName();
    }
}

package io.seatline.voicemail;

import io.seatline.kernel.TypedText;
import io.seatline.recording.WaveFile;
import io.seatline.recording.WaveHeader;
import io.seatline.voicemail.VoicemailStore.Left;
import io.seatline.voicemail.VoicemailStore.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes callers' messages from the switch's folders into the vault: those of the entry points, which the journal tells of,
 * and those the switch took by itself while nobody of ours answered, which only lie there. A message in which nobody spoke is
 * none. Repeating it does no harm; what fails is tried again at the next look.
 */
public final class VoicemailIntake {
    /** Shorter is a breath before hanging up. */
    static final Duration SHORTEST = Duration.ofSeconds(1);
    /** A file that nobody wrote to for so long is complete; the switch writes a sound in pieces of two seconds. */
    static final Duration QUIET = Duration.ofSeconds(5);
    /** After that a file that is not there will not come. */
    static final Duration GIVE_UP = Duration.ofMinutes(10);

    private static final int LONGEST_NUMBER = 40;
    private static final int BATCH = 100;
    private static final Logger log = LoggerFactory.getLogger(VoicemailIntake.class);

    private final Path messages;
    private final Path fallback;
    private final VoicemailSounds sounds;
    private final VoicemailStore store;
    private final InstantSource clock;

    /**
     * @param messages where the switch leaves the messages of entry points
     * @param fallback where it leaves those it took by itself
     */
    public VoicemailIntake(
            Path messages, Path fallback, VoicemailSounds sounds, VoicemailStore store, InstantSource clock) {
        this.messages = messages;
        this.fallback = fallback;
        this.sounds = sounds;
        this.store = store;
        this.clock = clock;
    }

    /** Looks once. Never throws; what stops one kind of message does not stop the other. */
    public void look() {
        try {
            takeLeft();
        } catch (IOException | RuntimeException e) {
            log.warn("callers' messages wait: {}", e.toString());
        }
        try {
            takeFallbacks();
        } catch (IOException | RuntimeException e) {
            log.warn("messages that the switch took by itself wait: {}", e.toString());
        }
    }

    /** In order, and each in its turn: a message still being spoken, or a disk that refuses, holds up only those after it. */
    private void takeLeft() throws IOException {
        for (Left left : store.leftAfter(store.position(), BATCH)) {
            try {
                if (!take(left)) return;
            } catch (RuntimeException e) {
                // If the database is away this fails too, and the message is tried again; else it is at fault itself.
                store.keep(null, left.seq());
                log.error("the message {} of call {} cannot be kept and stays where it is", left.id(), left.call(), e);
            }
        }
    }

    private boolean take(Left left) throws IOException {
        Path file = messages.resolve(left.id() + ".wav");
        Duration since = Duration.between(left.at(), clock.instant());
        var sound = WaveHeader.inspect(file);
        if (store.has(left.id())) {
            // Kept already; sealing it again would leave its row with the key of a file that is replaced.
            store.keep(null, left.seq());
            Files.deleteIfExists(file);
            return true;
        }
        if (sound instanceof WaveFile.Sound it && isQuiet(file)) {
            boolean spoken = it.millis() >= SHORTEST.toMillis();
            store.keep(
                    spoken
                            ? kept(left.id(), left.call(), left.queue(), left.number(), left.at(), file, it.millis())
                            : null,
                    left.seq());
            Files.deleteIfExists(file);
            return true;
        }
        boolean nothing = sound instanceof WaveFile.Missing || sound instanceof WaveFile.Empty;
        if (nothing ? since.compareTo(Duration.ofSeconds(10)) < 0 : since.compareTo(GIVE_UP) < 0) return false;
        if (!nothing) log.error("the message {} of call {} is no sound and stays where it is", file, left.call());
        store.keep(null, left.seq());
        if (nothing) Files.deleteIfExists(file);
        return true;
    }

    private void takeFallbacks() throws IOException {
        if (!Files.isDirectory(fallback)) return;
        try (var files = Files.newDirectoryStream(fallback, "*.wav")) {
            for (Path file : files) {
                try {
                    takeFallback(file);
                } catch (IOException | RuntimeException e) {
                    log.warn("a message that the switch took by itself waits: {}: {}", file, e.toString());
                }
            }
        }
    }

    /** Those files stay until somebody has dealt with them: the alarm that tells of them ends with them. */
    private void takeFallback(Path file) throws IOException {
        UUID id = idOf(file);
        if (store.has(id) || !isQuiet(file)) return;
        switch (WaveHeader.inspect(file)) {
            case WaveFile.Sound it
            when it.millis() >= SHORTEST.toMillis() -> {
                Instant at = Files.getLastModifiedTime(file).toInstant();
                store.keep(kept(id, null, null, numberOf(file), at, file, it.millis()), null);
            }
            // Nobody spoke: there is nothing that anybody could deal with.
            case WaveFile.Sound _, WaveFile.Empty _ -> Files.deleteIfExists(file);
            case WaveFile.Missing _, WaveFile.NotAWave _, WaveFile.WrongFormat _, WaveFile.Unreadable _ -> {
                // The alarm tells a person of the file, who looks at it.
            }
        }
    }

    /** The switch's own file of a message that is done is not needed any more. */
    public void forget(UUID id) {
        if (!Files.isDirectory(fallback)) return;
        try (var files = Files.newDirectoryStream(fallback, "*.wav")) {
            for (Path file : files) if (idOf(file).equals(id)) Files.deleteIfExists(file);
        } catch (IOException | DirectoryIteratorException e) {
            log.warn("a message that is done stays in the switch's folder: {}", e.toString());
        }
    }

    private Message kept(
            UUID id, @Nullable UUID call, @Nullable Integer queue, String number, Instant at, Path file, long millis)
            throws IOException {
        var kept = sounds.keep(id, at, file);
        // A carrier may send anything for a number.
        String from = TypedText.cut(number, LONGEST_NUMBER);
        return new Message(id, call, queue, from, at, millis, kept.path(), kept.sha256(), kept.said());
    }

    private boolean isQuiet(Path file) throws IOException {
        return Duration.between(Files.getLastModifiedTime(file).toInstant(), clock.instant())
                        .compareTo(QUIET)
                >= 0;
    }

    private static UUID idOf(Path file) {
        return UUID.nameUUIDFromBytes(("switch/" + file.getFileName()).getBytes(StandardCharsets.UTF_8));
    }

    /** The dialplan puts the caller's number behind the leg's name. */
    private static String numberOf(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.wav$", "");
        int at = name.lastIndexOf('_');
        return Optional.of(at < 0 ? "" : name.substring(at + 1))
                .filter(number -> number.matches("\\+?[0-9]{2,20}"))
                .orElse("");
    }
}

package io.seatline.recording;

import io.seatline.sealing.WrappedKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is to be done next to bring one recording into the vault, with all that earlier steps found out. */
public sealed interface JobStep {
    /** Join the switch's two files into one, check it and draw its outline. */
    record Join() implements JobStep {}

    record Encode(JoinedSound sound) implements JobStep {}

    record Seal(JoinedSound sound, CodedSound coded) implements JobStep {}

    record Store(JoinedSound sound, CodedSound coded, SealedSound sealed) implements JobStep {}

    /** It rests in the vault: the switch's files and ours on the way may go. */
    record Clear() implements JobStep {}

    /** @param flaw what is wrong with it; null when all is well */
    record JoinedSound(
            Duration length,
            float agentDbfs,
            float customerDbfs,
            @Nullable RecordingReason flaw) {}

    /** @param sha256 of the file before it is sealed */
    record CodedSound(SoundFormat format, String sha256) {}

    /** @param sha256 of the sealed file */
    record SealedSound(WrappedKey key, String sha256) {}
}

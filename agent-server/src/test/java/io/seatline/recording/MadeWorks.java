package io.seatline.recording;

import io.seatline.e2e.Repository;
import io.seatline.sealing.MasterKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A pipeline for tests, with the real coders and real keys. */
final class MadeWorks {
    private MadeWorks() {}

    /** As on a machine without coders: sound rests as it was joined. */
    static final SoundCoder NO_CODER = new SoundCoder() {
        @Override
        public void encode(SoundFormat format, Path wav, Path coded) throws IOException {
            throw new IOException("no program");
        }

        @Override
        public void decode(SoundFormat format, Path coded, Path raw) throws IOException {
            throw new IOException("no program");
        }

        @Override
        public boolean canMark() {
            return false;
        }

        @Override
        public void mark(Path raw, Map<String, String> marks, Path flac) throws IOException {
            throw new IOException("no program");
        }
    };

    static PipelineWorker worker(
            SpoolFolder spool,
            Path folder,
            RecordingVault vault,
            RecordingStore store,
            JobStore jobs,
            SoundCoder coder,
            Alarms alarms) {
        return new PipelineWorker(jobs, store, pipeline(spool, folder, vault, store, coder, alarms), alarms);
    }

    static RecordingPipeline pipeline(
            SpoolFolder spool,
            Path folder,
            RecordingVault vault,
            RecordingStore store,
            SoundCoder coder,
            Alarms alarms) {
        try {
            return new RecordingPipeline(
                    spool,
                    new WorkFolder(folder.resolve("work")),
                    coder,
                    sealer(folder),
                    vault,
                    store,
                    new FakeOutlines(),
                    alarms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SoundSealer sealer(Path folder) throws IOException {
        return new SoundSealer(MasterKeys.in(folder.resolve("keys")));
    }

    static SoundCoder coder() {
        return new CommandSoundCoder(Repository.ROOT.resolve(".sound"));
    }

    static final class FakeOutlines implements Outlines {
        private final Map<UUID, Peaks> kept = new HashMap<>();

        @Override
        public void save(UUID recording, Peaks outline) {
            kept.put(recording, outline);
        }

        @Override
        public Optional<Peaks> find(UUID recording) {
            return Optional.ofNullable(kept.get(recording));
        }
    }
}

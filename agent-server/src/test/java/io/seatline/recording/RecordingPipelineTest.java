package io.seatline.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatline.telephony.CaptureFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each step, a kill after each, and what is left when something cannot be done. The coders and keys are real. */
class RecordingPipelineTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant END = START.plusSeconds(10);
    private static final UUID ID = new UUID(1, 1);

    @TempDir
    Path folder;

    private FakeRecordingStore store = new FakeRecordingStore();
    private SpoolFolder spool;
    private RecordingVault vault;

    @BeforeEach
    void open() throws IOException {
        store = new FakeRecordingStore();
        spool = new SpoolFolder(folder.resolve("spool"));
        vault = FileRecordingVault.sealed(folder.resolve("vault"));
        store.segment(ID, START, END);
        store.adoptSince(START, false);
        store.save(recording().in(new RecordingState.Saved()));
        var files = CaptureFiles.in(spool.root(), ID);
        MadeWaves.write(files.fromCustomer(), MadeWaves.tone(Duration.ofSeconds(10), 1000, 0.3));
        MadeWaves.write(files.toCustomer(), MadeWaves.tone(Duration.ofSeconds(10), 440, 0.1));
    }

    @Test
    void sound_is_coded_sealed_and_heard_again_each_side_on_its_own() throws IOException {
        var steps = run(MadeWorks.coder(), new JobStep.Join());
        assertThat(steps.stream().map(step -> step.getClass().getSimpleName()))
                .containsExactly("Encode", "Seal", "Store", "Clear");
        var sound = stored();
        assertThat(sound.format()).isEqualTo(SoundFormat.OPUS);
        assertThat(sound.bytes()).isLessThan(100_000);
        assertThat(sound.length()).isEqualTo(Duration.ofSeconds(10));
        Path file = folder.resolve("vault").resolve(sound.path());
        assertThat(SoundSealer.hash(file)).isEqualTo(sound.sha256());
        assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("OggS", "Opus");
        var samples = samples(sound);
        assertThat(peak(samples, 0)).isBetween(0.07, 0.13);
        assertThat(peak(samples, 1)).isBetween(0.25, 0.35);
        assertThat(spool.attempts()).isEmpty();
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void sound_for_the_court_loses_not_a_sample() throws IOException {
        store.save(new Recording(ID, recording().call(), START, END, SoundFormat.FLAC, new RecordingState.Saved()));
        run(MadeWorks.coder(), new JobStep.Join());
        assertThat(stored().format()).isEqualTo(SoundFormat.FLAC);
        byte[] samples = samples(stored());
        assertThat(samples).hasSize(10 * 8000 * 4);
        assertThat(ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN).getShort(4 * 37))
                .isEqualTo((short) Math.round(0.1 * Short.MAX_VALUE * Math.sin(2 * Math.PI * 440 * 37 / 8000)));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, false", "3, false", "0, true", "1, true", "2, true", "3, true"})
    void killed_in_any_step_it_does_it_again_also_when_the_work_is_lost(int done, boolean lost) throws IOException {
        JobStep step = new JobStep.Join();
        for (int n = 0; n < done; n++) step = next(MadeWorks.coder(), step);
        if (!(step instanceof JobStep.Store)) next(MadeWorks.coder(), step);
        if (lost) {
            try (var files = Files.list(folder.resolve("work"))) {
                for (Path file : files.toList()) Files.delete(file);
            }
        }
        var steps = run(MadeWorks.coder(), step);
        assertThat(steps.getFirst() instanceof JobStep.Join)
                .as("begun anew only when it must")
                .isEqualTo(lost && done > 0);
        assertThat(stored().length()).isEqualTo(Duration.ofSeconds(10));
        assertThat(samples(stored())).hasSize(10 * 8000 * 4);
        assertThat(spool.attempts()).isEmpty();
    }

    @Test
    void killed_between_the_row_and_the_next_step_it_is_stored_once() throws IOException {
        JobStep step = new JobStep.Join();
        while (!(step instanceof JobStep.Store)) step = next(MadeWorks.coder(), step);
        next(MadeWorks.coder(), step);
        var sound = stored();
        try (var files = Files.list(folder.resolve("work"))) {
            for (Path file : files.toList()) Files.delete(file);
        }
        run(MadeWorks.coder(), step);
        assertThat(samples(sound)).as("and its key opens it").hasSize(10 * 8000 * 4);
        assertThat(stored()).isEqualTo(sound);
        assertThat(spool.attempts()).isEmpty();
    }

    @Test
    void without_coders_it_rests_as_it_was_joined() throws IOException {
        run(MadeWorks.NO_CODER, new JobStep.Join());
        assertThat(stored().format()).isEqualTo(SoundFormat.WAV);
        assertThat(samples(stored())).hasSize(10 * 8000 * 4);
    }

    @Test
    void shutting_down_is_no_reason_to_store_it_uncoded() throws IOException {
        JobStep step = next(MadeWorks.coder(), new JobStep.Join());
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> next(MadeWorks.coder(), step)).isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).isTrue();
        run(MadeWorks.coder(), step);
        assertThat(stored().format()).isEqualTo(SoundFormat.OPUS);
    }

    @Test
    void coder_that_spoils_the_sound_is_found_out_and_the_next_is_taken() throws IOException {
        var spoils = new SoundCoder() {
            private final SoundCoder real = MadeWorks.coder();

            @Override
            public void encode(SoundFormat format, Path wav, Path coded) throws IOException {
                real.encode(format, wav, coded);
            }

            @Override
            public void decode(SoundFormat format, Path coded, Path raw) throws IOException {
                real.decode(format, coded, raw);
                if (format != SoundFormat.OPUS) return;
                byte[] samples = Files.readAllBytes(raw);
                // The two sides have changed places.
                for (int at = 0; at < samples.length; at += 4) {
                    byte low = samples[at], high = samples[at + 1];
                    samples[at] = samples[at + 2];
                    samples[at + 1] = samples[at + 3];
                    samples[at + 2] = low;
                    samples[at + 3] = high;
                }
                Files.write(raw, samples);
            }

            @Override
            public boolean canMark() {
                return real.canMark();
            }

            @Override
            public void mark(Path raw, Map<String, String> marks, Path flac) throws IOException {
                real.mark(raw, marks, flac);
            }
        };
        run(spoils, new JobStep.Join());
        assertThat(stored().format()).isEqualTo(SoundFormat.FLAC);
    }

    @Test
    void sealed_file_that_changed_on_the_way_is_not_stored() throws IOException {
        JobStep step = new JobStep.Join();
        while (!(step instanceof JobStep.Store)) step = next(MadeWorks.coder(), step);
        Path sealed = folder.resolve("work").resolve(ID + ".sealed");
        byte[] bytes = Files.readAllBytes(sealed);
        bytes[100] ^= 1;
        Files.write(sealed, bytes);
        JobStep store = step;
        assertThatThrownBy(() -> next(MadeWorks.coder(), store)).hasMessageContaining("changed before it was stored");
        assertThat(this.store.state(ID)).isEqualTo(new RecordingState.Saved());
        assertThat(spool.attempts()).contains(ID);
    }

    private JobStep next(SoundCoder coder, JobStep step) throws IOException {
        return Objects.requireNonNull(pipeline(coder).run(job(step), recording(), END));
    }

    private List<JobStep> run(SoundCoder coder, JobStep first) throws IOException {
        var steps = new ArrayList<JobStep>();
        for (@Nullable JobStep step = first; step != null; ) {
            step = pipeline(coder).run(job(step), recording(), END);
            if (step != null) steps.add(step);
            if (steps.size() > 20) throw new AssertionError("it does not end: " + steps);
        }
        return steps;
    }

    private RecordingPipeline pipeline(SoundCoder coder) {
        return MadeWorks.pipeline(spool, folder, vault, store, coder, QUIET);
    }

    private static RecordingJob job(JobStep step) {
        return new RecordingJob(ID, step, END, 0);
    }

    private Recording recording() {
        return store.find(ID).orElseThrow();
    }

    private StoredSound stored() {
        return ((RecordingState.Stored) store.state(ID)).sound();
    }

    private byte[] samples(StoredSound sound) throws IOException {
        Path coded = folder.resolve("heard"), raw = folder.resolve("heard.raw");
        var key = Objects.requireNonNull(sound.key());
        try (var in = Channels.newInputStream(MadeWorks.sealer(folder).open(ID, key, vault.open(sound.path())))) {
            Files.write(coded, in.readAllBytes());
        }
        if (sound.format() == SoundFormat.WAV) {
            byte[] wav = Files.readAllBytes(coded);
            return java.util.Arrays.copyOfRange(wav, StereoJoin.HEADER_BYTES, wav.length);
        }
        MadeWorks.coder().decode(sound.format(), coded, raw);
        return Files.readAllBytes(raw);
    }

    /** Of the second in the middle, as a share of full scale. */
    private static double peak(byte[] samples, int side) {
        var sound = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        int loudest = 0;
        for (int n = 4 * 8000; n < 5 * 8000; n++) loudest = Math.max(loudest, Math.abs(sound.get(2 * n + side)));
        return loudest / 32768.0;
    }

    private static final Alarms QUIET = new Alarms() {
        @Override
        public void raise(String kind, String object, Map<String, String> params) {
            throw new AssertionError(kind + " " + object);
        }

        @Override
        public void clear(String kind, String object) {
            assertThat(object).isNotEmpty();
        }

        @Override
        public Set<String> open(String kind) {
            return Set.of();
        }
    };
}

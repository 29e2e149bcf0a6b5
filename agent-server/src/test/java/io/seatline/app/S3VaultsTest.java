package io.seatline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatline.recording.MadeBucket;
import io.seatline.recording.RecordingVault;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class S3VaultsTest {
    private static final UUID ID = UUID.fromString("0197d4a0-0000-7000-8000-000000000001");
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T23:59:59Z");
    private static final String NAME = "2026/12/31/" + ID + ".sealed";

    @TempDir
    Path folder;

    private MadeBucket bucket;
    private RecordingVault vault;

    @BeforeEach
    void open() throws IOException {
        bucket = new MadeBucket();
        vault = vault("made-key");
    }

    @AfterEach
    void close() {
        bucket.close();
    }

    @Test
    void sound_is_kept_under_prefix_day_and_id_and_nothing_stays_here() throws IOException {
        var kept = keep("hello".getBytes());
        assertThat(kept.path()).isEqualTo(NAME);
        assertThat(kept.bytes()).isEqualTo(5);
        assertThat(kept.sha256()).isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        assertThat(bucket.objects).containsOnlyKeys("centre/" + NAME);
        assertNothingHere();
    }

    @Test
    void reading_jumps_and_fetches_only_the_blocks_it_needs() throws IOException {
        byte[] sound = made(700_000);
        keep(sound);
        try (var opened = vault.open(NAME)) {
            assertThat(opened.size()).isEqualTo(700_000);
            opened.position(600_000);
            var some = ByteBuffer.allocate(1000);
            while (some.hasRemaining() && opened.read(some) >= 0) {
                // until it is full
            }
            assertThat(some.array()).isEqualTo(Arrays.copyOfRange(sound, 600_000, 601_000));
            assertThat(bucket.ranges.get()).isEqualTo(1);
            opened.position(0);
            assertThat(Channels.newInputStream(opened).readAllBytes()).isEqualTo(sound);
            assertThat(bucket.ranges.get()).isEqualTo(4);
            assertThat(opened.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        }
    }

    @Test
    void what_is_replaced_while_it_is_read_is_not_mixed() throws IOException {
        keep(made(600_000));
        try (var opened = vault.open(NAME)) {
            opened.read(ByteBuffer.allocate(10));
            keep(made(600_001));
            opened.position(500_000);
            assertThatIOException()
                    .isThrownBy(() -> opened.read(ByteBuffer.allocate(10)))
                    .withMessageContaining("412");
        }
    }

    @Test
    void bits_flipped_on_the_way_are_refused_and_the_older_copy_stays() throws IOException {
        keep("first".getBytes());
        bucket.flipsSentBits = true;
        assertThatIOException().isThrownBy(() -> keep("second".getBytes())).withMessageContaining("HTTP 400");
        assertThat(bucket.objects.get("centre/" + NAME)).isEqualTo("first".getBytes());
        assertNothingHere();
    }

    @Test
    void bits_flipped_in_the_store_are_noticed_before_the_sound_counts_as_kept() throws IOException {
        bucket.flipsStoredBits = true;
        assertThatIOException().isThrownBy(() -> keep("hello".getBytes())).withMessageContaining("other bytes");
        assertNothingHere();
    }

    @Test
    void store_that_refuses_says_so_in_a_sentence() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> keep(vault("somebody-else"), "hello".getBytes()))
                .withMessage("the S3 bucket sound does not keep " + NAME + " (HTTP 403)");
        bucket.refuses = 503;
        assertThatIOException().isThrownBy(() -> vault.open(NAME)).withMessageContaining("HTTP 503");
    }

    @Test
    void what_is_not_there_is_told_and_deleting_it_is_nothing() throws IOException {
        assertThatThrownBy(() -> vault.open(NAME)).isInstanceOf(NoSuchFileException.class);
        vault.delete(NAME);
        keep("hello".getBytes());
        vault.delete(NAME);
        assertThat(bucket.objects).isEmpty();
    }

    @Test
    void no_name_leads_out_of_the_prefix() throws IOException {
        bucket.objects.put("secret", "secret".getBytes());
        for (String name : new String[] {"../secret", "secret", "", NAME + "\n", "2026/12/31/../../secret"}) {
            assertThatThrownBy(() -> vault.open(name)).as(name).isInstanceOf(NoSuchFileException.class);
            vault.delete(name);
        }
        assertThat(bucket.objects).containsOnlyKeys("secret");
    }

    @Test
    void settings_that_cannot_work_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new S3Settings("b", null, "r", "no-slash", true))
                .withMessageContaining("seatline.recording.s3.prefix");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new S3Settings("b", URI.create("store:9000"), "r", "", true))
                .withMessageContaining("seatline.recording.s3.endpoint");
    }

    private RecordingVault vault(String key) throws IOException {
        return S3Vaults.open(
                new S3Settings("sound", bucket.endpoint(), "us-east-1", "centre/", true),
                StaticCredentialsProvider.create(AwsBasicCredentials.create(key, "made-secret")),
                folder);
    }

    private RecordingVault.Kept<String> keep(byte[] sound) throws IOException {
        return keep(vault, sound);
    }

    private static RecordingVault.Kept<String> keep(RecordingVault vault, byte[] sound) throws IOException {
        return vault.keep(ID, NEW_YEAR, out -> {
            out.write(sound);
            return "said";
        });
    }

    private void assertNothingHere() throws IOException {
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private static byte[] made(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}

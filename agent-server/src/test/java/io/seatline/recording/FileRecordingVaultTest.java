package io.seatline.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRecordingVaultTest {
    private static final UUID ID = UUID.fromString("0197d4a0-0000-7000-8000-000000000001");
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T23:59:59Z");

    @TempDir
    Path folder;

    private Path root;
    private FileRecordingVault vault;

    @BeforeEach
    void open() throws IOException {
        root = folder.resolve("vault");
        vault = FileRecordingVault.plain(root);
    }

    @Test
    void sound_is_kept_under_its_day_and_id_with_its_hash() throws IOException {
        RecordingVault.Kept<String> kept = keep("hello");
        assertThat(kept.path()).isEqualTo("2026/12/31/" + ID + ".wav");
        assertThat(kept.bytes()).isEqualTo(5);
        assertThat(kept.sha256()).isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        assertThat(kept.said()).isEqualTo("said");
        try (var sound = vault.open(kept.path())) {
            assertThat(sound.size()).isEqualTo(5);
        }
    }

    @Test
    void keeping_again_replaces() throws IOException {
        keep("first");
        assertThat(Files.readString(root.resolve(keep("second").path()))).isEqualTo("second");
        assertThat(files()).hasSize(1);
    }

    @Test
    void writer_that_fails_leaves_nothing_behind_and_the_older_copy_whole() throws IOException {
        keep("first");
        assertThatThrownBy(() -> vault.keep(ID, NEW_YEAR, out -> {
                    out.write("half".getBytes(StandardCharsets.UTF_8));
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");
        assertThat(files()).hasSize(1);
        assertThat(Files.readString(files().getFirst())).isEqualTo("first");
    }

    @Test
    void halves_of_a_killed_run_are_swept_at_the_start() throws IOException {
        Files.writeString(root.resolve("incoming").resolve(ID + ".part"), "half");
        FileRecordingVault.plain(root);
        assertThat(files()).isEmpty();
    }

    @Test
    void no_name_leads_out_of_the_vault() throws IOException {
        Path evil = Files.createDirectories(folder.resolve("vault-evil"));
        Files.writeString(evil.resolve("secret.wav"), "secret");
        Path day = Files.createDirectories(root.resolve("2026/12/31"));
        Path link = day.resolve("0197d4a0-0000-7000-8000-000000000002.wav");
        Files.createSymbolicLink(link, evil.resolve("secret.wav"));
        for (String name : List.of(
                "../vault-evil/secret.wav",
                "2026/12/31/../../../../vault-evil/secret.wav",
                "%2e%2e/vault-evil/secret.wav",
                "/etc/passwd",
                "2026/12/31/" + ID + ".wav\0.png",
                "",
                root.relativize(link).toString()))
            assertThatThrownBy(() -> vault.open(name)).as(name).isInstanceOf(NoSuchFileException.class);
    }

    private RecordingVault.Kept<String> keep(String text) throws IOException {
        return vault.keep(ID, NEW_YEAR, out -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return "said";
        });
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}

package io.seatline.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysTest {
    private static final UUID FILE = new UUID(1, 2);

    @TempDir
    Path folder;

    @Test
    void first_start_makes_a_key_that_only_we_can_read_and_the_next_finds_it() throws IOException {
        var keys = MasterKeys.in(folder.resolve("keys"));
        var key = keys.newKey();
        var wrapped = keys.wrap(FILE, key);
        assertThat(MasterKeys.in(folder.resolve("keys")).unwrap(FILE, wrapped)).isEqualTo(key);
        Path file = folder.resolve("keys").resolve(wrapped.master() + ".key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
    }

    @Test
    void new_master_key_wraps_and_the_old_one_still_opens() throws IOException {
        var before = MasterKeys.in(folder);
        var key = before.newKey();
        var old = before.wrap(FILE, key);
        Files.writeString(
                folder.resolve("0002-0123abcd.key"), Base64.getEncoder().encodeToString(new byte[32]));
        var after = MasterKeys.in(folder);
        assertThat(after.wrap(FILE, key).master()).isEqualTo("0002-0123abcd");
        assertThat(after.unwrap(FILE, old)).isEqualTo(key);
    }

    @Test
    void key_that_was_changed_is_another_files_or_has_no_master_is_refused() throws IOException {
        var keys = MasterKeys.in(folder);
        var wrapped = keys.wrap(FILE, keys.newKey());
        byte[] bytes = Base64.getDecoder().decode(wrapped.wrapped());
        bytes[20] ^= 1;
        var changed = new WrappedKey(wrapped.master(), Base64.getEncoder().encodeToString(bytes));
        assertThatThrownBy(() -> keys.unwrap(FILE, changed)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> keys.unwrap(new UUID(1, 3), wrapped)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> keys.unwrap(FILE, new WrappedKey("9999-00000000", wrapped.wrapped())))
                .hasMessageContaining("9999-00000000");
        assertThatThrownBy(() -> keys.unwrap(FILE, new WrappedKey(wrapped.master(), "AA")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> keys.unwrap(FILE, new WrappedKey(wrapped.master(), "no Base64!")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void file_that_is_no_key_is_named_and_nothing_starts() throws IOException {
        Files.writeString(folder.resolve("0001-00000000.key"), "short");
        assertThatThrownBy(() -> MasterKeys.in(folder)).hasMessageContaining("0001-00000000.key");
    }

    @Test
    void same_key_is_never_wrapped_the_same_twice() throws IOException {
        var keys = MasterKeys.in(folder);
        var key = keys.newKey();
        assertThat(keys.wrap(FILE, key)).isNotEqualTo(keys.wrap(FILE, key));
        assertThat(keys.newKey()).isNotEqualTo(key);
    }
}

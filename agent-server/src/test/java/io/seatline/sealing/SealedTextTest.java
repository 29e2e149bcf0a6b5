package io.seatline.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedTextTest {
    private static final byte[] SAID = "您好，请讲".getBytes(StandardCharsets.UTF_8);
    private final UUID file = UUID.randomUUID();

    @TempDir
    Path folder;

    private MasterKeys keys;
    private SealedText texts;
    private WrappedKey key;

    @BeforeEach
    void make() throws IOException {
        keys = MasterKeys.in(folder);
        texts = new SealedText(keys);
        key = keys.wrap(file, keys.newKey());
    }

    @Test
    void text_comes_back_and_is_never_sealed_the_same_twice() throws IOException {
        byte[] sealed = texts.seal(file, key, SAID);
        assertThat(texts.open(file, key, sealed)).isEqualTo(SAID);
        assertThat(texts.seal(file, key, SAID)).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("您好");
    }

    @Test
    void changed_text_and_that_of_another_file_or_key_is_not_opened() throws IOException {
        byte[] sealed = texts.seal(file, key, SAID);
        var another = keys.wrap(file, keys.newKey());
        assertThatIOException().isThrownBy(() -> texts.open(file, another, sealed));
        UUID other = UUID.randomUUID();
        assertThatIOException().isThrownBy(() -> texts.open(other, key, sealed));
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatIOException().isThrownBy(() -> texts.open(file, key, changed));
        }
        assertThatIOException().isThrownBy(() -> texts.open(file, key, new byte[5]));
    }
}

package io.seatline.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedFileTest {
    private static final UUID FILE = new UUID(3, 4);
    private static final int F = SealedFile.FRAME;

    @TempDir
    Path folder;

    private final Random random = new Random(5);
    private final SecretKey key = key();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, F - 1, F, F + 1, 3 * F, 3 * F + 17})
    void what_is_sealed_opens_again_whole_and_from_any_place(int length) throws IOException {
        byte[] plain = bytes(length);
        Path sealed = seal(plain);
        assertThat(open(sealed, FILE, key)).isEqualTo(plain);
        try (var channel = new OpenedChannel(Files.newByteChannel(sealed), FILE, key)) {
            assertThat(channel.size()).isEqualTo(length);
            for (int n = 0; n < 20 && length > 0; n++) {
                int from = random.nextInt(length);
                var some = ByteBuffer.allocate(Math.min(100, length - from));
                channel.position(from);
                while (some.hasRemaining()) assertThat(channel.read(some)).isPositive();
                assertThat(some.array()).isEqualTo(Arrays.copyOfRange(plain, from, from + some.capacity()));
            }
            assertThat(channel.position(length).read(ByteBuffer.allocate(1))).isEqualTo(-1);
        }
    }

    @Test
    void any_changed_bit_shows() throws IOException {
        byte[] sealed = Files.readAllBytes(seal(bytes(2 * F + 100)));
        for (int n = 0; n < 300; n++) {
            byte[] changed = sealed.clone();
            changed[n < 40 ? n : random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            refused(changed, FILE, key);
        }
    }

    @Test
    void file_that_was_cut_lengthened_or_put_together_anew_is_refused() throws IOException {
        byte[] sealed = Files.readAllBytes(seal(bytes(3 * F)));
        int frame = F + SealedFile.TAG, head = SealedFile.HEAD.length;
        for (int cut : new int[] {0, 1, head, head + SealedFile.TAG, head + frame, head + 2 * frame, sealed.length - 1})
            refused(Arrays.copyOf(sealed, cut), FILE, key);
        refused(Arrays.copyOf(sealed, sealed.length + 1), FILE, key);
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, head, swapped, head + frame, frame);
        System.arraycopy(sealed, head + frame, swapped, head, frame);
        refused(swapped, FILE, key);
    }

    @Test
    void anothers_file_and_anothers_key_do_not_open_it() throws IOException {
        byte[] sealed = Files.readAllBytes(seal(bytes(100)));
        refused(sealed, new UUID(3, 5), key);
        refused(sealed, FILE, key());
    }

    @Test
    void what_was_not_finished_is_no_file() throws IOException {
        Path half = folder.resolve("half");
        try (var out = new SealingStream(Files.newOutputStream(half), FILE, key)) {
            out.write(bytes(2 * F));
        }
        refused(Files.readAllBytes(half), FILE, key);
    }

    private void refused(byte[] sealed, UUID file, SecretKey with) {
        Path path = folder.resolve("changed");
        try {
            Files.write(path, sealed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThatThrownBy(() -> open(path, file, with)).isInstanceOf(IOException.class);
    }

    private static byte[] open(Path sealed, UUID file, SecretKey with) throws IOException {
        try (var in = Channels.newInputStream(new OpenedChannel(Files.newByteChannel(sealed), file, with))) {
            return in.readAllBytes();
        }
    }

    private Path seal(byte[] plain) throws IOException {
        Path sealed = folder.resolve("sealed");
        try (var out = new SealingStream(Files.newOutputStream(sealed), FILE, key)) {
            for (int at = 0; at < plain.length; ) {
                int n = Math.min(plain.length - at, 1 + random.nextInt(2 * F));
                out.write(plain, at, n);
                at += n;
            }
            out.finish();
        }
        return sealed;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private SecretKey key() {
        return new SecretKeySpec(bytes(32), "AES");
    }
}

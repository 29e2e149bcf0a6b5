package io.seatline.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateCheckTest {
    /** The certificate is valid from the moment it is made, which is after this line. */
    private static final Instant NOW = Instant.now().plus(Duration.ofHours(1));

    @TempDir
    Path folder;

    @Test
    void a_pair_is_fine_until_a_week_before_its_end() throws Exception {
        var made = MadeCertificate.in(folder, "-validity", "30");
        assertEquals("tls-fine", word(made, NOW));
        assertEquals("tls-soon", word(made, NOW.plus(Duration.ofDays(25))));
        assertEquals("tls-expired", word(made, NOW.plus(Duration.ofDays(31))));
        assertEquals("tls-early", word(made, NOW.minus(Duration.ofDays(1))));
    }

    @Test
    void a_key_of_another_certificate_is_noticed() throws Exception {
        var ours = MadeCertificate.in(Files.createDirectory(folder.resolve("ours")), "-validity", "30");
        var other = MadeCertificate.in(Files.createDirectory(folder.resolve("other")), "-validity", "30");
        assertEquals("tls-mismatch", word(new MadeCertificate(ours.certificate(), other.key()), NOW));
    }

    @Test
    void what_is_not_there_or_no_pem_is_said() throws Exception {
        var made = MadeCertificate.in(folder, "-validity", "30");
        var nothing = folder.resolve("nothing.pem");
        assertEquals("tls-missing", word(new MadeCertificate(nothing, made.key()), NOW));
        Files.writeString(nothing, "no certificate");
        assertEquals("tls-unreadable", word(new MadeCertificate(nothing, made.key()), NOW));
        assertEquals("tls-unreadable", word(new MadeCertificate(made.certificate(), nothing), NOW));
    }

    private static String word(MadeCertificate made, Instant now) {
        return CertificateCheck.of(made.certificate(), made.key(), now).word();
    }
}

package io.seatline.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ssl.pem.PemContent;

/** The certificate and key of {@code seatline.tls}: there, readable, a pair, and valid for a while yet. */
public final class CertificateCheck {
    /** Renewals are usually automatic a month before; one that is nearer than this was forgotten. */
    private static final long SOON_DAYS = 7;

    private CertificateCheck() {}

    public static Finding of(Path certificate, Path key, Instant now) {
        for (Path file : List.of(certificate, key)) {
            if (!Files.isReadable(file)) return Finding.mend("tls-missing", Map.of("file", file.toString()));
        }
        X509Certificate ours;
        PrivateKey secret;
        try {
            ours = PemContent.load(certificate).getCertificates().getFirst();
        } catch (IOException | RuntimeException e) {
            return unreadable(certificate, e);
        }
        try {
            secret = PemContent.load(key).getPrivateKey();
            if (secret == null) return Finding.mend("tls-unreadable", Map.of("file", key.toString(), "said", "-"));
        } catch (IOException | RuntimeException e) {
            return unreadable(key, e);
        }
        if (!match(ours, secret))
            return Finding.mend("tls-mismatch", Map.of("certificate", certificate.toString(), "key", key.toString()));
        return validity(certificate, ours, now);
    }

    private static Finding validity(Path file, X509Certificate certificate, Instant now) {
        Instant until = certificate.getNotAfter().toInstant();
        long days = Duration.between(now, until).toDays();
        Map<String, String> values = Map.of(
                "file",
                file.toString(),
                "until",
                until.toString().substring(0, 10),
                "from",
                certificate.getNotBefore().toInstant().toString().substring(0, 10),
                "days",
                String.valueOf(days));
        if (until.isBefore(now)) return Finding.mend("tls-expired", values);
        if (certificate.getNotBefore().toInstant().isAfter(now)) return Finding.mend("tls-early", values);
        return days < SOON_DAYS ? Finding.mend("tls-soon", values) : Finding.fine("tls-fine", values);
    }

    /** What the key signs, the certificate must confirm. */
    private static boolean match(X509Certificate certificate, PrivateKey key) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update((byte) 1);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update((byte) 1);
            return signature.verify(signed);
        } catch (GeneralSecurityException otherKind) {
            return false;
        }
    }

    private static Finding unreadable(Path file, Exception why) {
        return Finding.mend("tls-unreadable", Map.of("file", file.toString(), "said", Finding.said(why)));
    }
}

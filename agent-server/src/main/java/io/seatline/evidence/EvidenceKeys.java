package io.seatline.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Ed25519 (RFC 8032): the one key that signs, and the public one that everybody may have. */
public final class EvidenceKeys {
    private static final String ALGORITHM = "Ed25519";
    private static final String SECRET = "evidence.key";
    private static final String PUBLIC = "evidence.pub";

    private final PrivateKey secret;
    private final PublicKey open;

    private EvidenceKeys(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** Those in the folder; made where there are none. The secret one is readable by us alone. */
    public static EvidenceKeys in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(SECRET);
        try {
            if (!Files.exists(file)) {
                var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                write(folder.resolve(PUBLIC), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
                write(file, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            }
            byte[] encoded = bytes(Files.readString(file));
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new EvidenceKeys(secret, publicKey(Files.readString(folder.resolve(PUBLIC))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " is no Ed25519 key", e);
        }
    }

    public String publicPem() {
        return pem("PUBLIC KEY", open.getEncoded());
    }

    /** In hexadecimal: a signature has one writing only. */
    public String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /** @throws IllegalArgumentException when it is no public key */
    public static PublicKey publicKey(String pem) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes(pem)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 public key", e);
        }
    }

    /** Whether that key signed that text. */
    public static boolean signed(PublicKey key, String text, String signature) {
        if (!signature.matches("[0-9a-f]{128}")) return false;
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path part = Files.createTempFile(file.getParent(), "new", ".part");
        Files.writeString(part, text, StandardOpenOption.SYNC);
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String pem(String what, byte[] encoded) {
        return "-----BEGIN " + what + "-----\n" + Base64.getEncoder().encodeToString(encoded) + "\n-----END " + what
                + "-----\n";
    }

    private static byte[] bytes(String pem) {
        return Base64.getDecoder()
                .decode(pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
    }
}

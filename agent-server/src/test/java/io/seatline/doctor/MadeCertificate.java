package io.seatline.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A certificate and its key, made by the JDK's own tool and written as PEM. */
record MadeCertificate(Path certificate, Path key) {
    private static final String SECRET = "password";

    /** @param validity in keytool's words, such as {@code -validity 30} */
    static MadeCertificate in(Path folder, String... validity)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("store.p12");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-alias", "web", "-keyalg", "EC", "-dname", "CN=localhost"));
        command.addAll(List.of("-storepass", SECRET, "-keystore", store.toString()));
        command.addAll(List.of(validity));
        Process keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        if (keytool.waitFor() != 0) throw new AssertionError(Files.readString(folder.resolve("keytool.log")));
        KeyStore keys = KeyStore.getInstance(store.toFile(), SECRET.toCharArray());
        return new MadeCertificate(
                pem(folder, "CERTIFICATE", keys.getCertificate("web").getEncoded()),
                pem(
                        folder,
                        "PRIVATE KEY",
                        keys.getKey("web", SECRET.toCharArray()).getEncoded()));
    }

    private static Path pem(Path folder, String kind, byte[] content) throws IOException {
        return Files.writeString(
                folder.resolve(kind.replace(' ', '-') + ".pem"),
                "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                        + kind + "-----\n");
    }
}

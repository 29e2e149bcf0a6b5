package io.seatline.telephony.asterisk;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The three passwords between us and one Asterisk: made once, kept in its folder for its owner's eyes only. */
record AsteriskSecrets(String reader, String commander, String ari) {
    static AsteriskSecrets in(Path folder) throws IOException {
        Path file = folder.resolve("secrets.properties");
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                kept.load(in);
            }
        }
        boolean complete = kept.stringPropertyNames().containsAll(java.util.Set.of("reader", "commander", "ari"));
        if (!complete) {
            for (String name : new String[] {"reader", "commander", "ari"}) kept.setProperty(name, random());
            Files.createDirectories(folder);
            AsteriskFolders.makePrivateFile(file);
            try (Writer out = Files.newBufferedWriter(file)) {
                kept.store(out, null);
            }
        }
        return new AsteriskSecrets(kept.getProperty("reader"), kept.getProperty("commander"), kept.getProperty("ari"));
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "AsteriskSecrets[***]";
    }
}

package io.seatline.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The centre's certificate as the switch wants it for the browsers' phones: key and chain in one file, its owner's alone. */
final class PhoneCertificate {
    private PhoneCertificate() {}

    /** Written anew at each start: a renewed certificate comes in that way. */
    static void write(SeatlineSettings.Tls tls, Path file) throws IOException {
        String text = Files.readString(Path.of(tls.key())).strip() + "\n"
                + Files.readString(Path.of(tls.certificate())).strip() + "\n";
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null)
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }
}

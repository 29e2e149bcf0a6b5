package io.seatline.db;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the archive on the class path. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** Makes {@code home/program}; unpacked beside it first, so that an interrupted run leaves nothing half done. */
    static void unpack(Path home) throws IOException {
        Path target = home.resolve("program");
        String archive = archive();
        Path stamp = target.resolve(".archive");
        long size = size(archive);
        if (Files.exists(stamp) && Files.readString(stamp).equals(archive + " " + size)) {
            return;
        }
        Path fresh = home.resolve("program.new");
        delete(fresh);
        try (InputStream packed = open(archive);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, fresh);
            }
        }
        Files.writeString(fresh.resolve(".archive"), archive + " " + size);
        delete(target);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path file = root.resolve(entry.getName()).normalize();
        if (!file.startsWith(root)) {
            throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, root.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String archive() {
        return System.getProperty("os.arch").equals("aarch64")
                ? "/postgres-linux-arm_64.txz"
                : "/postgres-linux-x86_64.txz";
    }

    private static long size(String archive) throws IOException {
        var url = PostgresBinaries.class.getResource(archive);
        if (url == null) {
            throw new IOException("no PostgreSQL for this processor: " + System.getProperty("os.arch"));
        }
        return url.openConnection().getContentLengthLong();
    }

    private static InputStream open(String archive) throws IOException {
        InputStream stream = PostgresBinaries.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new IOException("no PostgreSQL for this processor: " + System.getProperty("os.arch"));
        }
        return stream;
    }
}

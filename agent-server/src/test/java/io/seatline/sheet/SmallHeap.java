package io.seatline.sheet;

import io.seatline.kernel.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads every file of a folder and says how many rows it has, or why it is not read. Started with a small heap. */
final class SmallHeap {
    private SmallHeap() {}

    public static void main(String[] folder) throws IOException {
        try (var files = Files.list(Path.of(folder[0]))) {
            for (Path file : files.sorted().toList()) {
                System.out.println(file.getFileName() + " " + read(file));
            }
        }
    }

    private static String read(Path file) throws IOException {
        int[] rows = {0};
        try (var in = Files.newInputStream(file);
                var sheet = SheetFile.keep(in, SheetLimits.USUAL)) {
            sheet.read((number, cells) -> rows[0]++);
            return Integer.toString(rows[0]);
        } catch (Refused e) {
            return e.slug();
        }
    }
}

package io.seatline.entry;

import io.seatline.telephony.SoundName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where the switch finds the sounds. They are named after their content, so a file that is there is the right one. */
public final class SoundFolder {
    private final Path folder;

    public SoundFolder(Path folder) {
        this.folder = folder;
    }

    public boolean has(SoundName name) {
        return Files.isRegularFile(file(name));
    }

    /** The switch never sees half a file: it is written beside and then renamed. */
    public void put(TelephoneSound sound) {
        SoundName name = sound.name();
        if (has(name)) return;
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, "new-", ".part");
            Files.write(beside, sound.wav());
            Files.move(beside, file(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("a prompt cannot be written for the switch", e);
        }
    }

    private Path file(SoundName name) {
        return folder.resolve(name + ".wav");
    }
}

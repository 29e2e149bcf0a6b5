package io.seatline.entry;

import io.seatline.telephony.SoundName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the switch finds the sounds. They are named after their content, so a file that is there is the right one. */
public final class SoundFolder {
    private final Path folder;

    public SoundFolder(Path folder) {
        this.folder = folder;
    }

    public boolean has(SoundName name) {
        return Files.isRegularFile(file(name));
    }

    public void put(TelephoneSound sound) {
        SoundName name = sound.name();
        if (has(name)) return;
        try {
            WholeFile.write(file(name), sound.wav());
        } catch (IOException e) {
            throw new UncheckedIOException("a prompt cannot be written for the switch", e);
        }
    }

    private Path file(SoundName name) {
        return folder.resolve(name + ".wav");
    }
}

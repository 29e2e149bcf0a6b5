package io.seatline.telephony.asterisk;

import io.seatline.telephony.SoundName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The pieces of music beside the house's: one class for each sound, in a file that {@code musiconhold.conf} takes in. The switch
 * reads it anew when it changed, and once in each run of ours; who hears a piece meanwhile hears on. Blocks; called off the node's thread.
 */
final class AsteriskMusic {
    /** The dialplan's word before the sound's name. */
    static final String CLASS = "sound-";

    private static final String MODULE = "res_musiconhold.so";

    private final Path file;
    private final Path sounds;
    private final AriEndpoints ari;
    /** Whether the switch read the file as it is now; what an earlier run wrote it may never have been told of. */
    private boolean taken;

    AsteriskMusic(AsteriskSettings settings, AriEndpoints ari) {
        this.file = settings.folder().resolve("etc/music-sounds.conf");
        this.sounds = settings.prompts();
        this.ari = ari;
    }

    void keep(Collection<SoundName> pieces) throws IOException, InterruptedException {
        String text = pieces.stream()
                .map(SoundName::value)
                .distinct()
                .sorted()
                .map(this::piece)
                .collect(Collectors.joining());
        if (taken && text.equals(written())) return;
        taken = false;
        Path beside = file.resolveSibling("music-sounds.new");
        AsteriskFolders.makePrivateFile(beside);
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        ari.reload(MODULE);
        taken = true;
    }

    private String piece(String sound) {
        return "[" + CLASS + sound + "]\nmode = playlist\nentry = " + AsteriskTemplate.guarded(sounds + "/" + sound)
                + "\n";
    }

    private String written() throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            return "";
        }
    }
}

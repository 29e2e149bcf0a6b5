package io.seatline.keeping;

import io.seatline.kernel.Refused;
import io.seatline.recording.RecordingCatalog.Found;
import io.seatline.recording.SoundCoder;
import io.seatline.recording.StoredSounds;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Stored sound as it is handed out: a FLAC file, whatever it was stored as, that says in its metadata and in its name who took
 * it, when, why and under which number, so that a file found elsewhere tells where it came from.
 */
public final class MarkedSounds {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final StoredSounds sounds;
    private final SoundCoder coder;
    private final Path work;

    /** @param work where sound lies while it is marked; not with everybody's temporary files */
    public MarkedSounds(StoredSounds sounds, SoundCoder coder, Path work) {
        this.sounds = sounds;
        this.coder = coder;
        this.work = work;
    }

    /** @throws Refused when this machine has no coder: nothing unmarked leaves the house */
    void requireCoder() {
        if (!coder.canMark()) throw Refused.conflict("export-without-coder", Map.of());
    }

    /** Of the file: when the call was, which recording it is, under which number and by whom it was taken; no customer's number. */
    static String name(Found found, Export export) {
        return WHEN.format(found.row().startedAt()) + "-"
                + found.row().id().toString().substring(0, 8) + "-export" + export.id() + "-"
                + export.askedBy().replaceAll("[^A-Za-z0-9._]", "_") + ".flac";
    }

    void write(Found found, Export export, OutputStream out) throws IOException {
        Path raw = Files.createTempFile(work, "export", ".raw"), flac = Files.createTempFile(work, "export", ".flac");
        try {
            try (var samples = sounds.samples(found);
                    var file = Files.newOutputStream(raw)) {
                samples.transferTo(file);
            }
            coder.mark(raw, marks(found, export), flac);
            Files.copy(flac, out);
        } finally {
            Files.deleteIfExists(raw);
            Files.deleteIfExists(flac);
        }
    }

    private static Map<String, String> marks(Found found, Export export) {
        var marks = new LinkedHashMap<String, String>();
        marks.put("RECORDING", found.row().id().toString());
        marks.put("CALL", found.row().callId().toString());
        marks.put("STARTED", found.row().startedAt().toString());
        marks.put("EXPORT", Integer.toString(export.id()));
        marks.put("EXPORTED_BY", export.askedBy());
        marks.put("EXPORTED_AT", export.askedAt().toString());
        marks.put("REASON", export.reason());
        String approved = export.decidedBy();
        if (approved != null) marks.put("APPROVED_BY", approved);
        return marks;
    }
}

package io.seatline.recording;

import io.seatline.kernel.CallId;
import io.seatline.telephony.CaptureFiles;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two files the switch made of one segment, and what the row and the supervisors are told of them. */
final class SegmentFiles {
    private static final Logger log = LoggerFactory.getLogger(SegmentFiles.class);

    private final SpoolFolder spool;
    private final RecordingStore store;
    private final Alarms alarms;

    SegmentFiles(SpoolFolder spool, RecordingStore store, Alarms alarms) {
        this.spool = spool;
        this.store = store;
        this.alarms = alarms;
    }

    /** @throws IOException when a disk is at fault: the files stay in the spool, to be tried again */
    CaptureFilesRead read(UUID id) throws IOException {
        CaptureFiles files = spool.of(id);
        var read =
                new CaptureFilesRead(WaveHeader.inspect(files.toCustomer()), WaveHeader.inspect(files.fromCustomer()));
        for (WaveFile side : List.of(read.agent(), read.customer()))
            if (side instanceof WaveFile.Unreadable(var why)) throw new IOException(why);
        return read;
    }

    void giveUp(Recording recording, RecordingReason reason, Instant now) {
        advance(recording, new RecordingSignal.GivenUp(reason));
        log.warn("segment {} has no sound: {}", recording.id(), reason.slug());
        // Two people who hang up at once leave an empty file, and nothing is lost by it.
        boolean worthHearing = recording.talked(now).compareTo(RecordingChecks.TOLERANCE) > 0;
        if (worthHearing) raise(recording.id(), recording.call(), reason);
    }

    void stored(Recording recording, StoredSound sound) {
        advance(recording, new RecordingSignal.CopyVerified(sound));
        for (String kind : List.of(Alarms.STALLED, Alarms.MISSING, Alarms.UNCLAIMED))
            alarms.clear(kind, recording.id().toString());
        RecordingReason flaw = sound.flaw();
        if (flaw == RecordingReason.AGENT_SIDE_LOST || flaw == RecordingReason.CUSTOMER_SIDE_LOST)
            raise(recording.id(), recording.call(), flaw);
        if (flaw != null) log.warn("segment {} is stored, but {} ({})", recording.id(), flaw.slug(), sound.length());
    }

    /** The row says what became of them: they leave the spool. What the switch did not write stays for a person to look at. */
    void dispose(UUID id) throws IOException {
        CaptureFiles files = spool.of(id);
        if (isForeign(WaveHeader.inspect(files.toCustomer()))) spool.setAside(files.toCustomer(), SpoolFolder.REJECTED);
        if (isForeign(WaveHeader.inspect(files.fromCustomer())))
            spool.setAside(files.fromCustomer(), SpoolFolder.REJECTED);
        SpoolFolder.delete(files);
    }

    private void advance(Recording recording, RecordingSignal signal) {
        RecordingState next = recording.state().after(signal);
        if (next != null) store.save(recording.in(next));
    }

    private void raise(UUID id, CallId call, RecordingReason reason) {
        String kind = switch (reason) {
            case FILE_EMPTY -> Alarms.EMPTY;
            case NOT_A_WAV, WRONG_FORMAT -> Alarms.UNREADABLE;
            default -> Alarms.MISSING;
        };
        alarms.raise(kind, id.toString(), Map.of("callId", call.toString(), "reason", reason.slug()));
    }

    private static boolean isForeign(WaveFile side) {
        return side instanceof WaveFile.NotAWave || side instanceof WaveFile.WrongFormat;
    }
}

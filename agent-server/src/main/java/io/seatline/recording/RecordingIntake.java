package io.seatline.recording;

import io.seatline.kernel.CallId;
import io.seatline.telephony.CaptureFiles;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the two complete files of one segment into the vault, or says why there is nothing to bring. Safe to repeat at any point. */
final class RecordingIntake {
    private static final Logger log = LoggerFactory.getLogger(RecordingIntake.class);

    private final SpoolFolder spool;
    private final RecordingVault vault;
    private final RecordingStore store;
    private final Alarms alarms;

    RecordingIntake(SpoolFolder spool, RecordingVault vault, RecordingStore store, Alarms alarms) {
        this.spool = spool;
        this.vault = vault;
        this.store = store;
        this.alarms = alarms;
    }

    /** @throws IOException when a disk is at fault: the files stay in the spool, to be tried again */
    void take(Recording saved, Instant now) throws IOException {
        CaptureFiles files = spool.of(saved.id());
        WaveFile agent = WaveHeader.inspect(files.toCustomer());
        WaveFile customer = WaveHeader.inspect(files.fromCustomer());
        for (WaveFile side : List.of(agent, customer))
            if (side instanceof WaveFile.Unreadable(var why)) throw new IOException(why);
        Optional<RecordingReason> unusable = RecordingChecks.unusable(agent, customer);
        if (unusable.isPresent()) giveUp(saved, unusable.get(), now);
        else keep(saved, agent, customer, now);
        // Only now: the row says what became of them, and sound is in the vault twice read.
        dispose(files, agent, customer);
    }

    void giveUp(Recording recording, RecordingReason reason, Instant now) {
        advance(recording, new RecordingSignal.GivenUp(reason));
        log.warn("segment {} has no sound: {}", recording.id(), reason.slug());
        // Two people who hang up at once leave an empty file, and nothing is lost by it.
        boolean worthHearing = recording.talked(now).compareTo(RecordingChecks.TOLERANCE) > 0;
        if (worthHearing) raise(recording.id(), recording.call(), reason);
    }

    private void keep(Recording saved, WaveFile agent, WaveFile customer, Instant now) throws IOException {
        RecordingVault.Kept<StereoJoin.Joined> kept =
                vault.keep(saved.id(), saved.startedAt(), out -> StereoJoin.join(agent, customer, out));
        StereoJoin.Joined joined = kept.said();
        Duration talked = saved.talked(now);
        RecordingReason flaw =
                RecordingChecks.flaw(agent, customer, joined, talked).orElse(null);
        var sound = new StoredSound(
                kept.path(),
                kept.sha256(),
                kept.bytes(),
                joined.length(),
                joined.agentDbfs(),
                joined.customerDbfs(),
                flaw,
                now);
        advance(saved, new RecordingSignal.CopyVerified(sound));
        for (String kind : List.of(Alarms.STALLED, Alarms.MISSING))
            alarms.clear(kind, saved.id().toString());
        if (flaw == RecordingReason.AGENT_SIDE_LOST || flaw == RecordingReason.CUSTOMER_SIDE_LOST)
            raise(saved.id(), saved.call(), flaw);
        if (flaw != null)
            log.warn("segment {} is stored, but {} ({} for {})", saved.id(), flaw.slug(), joined.length(), talked);
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

    private void dispose(CaptureFiles files, WaveFile agent, WaveFile customer) throws IOException {
        if (isForeign(agent)) spool.setAside(files.toCustomer(), SpoolFolder.REJECTED);
        if (isForeign(customer)) spool.setAside(files.fromCustomer(), SpoolFolder.REJECTED);
        SpoolFolder.delete(files);
    }

    private static boolean isForeign(WaveFile side) {
        return side instanceof WaveFile.NotAWave || side instanceof WaveFile.WrongFormat;
    }
}

package io.seatline.telephony;

import io.seatline.telephony.NodeSnapshot.Phase;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One leg at the {@link FakeTelephony}. */
final class FakeLeg {
    final LegId id;
    final String callerNumber;
    final String callerName;
    final String dialedNumber;
    /** Our own line that it is on; null for a leg to the outside. */
    final @Nullable LineId line;

    @Nullable
    LegTag tag;

    Phase phase;
    /** Whom this leg rings for, dials or talks with. */
    @Nullable
    FakeLeg peer;

    /** All three of a conference; null outside of one. */
    @Nullable
    Set<FakeLeg> room;

    @Nullable
    SoundName music;

    boolean capture;
    boolean capturing;
    /** Silence is captured. */
    boolean silent;

    @Nullable
    Instant ringsUntil;

    FakeLeg(
            LegId id,
            @Nullable LineId line,
            @Nullable LegTag tag,
            Phase phase,
            String number,
            String name,
            String dialed) {
        this.id = id;
        this.line = line;
        this.tag = tag;
        this.phase = phase;
        this.callerNumber = number;
        this.callerName = name;
        this.dialedNumber = dialed;
    }

    boolean waits() {
        return phase == Phase.WAITING || phase == Phase.PROMPTED;
    }

    boolean isCustomer() {
        return tag == null || tag.role() == LegTag.Role.CUSTOMER;
    }

    boolean is(LegTag.Role role) {
        return tag != null && tag.role() == role;
    }

    LegTag tagged() {
        if (tag == null) throw new IllegalStateException(id + " was never admitted");
        return tag;
    }

    UUID attempt() {
        UUID attempt = tagged().attempt();
        if (attempt == null) throw new IllegalStateException(id + " is in no attempt");
        return attempt;
    }

    void enter(@Nullable UUID attempt) {
        tag = new LegTag(tagged().call(), tagged().role(), attempt);
    }

    boolean isIn(UUID attempt) {
        return tag != null && attempt.equals(tag.attempt());
    }

    NodeSnapshot.Leg seen() {
        LegId with = phase == Phase.BRIDGED && peer != null ? peer.id : null;
        if (room != null) {
            with = room.stream()
                    .filter(other -> other != this)
                    .min(Comparator.comparing(other -> !other.isCustomer()))
                    .map(other -> other.id)
                    .orElse(null);
        }
        return new NodeSnapshot.Leg(id, tag, phase, with, callerNumber, callerName, dialedNumber);
    }
}

package io.seatline.floor;

import io.seatline.kernel.EndReason;
import io.seatline.routing.RoutingEvent.AnnouncementBegan;
import io.seatline.routing.RoutingEvent.AnnouncementEnded;
import io.seatline.routing.RoutingEvent.Ending;
import io.seatline.routing.RoutingEvent.Spoken;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one waiting caller was told so far: a fold over his announcements, so a restart neither repeats nor forgets.
 *
 * @param prompt what is being played now; null: music
 * @param spoken what that says
 * @param askedAt when it was asked of the switch
 * @param lastAt when he was last told anything but the notice; null: never
 * @param noticeSince when the notice that he is recorded was first asked for
 * @param noticeOver when he had heard it
 * @param offeredAt when he was last offered to be called back, and heard it out; null: not yet
 */
record Announced(
        @Nullable UUID prompt,
        @Nullable Spoken spoken,
        Instant askedAt,
        @Nullable Instant lastAt,
        @Nullable Instant noticeSince,
        @Nullable Instant noticeOver,
        @Nullable Instant offeredAt) {
    static final Announced NOTHING = new Announced(null, null, Instant.EPOCH, null, null, null, null);

    Announced after(AnnouncementBegan e) {
        boolean notice = e.spoken().notice();
        return new Announced(
                e.prompt(),
                e.spoken(),
                e.at(),
                notice ? lastAt : e.at(),
                notice && noticeSince == null ? e.at() : noticeSince,
                noticeOver,
                e.spoken().callback() ? e.at() : offeredAt);
    }

    Announced after(AnnouncementEnded e) {
        if (!e.prompt().equals(prompt)) return this;
        return e.ending() == Ending.UNSEEN ? brokenOff(e.at()) : silent(hearsNotice() ? e.at() : noticeOver, offeredAt);
    }

    /** Somebody rings for him, or nobody knows how it ended: what he may not have heard is offered again. */
    Announced brokenOff(Instant at) {
        if (prompt == null) return this;
        boolean offered = spoken != null && spoken.callback();
        return silent(hearsNotice() ? at : noticeOver, offered ? null : offeredAt);
    }

    boolean hearsNotice() {
        return prompt != null && spoken != null && spoken.notice();
    }

    /** Why he is told goodbye; null: he is not. */
    @Nullable
    EndReason leavesFor() {
        return prompt == null || spoken == null ? null : spoken.farewell();
    }

    private Announced silent(@Nullable Instant heardNotice, @Nullable Instant offered) {
        return new Announced(null, null, askedAt, lastAt, noticeSince, heardNotice, offered);
    }
}

package io.seatline.floor;

import io.seatline.call.Call;
import io.seatline.entry.Phrases;
import io.seatline.kernel.CallId;
import io.seatline.routing.EstimatedWait;
import io.seatline.routing.Matcher;
import io.seatline.routing.Queue;
import io.seatline.routing.RoutingEvent.AnnouncementBegan;
import io.seatline.routing.RoutingEvent.AnnouncementEnded;
import io.seatline.routing.RoutingEvent.Ending;
import io.seatline.routing.RoutingEvent.Spoken;
import io.seatline.telephony.SoundName;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyCommand.Collect;
import io.seatline.telephony.TelephonyEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said to a caller while he waits: first that he is recorded, then now and then his place, his wait, the queue's message,
 * and that he may be called back. Whoever rings for him takes him out in the middle; only the notice is waited for.
 */
final class QueueAnnouncements {
    /** He hears some music before he is talked to. */
    static final Duration FIRST_AFTER = Duration.ofSeconds(5);

    /** A notice that does not come to its end, for whatever reason, keeps nobody from his agent for longer. */
    static final Duration LONGEST_NOTICE = Duration.ofSeconds(30);

    private static final String CALLBACK_KEY = "1";
    private static final Collect ONE_KEY = new Collect(1, Duration.ofSeconds(3), Duration.ofSeconds(1));

    private QueueAnnouncements() {}

    /** Whether the call is kept from the agents: the caller has not heard yet that it is recorded, or hears that nobody comes. */
    static boolean holdsBack(Turn turn, Call call) {
        var told = turn.state.announced(call.id());
        return told.leavesFor() != null || notice(turn, call) != null && told.noticeOver() == null;
    }

    /** They came to a queue, or back to it. */
    static void entering(Turn turn, Collection<CallId> ids) {
        for (var id : ids) {
            var call = turn.state.call(id);
            if (call != null && Matching.waits(turn, call)) giveNotice(turn, call);
        }
    }

    /** Before anybody is matched: a notice that takes too long is not waited for any more. */
    static void releaseLate(Turn turn) {
        for (var call : List.copyOf(turn.state.calls())) {
            var told = turn.state.announced(call.id());
            if (Farewells.late(turn, call)) continue;
            if (told.prompt() == null || told.noticeSince() == null || !told.hearsNotice()) continue;
            if (turn.at.isBefore(told.noticeSince().plus(LONGEST_NOTICE))) continue;
            turn.emit(new AnnouncementEnded(call.id(), told.prompt(), Ending.TOO_LONG, turn.at));
        }
    }

    /** Time passed, and whoever could be matched is. */
    static void due(Turn turn, Matching matching) {
        if (!turn.presence.live()) return;
        // A place that was true before this turn may be too long by now.
        matching.catchUp(turn);
        for (var call : List.copyOf(turn.state.calls())) {
            var queue = turn.queueOf(call.queue());
            if (queue == null || !Matching.waits(turn, call) || call.lostAt() != null || call.customerLeg() == null)
                continue;
            giveNotice(turn, call);
            if (turn.state.announced(call.id()).prompt() == null && turn.presence.maySpeakTo(call.id(), turn.at))
                tell(turn, matching.matcher(), call, queue);
        }
    }

    static void prompted(Turn turn, TelephonyEvent.PromptEnded e) {
        var call = turn.state.call(new CallId(e.call()));
        if (call == null) return;
        var told = turn.state.announced(call.id());
        if (told.spoken() == null || !e.prompt().equals(told.prompt())) return;
        turn.emit(new AnnouncementEnded(call.id(), e.prompt(), Ending.PLAYED, turn.at));
        if (told.leavesFor() != null) Farewells.turnAway(turn, call, told.leavesFor());
        else if (told.spoken().callback() && e.digits().equals(CALLBACK_KEY)) promise(turn, call);
        else if (call.promise() != null) letGo(turn, call);
    }

    /** The switch says that he only waits: the word that it ended was lost, or it was never played. */
    static void waitsOnly(Turn turn, Call call) {
        var told = turn.state.announced(call.id());
        if (told.prompt() == null || Resync.young(turn, told.askedAt())) return;
        if (told.leavesFor() != null) {
            Farewells.turnAway(turn, call, told.leavesFor());
            return;
        }
        var notice = notice(turn, call);
        // He may not have heard it, and that must not be.
        if (told.hearsNotice() && notice != null) play(turn, call, Spoken.NOTICE, List.of(notice));
        else turn.emit(new AnnouncementEnded(call.id(), told.prompt(), Ending.UNSEEN, turn.at));
    }

    private static void giveNotice(Turn turn, Call call) {
        var notice = notice(turn, call);
        var told = turn.state.announced(call.id());
        if (notice == null
                || told.noticeOver() != null
                || told.hearsNotice()
                || told.leavesFor() != null
                || !turn.presence.live()) return;
        play(turn, call, Spoken.NOTICE, List.of(notice));
    }

    private static @Nullable SoundName notice(Turn turn, Call call) {
        var queue = turn.queueOf(call.queue());
        return queue == null || !queue.record() || call.lostAt() != null || call.customerLeg() == null
                ? null
                : turn.entries.sound(queue.comfort().recordingNotice());
    }

    /** The queue tells its callers that they are recorded, and this one, called at home, has not heard it. */
    static boolean owesNotice(Turn turn, Call call, Queue queue) {
        return turn.entries.sound(queue.comfort().recordingNotice()) != null
                && turn.state.announced(call.id()).noticeOver() == null;
    }

    private static void tell(Turn turn, Matcher matcher, Call call, Queue queue) {
        var comfort = queue.comfort();
        var told = turn.state.announced(call.id());
        var entered = turn.state.facts().enteredAt(call.id(), turn.at);
        var since = told.noticeOver() != null && told.noticeOver().isAfter(entered) ? told.noticeOver() : entered;
        var every = comfort.announceEvery();
        var next = every == null
                ? Instant.MAX
                : told.lastAt() == null
                        ? since.plus(FIRST_AFTER)
                        : told.lastAt().plus(every);
        boolean news = !turn.at.isBefore(next);
        var callback = comfort.callback();
        boolean first = callback != null
                && callback.after() != null
                && told.offeredAt() == null
                && !turn.at.isBefore(entered.plus(callback.after()));
        // Asked only when it is time to speak: who may be called back is known by looking at all calls.
        if (!news && !first) return;
        boolean offers = mayOffer(turn, call, queue, entered);
        if (news || offers) say(turn, matcher, call, queue, news, offers);
    }

    private static boolean mayOffer(Turn turn, Call call, Queue queue, Instant entered) {
        var callback = queue.comfort().callback();
        if (callback == null) return false;
        boolean early = callback.after() != null && turn.at.isBefore(entered.plus(callback.after()));
        return !early && CallbackPromises.possible(turn, call);
    }

    private static void say(Turn turn, Matcher matcher, Call call, Queue queue, boolean news, boolean offers) {
        var comfort = queue.comfort();
        var phrases = turn.entries.phrases();
        var language = language(turn, call);
        var sounds = new ArrayList<SoundName>();
        Integer place = null;
        EstimatedWait.Range wait = null;
        var ahead = news && comfort.position() ? matcher.ahead(call.id(), turn.at) : null;
        if (ahead != null && sounds.addAll(phrases.ahead(language, ahead.calls()))) place = ahead.calls();
        if (news
                && comfort.expectedWait()
                && turn.state.facts().pace(queue.id()).errors().trusted()) {
            var range = Overflows.reckon(turn, matcher, call, queue);
            if (range != null && sounds.addAll(phrases.wait(language, range.from(), range.to()))) wait = range;
        }
        var message = news ? turn.entries.sound(comfort.message()) : null;
        if (message != null) sounds.add(message);
        boolean offered = offers && sounds.addAll(phrases.callbackOffer(language));
        if (sounds.isEmpty()) {
            // Nothing is known, or no engine speaks: not asked again in each turn.
            turn.presence.speakNotBefore(call.id(), turn.at.plus(FIRST_AFTER));
            return;
        }
        play(turn, call, new Spoken(false, place, wait, message != null, offered, null), sounds);
    }

    static void play(Turn turn, Call call, Spoken spoken, List<SoundName> sounds) {
        if (call.customerLeg() == null || call.queue() == null) return;
        var prompt = turn.ids.get();
        turn.emit(new AnnouncementBegan(call.id(), call.queue(), prompt, spoken, turn.at));
        turn.ask(new TelephonyCommand.Play(
                call.customerLeg(), call.id().value(), prompt, sounds, spoken.callback() ? ONE_KEY : null));
    }

    /** He is told that he may hang up, and if he does not, we do. */
    private static void promise(Turn turn, Call call) {
        var words = turn.entries.phrases().callbackPromised(language(turn, call));
        if (!CallbackPromises.promise(turn, call)) return;
        if (words.isEmpty()) letGo(turn, call);
        else play(turn, call, Spoken.PROMISE, words);
    }

    private static void letGo(Turn turn, Call call) {
        if (call.customerLeg() != null) turn.hangUp(call.customerLeg());
    }

    /** His entry point's. */
    static String language(Turn turn, Call call) {
        var run = turn.state.entryRun(call.id());
        var entry = run == null ? null : turn.entries.entry(run.entry());
        return entry == null ? Phrases.USUAL_LANGUAGE : entry.language();
    }
}

package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.call.CallEvent;
import io.seatline.entry.MadePhrases;
import io.seatline.kernel.AgentId;
import io.seatline.routing.JudgedEstimate;
import io.seatline.routing.RoutingEvent.AnnouncementBegan;
import io.seatline.routing.RoutingEvent.AnnouncementEnded;
import io.seatline.routing.RoutingEvent.Ending;
import io.seatline.routing.RoutingEvent.WaitEstimated;
import io.seatline.telephony.LegId;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyCommand.Play;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Agent 1 alone serves the queue that talks; a sound of the fake lasts a second. */
class QueueAnnouncementsTest {
    private static final String NOTICE = "[4]";
    private static final String NEWS = "[5]";
    private static final String OFFER = "如需我们给您回电，请按一，您的排队位置会保留。";

    private final FloorWorld world = new FloorWorld(31);

    @Test
    void notice_comes_first_and_no_agent_is_rung_before_it_ended() {
        world.ready(1);
        arrives();
        assertEquals(NOTICE, lastHeard());
        assertNull(world.agent(1).offer());
        world.later(Duration.ofSeconds(1));
        assertNotNull(world.offer(1));
        assertEquals(Ending.PLAYED, world.only(AnnouncementEnded.class).ending());
    }

    @Test
    void notice_that_never_ends_is_not_waited_for_endlessly() {
        world.ready(1);
        var caller = arrives();
        world.telephony.events().clear();
        loseWords(caller, Duration.ofSeconds(29));
        assertNull(world.agent(1).offer());
        loseWords(caller, Duration.ofSeconds(2));
        assertNotNull(world.offer(1));
        assertEquals(Ending.TOO_LONG, world.only(AnnouncementEnded.class).ending());
    }

    @Test
    void one_who_comes_back_to_the_queue_hears_the_notice_once() {
        world.ready(1);
        arrives();
        world.later(Duration.ofSeconds(1));
        world.telephony.agentDeclines(FloorAgent.line(new AgentId(1)));
        world.settle().later(Duration.ofSeconds(20));
        assertEquals(1, heard().stream().filter(NOTICE::equals).count());
    }

    @Test
    void place_message_and_offer_come_after_a_while_and_again() {
        world.atWork(1);
        arrives();
        arrives();
        world.later(Duration.ofSeconds(1));
        assertEquals(List.of(NOTICE, NOTICE), heard());
        world.later(Duration.ofSeconds(5));
        assertEquals(List.of("您是下一位。|" + NEWS, "您前面还有一位。|" + NEWS), heard().subList(2, 4));
        world.later(Duration.ofSeconds(29));
        assertEquals(4, heard().size());
        world.later(Duration.ofSeconds(1));
        assertEquals(6, heard().size());
        world.later(Duration.ofSeconds(24));
        assertEquals(
                List.of(OFFER, OFFER), heard().subList(6, heard().size()), "after a minute in the queue, by itself");
        assertNotNull(lastPlayed().collect());
        world.later(Duration.ofSeconds(31));
        assertEquals("您前面还有一位。|" + NEWS + "|" + OFFER, lastHeard());
        assertTrue(world.events(AnnouncementBegan.class).getLast().spoken().callback());
    }

    @Test
    void place_is_the_true_one_of_that_moment() {
        world.atWork(1);
        var first = arrives();
        arrives();
        world.later(Duration.ofSeconds(10));
        world.telephony.partyHangsUp(first);
        world.settle().later(Duration.ofSeconds(30));
        assertTrue(lastHeard().startsWith("您是下一位。"), lastHeard());
        assertEquals(0, world.events(AnnouncementBegan.class).getLast().spoken().ahead());
    }

    @Test
    void wait_is_told_in_minutes_and_its_error_is_judged_when_he_is_answered() {
        agentTalks();
        arrives();
        world.later(Duration.ofSeconds(10));
        var said = world.events(AnnouncementBegan.class).getLast();
        assertNotNull(said.spoken().expected());
        assertTrue(lastHeard().contains("预计等待"), lastHeard());
        world.later(Duration.ofSeconds(10));
        agentTakesTheNext();
        var told = world.judged.stream().filter(JudgedEstimate::announced).toList();
        assertEquals(
                List.of(said.spoken().expected()),
                told.stream().map(JudgedEstimate::said).toList());
        assertEquals(Duration.between(said.at(), world.now), told.getFirst().waited());
        assertEquals(
                world.only(WaitEstimated.class).at(), world.judged.getFirst().saidAt(), "the one of his coming, too");
    }

    @Test
    void wait_is_told_no_more_when_half_of_what_was_told_was_wrong_by_half() {
        agentTalks();
        for (int n = 0; n < 6; n++) {
            arrives();
            world.later(Duration.ofSeconds(n % 2 == 0 ? 200 : 8));
            agentTakesTheNext();
        }
        assertTrue(heard().stream().anyMatch(text -> text.contains("预计等待")), "it was told before");
        arrives();
        world.later(Duration.ofSeconds(10));
        assertEquals("您是下一位。|" + NEWS, lastHeard());
        var still = world.judged.size();
        agentTakesTheNext();
        assertEquals(
                still + 1, world.judged.size(), "what is not told is still judged, so that it can be trusted again");
    }

    @Test
    void caller_is_spoken_to_in_the_language_of_his_entry_point() {
        world.handle(new FloorInput.EntriesLoaded(MadeEntries.english(FloorWorld.TALKATIVE), world.now));
        world.atWork(1);
        world.telephony.callerArrives("13800138000", "", MadeEntries.ENGLISH);
        world.settle().later(Duration.ofSeconds(7));
        assertEquals("You are next in line.|" + NEWS, lastHeard());
    }

    @Test
    void agent_who_is_free_takes_him_out_of_an_announcement() {
        world.atWork(1);
        arrives();
        world.later(Duration.ofSeconds(6));
        assertEquals(2, heard().size());
        world.ask(1, new FloorCommand.GoReady());
        assertNotNull(world.offer(1));
        world.telephony.agentAnswers(FloorAgent.line(new AgentId(1)));
        world.settle().later(Duration.ofSeconds(60));
        world.only(CallEvent.CallConnected.class);
        assertEquals(2, heard().size());
    }

    @Test
    void killed_server_neither_repeats_what_is_heard_nor_forgets_when_the_next_is_due() {
        world.atWork(1);
        arrives();
        world.later(Duration.ofSeconds(6));
        world.serverRestarts();
        world.later(Duration.ofSeconds(28));
        assertEquals(2, heard().size());
        world.later(Duration.ofSeconds(3));
        assertEquals(3, heard().size());
    }

    @Test
    void notice_whose_end_nobody_saw_is_given_again() {
        world.ready(1);
        arrives();
        world.telephony.amiCut();
        world.settle().later(Duration.ofSeconds(5));
        world.telephony.amiBack();
        world.settle();
        assertEquals(List.of(NOTICE, NOTICE), heard());
        assertNull(world.agent(1).offer());
        world.later(Duration.ofSeconds(1));
        assertNotNull(world.offer(1));
    }

    @Test
    void each_queue_has_its_music_and_the_switch_is_told_which_pieces_there_are() {
        var caller = arrives();
        assertEquals(MadeEntries.sound(MadeEntries.MUSIC), world.telephony.musicOf(caller));
        var other = world.telephony.callerArrives("13800138001", "", "4001");
        world.settle();
        assertNull(world.telephony.musicOf(other));
    }

    private LegId talking = new LegId("nobody");

    private void agentTalks() {
        world.ready(1);
        talking = arrives();
        world.later(Duration.ofSeconds(1));
        world.telephony.agentAnswers(FloorAgent.line(new AgentId(1)));
        world.settle();
    }

    private void agentTakesTheNext() {
        world.telephony.partyHangsUp(talking);
        world.settle();
        var done = world.events(CallEvent.CallConnected.class).getLast().call();
        world.ask(1, new FloorCommand.FinishWrapUp(done, null, ""));
        world.telephony.agentAnswers(FloorAgent.line(new AgentId(1)));
        world.settle();
        talking = world.events(CallEvent.CallConnected.class).getLast().customerLeg();
    }

    private LegId arrives() {
        world.now = world.now.plusMillis(10);
        var caller = world.telephony.callerArrives("13800138000", "", "4005");
        world.settle();
        return caller;
    }

    /** Time passes at the floor alone: nothing of what the switch says arrives. */
    private void loseWords(LegId caller, Duration duration) {
        for (int second = 0; second < duration.toSeconds(); second++) {
            world.now = world.now.plusSeconds(1);
            world.handle(new FloorInput.Tick(world.now));
            world.telephony.events().clear();
        }
        assertNotNull(caller);
    }

    private List<String> heard() {
        return plays().stream().map(play -> MadePhrases.text(play.sounds())).toList();
    }

    private String lastHeard() {
        return heard().getLast();
    }

    private Play lastPlayed() {
        return plays().getLast();
    }

    private List<Play> plays() {
        return world.telephony.executed().stream()
                .filter(TelephonyCommand.Play.class::isInstance)
                .map(TelephonyCommand.Play.class::cast)
                .toList();
    }
}

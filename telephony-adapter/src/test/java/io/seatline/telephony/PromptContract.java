package io.seatline.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.telephony.NodeSnapshot.Phase;
import io.seatline.telephony.TelephonyCommand.*;
import io.seatline.telephony.TelephonyEvent.*;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What any switch of ours plays to a waiting caller and takes of him; the fake and the real Asterisk both pass it. */
public abstract class PromptContract extends TelephonyWords {
    private final UUID prompt = UUID.randomUUID();

    @Test
    void prompt_is_heard_and_its_end_is_told() {
        Waiting waiting = waiting();
        ask(new Play(waiting.leg, call, prompt, List.of(world().sound(), world().sound()), null));
        world().hearsTheSound(waiting.customer);
        assertEquals("", ended(waiting));
        waiting.customer.hangsUp();
        assertTrue(awaitLeg(LegHungUp.class, waiting.leg).byParty());
    }

    @Test
    void digit_ends_the_sounds() {
        Waiting waiting = waiting();
        play(waiting, 1);
        world().hearsTheSound(waiting.customer);
        waiting.customer.presses("2");
        assertEquals("2", ended(waiting));
    }

    @Test
    void hash_ends_a_number_and_is_not_part_of_it() {
        Waiting waiting = waiting();
        play(waiting, 12);
        world().hearsTheSound(waiting.customer);
        waiting.customer.presses("4711#");
        assertEquals("4711", ended(waiting));
    }

    @Test
    void hash_alone_and_a_star_are_digits() {
        Waiting waiting = waiting();
        play(waiting, 1);
        world().hearsTheSound(waiting.customer);
        waiting.customer.presses("#");
        assertEquals("#", ended(waiting));
        UUID second = UUID.randomUUID();
        ask(new Play(waiting.leg, call, second, List.of(world().sound()), collect(1)));
        world().hearsTheSound(waiting.customer);
        waiting.customer.presses("*");
        assertEquals(
                "*", await(PromptEnded.class, it -> it.prompt().equals(second)).digits());
    }

    @Test
    void caller_who_stops_in_the_middle_of_a_number_is_not_waited_for_endlessly() {
        Waiting waiting = waiting();
        play(waiting, 12);
        world().hearsTheSound(waiting.customer);
        waiting.customer.presses("47");
        assertEquals("47", ended(waiting));
    }

    @Test
    void caller_who_presses_nothing_is_not_waited_for_endlessly() {
        Waiting waiting = waiting();
        ask(new Play(waiting.leg, call, prompt, List.of(), collect(1)));
        assertEquals("", ended(waiting));
    }

    @Test
    void prompt_asked_with_the_admission_is_played_after_it() {
        world().customerRings("13800001111", "Zhang San", "95001");
        LegId leg = await(LegArrived.class).leg();
        ask(new Admit(leg, call));
        ask(new Play(leg, call, prompt, List.of(world().sound()), null));
        awaitLeg(LegAnswered.class, leg);
        assertEquals(prompt, awaitLeg(PromptEnded.class, leg).prompt());
    }

    @Test
    void caller_is_connected_out_of_a_prompt() {
        Waiting waiting = waiting();
        play(waiting, 1);
        world().hearsTheSound(waiting.customer);
        connect(waiting, world().lineThatAnswers(), LONG, false);
        assertEquals(waiting.leg, awaitLeg(LegsBridged.class, waiting.leg).leg());
    }

    @Test
    void caller_is_connected_at_once_though_a_prompt_was_asked_for_just_now() {
        Waiting waiting = waiting();
        play(waiting, 1);
        connect(waiting, world().lineThatAnswers(), LONG, false);
        assertEquals(waiting.leg, awaitLeg(LegsBridged.class, waiting.leg).leg());
    }

    @Test
    void waiting_caller_hears_the_music_he_is_held_with_also_after_a_prompt() {
        ask(new KeepMusic(Set.of(world().sound())));
        Waiting waiting = waiting();
        ask(new HoldWith(waiting.leg, call, world().sound()));
        world().hearsAsMusic(waiting.customer, world().sound());
        ask(new Play(waiting.leg, call, prompt, List.of(), new Collect(1, SHORT, SHORT)));
        assertEquals("", ended(waiting));
        world().hearsAsMusic(waiting.customer, world().sound());
        connect(waiting, world().lineThatIgnores(), LONG, false);
        await(LegRinging.class, it -> it.tag().call().equals(call));
        world().hearsAsMusic(waiting.customer, world().sound());
    }

    @Test
    void music_that_is_not_kept_any_more_or_not_wished_is_the_house_music() {
        ask(new KeepMusic(Set.of(world().sound())));
        Waiting waiting = waiting();
        ask(new HoldWith(waiting.leg, call, world().sound()));
        world().hearsAsMusic(waiting.customer, world().sound());
        ask(new KeepMusic(Set.of()));
        world().hearsAsMusic(waiting.customer, null);
        ask(new KeepMusic(Set.of(world().sound())));
        world().hearsAsMusic(waiting.customer, world().sound());
        ask(new HoldWith(waiting.leg, call, null));
        world().hearsAsMusic(waiting.customer, null);
        refused(new HoldWith(new LegId("nobody-1.1"), call, world().sound()));
        refused(new HoldWith(waiting.leg, UUID.randomUUID(), null));
    }

    @Test
    void caller_for_whom_a_phone_rings_hears_no_prompt() {
        Waiting waiting = waiting();
        connect(waiting, world().lineThatIgnores(), LONG, false);
        await(LegRinging.class, it -> it.tag().call().equals(call));
        refused(new Play(waiting.leg, call, prompt, List.of(world().sound()), null));
        refused(new Play(new LegId("nobody-1.1"), call, prompt, List.of(world().sound()), null));
        refused(new RecordMessage(new LegId("nobody-1.1"), call, prompt, LONG, SHORT));
        waiting.customer.hangsUp();
        awaitLeg(LegHungUp.class, waiting.leg);
    }

    @Test
    void message_is_recorded_until_hash() {
        Waiting waiting = waiting();
        ask(new RecordMessage(waiting.leg, call, prompt, LONG, LONG));
        world().messageGrows(prompt);
        waiting.customer.presses("#");
        assertEquals(prompt, awaitLeg(MessageEnded.class, waiting.leg).message());
        world().messageHolds(prompt, waiting.customer);
    }

    @Test
    void message_of_a_caller_who_hangs_up_is_kept() {
        Waiting waiting = waiting();
        ask(new RecordMessage(waiting.leg, call, prompt, LONG, LONG));
        world().messageGrows(prompt);
        waiting.customer.hangsUp();
        assertTrue(awaitLeg(LegHungUp.class, waiting.leg).byParty());
        world().messageHolds(prompt, waiting.customer);
    }

    @Test
    void snapshot_shows_who_is_in_a_prompt_and_who_only_waits() {
        Waiting waiting = waiting();
        ask(new Play(waiting.leg, call, prompt, List.of(), new Collect(1, LONG, SHORT)));
        Waiting other = waiting(UUID.randomUUID());
        world().cutConnection();
        await(NodeLost.class, lost -> !lost.gone());
        world().connectionComesBack();
        NodeSnapshot seen = await(NodeConnected.class).snapshot();
        assertEquals(Phase.PROMPTED, leg(seen, waiting.leg).phase());
        assertEquals(Phase.WAITING, leg(seen, other.leg).phase());
        waiting.customer.presses("7");
        assertEquals("7", ended(waiting));
    }

    private void play(Waiting waiting, int most) {
        ask(new Play(waiting.leg, call, prompt, List.of(world().sound(), world().sound()), collect(most)));
    }

    private static Collect collect(int most) {
        return new Collect(most, Duration.ofSeconds(3), Duration.ofSeconds(2));
    }

    private String ended(Waiting waiting) {
        PromptEnded end = awaitLeg(PromptEnded.class, waiting.leg);
        assertEquals(prompt, end.prompt());
        assertEquals(call, end.call());
        return end.digits();
    }
}

package io.seatline.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.entry.IvrRun.CallerInput;
import io.seatline.entry.IvrRun.Exit;
import io.seatline.entry.IvrRun.Step;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IvrRunTest {
    private final Flow flow = MadeFlows.service().flow(MadeFlows.PROMPTS, MadeFlows.QUEUES);

    @Test
    void a_choice_leads_where_it_says_and_is_told_to_the_agent() {
        var step = IvrRun.begin(flow).run().after(flow, "1");
        assertEquals(new Exit.Queue(1), leaves(step).exit());
        assertEquals(List.of(new CallerInput("main", "1")), step.run().answers());
        assertEquals(List.of("main", "sales"), step.run().path());
    }

    @Test
    void a_number_that_fits_is_kept_under_its_label() {
        var step = IvrRun.begin(flow).run().after(flow, "2").run().after(flow, "47110815");
        assertEquals(new Exit.Queue(2), leaves(step).exit());
        assertEquals(
                List.of(new CallerInput("main", "2"), new CallerInput("account", "47110815")),
                step.run().answers());
    }

    @Test
    void a_wrong_digit_is_asked_for_again_with_a_word_about_it_and_then_the_way_out() {
        var first = IvrRun.begin(flow);
        assertEquals(List.of(1), asks(first).prompts());
        var second = first.run().after(flow, "7");
        assertEquals(List.of(2, 1), asks(second).prompts());
        assertEquals(new Exit.HangUp(), leaves(second.run().after(flow, "8")).exit());
    }

    @Test
    void silence_is_asked_again_as_often_as_allowed_and_counts_apart_from_wrong_digits() {
        var run = IvrRun.begin(flow).run().after(flow, "7").run();
        var again = run.after(flow, "");
        assertEquals(List.of(1), asks(again).prompts());
        assertEquals(new Exit.HangUp(), leaves(again.run().after(flow, "")).exit());
    }

    @Test
    void zero_leads_to_a_person_from_every_level_that_has_no_other_meaning_for_it() {
        assertEquals(
                new Exit.Queue(1),
                leaves(IvrRun.begin(flow).run().after(flow, "0")).exit());
        var account = IvrRun.begin(flow).run().after(flow, "2").run();
        assertEquals(new Exit.Queue(1), leaves(account.after(flow, "0")).exit());
    }

    @Test
    void a_number_too_short_too_long_or_with_signs_is_wrong() {
        var account = IvrRun.begin(flow).run().after(flow, "2").run();
        for (String bad : List.of("123", "123456789", "12*4", "#")) {
            assertEquals(1, asks(account.after(flow, bad)).run().wrong(), bad);
        }
        var fits = MadeFlows.collecting("4[0-9]+");
        assertEquals(1, IvrRun.begin(fits).run().after(fits, "5711").run().wrong());
        assertInstanceOf(Step.Leaves.class, IvrRun.begin(fits).run().after(fits, "4711"));
    }

    @Test
    void a_step_that_a_new_version_does_not_have_begins_anew() {
        var run = new IvrRun("gone", 0, 0, List.of(), List.of());
        assertEquals("start", run.after(flow, "1").run().node());
        assertEquals("start", run.again(flow).run().node());
    }

    @Test
    void whatever_is_pressed_it_comes_to_an_end_or_asks() {
        var random = new Random(11);
        for (int n = 0; n < 2_000; n++) {
            Step step = IvrRun.begin(flow);
            int asked = 0;
            while (step instanceof Step.Asks(var run, var prompts)) {
                String digits = random.nextInt(3) == 0 ? "" : String.valueOf(random.nextInt(100_000));
                step = run.after(flow, random.nextInt(4) == 0 ? "2" : digits);
                assertTrue(++asked < 50, "endless");
            }
        }
    }

    @Test
    void a_trial_stops_where_the_caller_is_waited_for_and_ends_where_he_leaves() {
        var open = FlowTrial.of(flow, List.of("2"));
        assertNull(open.exit());
        assertEquals("account", open.stops().getLast().node());
        var done = FlowTrial.of(flow, List.of("2", "1234"));
        assertEquals("QUEUE", done.exit());
        assertEquals(2, done.queue());
        assertEquals("HANG_UP", FlowTrial.of(flow, List.of("", "")).exit());
        assertEquals("VOICEMAIL", FlowTrial.of(flow, List.of("3")).exit());
    }

    private static Step.Asks asks(Step step) {
        return assertInstanceOf(Step.Asks.class, step);
    }

    private static Step.Leaves leaves(Step step) {
        return assertInstanceOf(Step.Leaves.class, step);
    }
}

package io.seatline.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlowFormTest {
    @Test
    void a_sound_menu_is_taken() {
        assertEquals(
                7,
                MadeFlows.service()
                        .flow(MadeFlows.PROMPTS, MadeFlows.QUEUES)
                        .nodes()
                        .size());
    }

    @Test
    void what_is_no_number_is_refused_where_it_stands() {
        var refused = refused(new MadeFlows.Made(FlowForm.Kind.NUMBER, "start", "partner")
                .silent()
                .queued(1)
                .outside("ask Bob"));
        assertEquals("step-number", refused.slug());
        assertEquals("start.number", refused.field());
    }

    @Test
    void a_loop_without_the_caller_is_refused_with_its_way() {
        var refused = refused(
                MadeFlows.menu("start", "hello").to("1", "end").otherwise("say"),
                MadeFlows.say("say", "once more", "start"),
                MadeFlows.hangUp("end"));
        assertEquals("flow-loop", refused.slug());
        assertEquals("hello → once more → hello", refused.params().get("path"));
        assertEquals("start", refused.field());
    }

    @Test
    void a_menu_that_falls_back_on_itself_is_a_loop() {
        assertEquals(
                "flow-loop",
                refused(MadeFlows.menu("start", "hello").to("1", "end").otherwise("start"), MadeFlows.hangUp("end"))
                        .slug());
    }

    @Test
    void a_way_back_that_the_caller_chooses_is_no_loop() {
        form(
                        MadeFlows.menu("start", "hello").to("1", "sub").otherwise("end"),
                        MadeFlows.menu("sub", "more").to("9", "start").otherwise("end"),
                        MadeFlows.hangUp("end"))
                .flow(MadeFlows.PROMPTS, MadeFlows.QUEUES);
    }

    @Test
    void a_step_that_nobody_reaches_is_refused_by_name() {
        var refused = refused(
                MadeFlows.menu("start", "hello").to("1", "end").otherwise("end"),
                MadeFlows.hangUp("end"),
                MadeFlows.say("lost", "lost words", "end"));
        assertEquals("step-unreachable", refused.slug());
        assertEquals("lost words", refused.params().get("step"));
    }

    @Test
    void a_target_that_is_not_there_is_refused_by_name() {
        var refused =
                refused(MadeFlows.menu("start", "hello").to("1", "gone").otherwise("end"), MadeFlows.hangUp("end"));
        assertEquals("step-without-target", refused.slug());
        assertEquals("hello", refused.params().get("step"));
    }

    @Test
    void a_menu_without_a_choice_or_a_prompt_is_refused() {
        assertEquals(
                "menu-without-choice",
                refused(MadeFlows.menu("start", "hello").otherwise("end"), MadeFlows.hangUp("end"))
                        .slug());
        assertEquals(
                "step-without-prompt",
                refused(
                                MadeFlows.menu("start", "hello")
                                        .silent()
                                        .to("1", "end")
                                        .otherwise("end"),
                                MadeFlows.hangUp("end"))
                        .slug());
    }

    @Test
    void a_digit_given_twice_or_none_at_all_is_refused() {
        assertEquals(
                "menu-digit",
                refused(
                                MadeFlows.menu("start", "hello")
                                        .to("1", "end")
                                        .to("1", "end")
                                        .otherwise("end"),
                                MadeFlows.hangUp("end"))
                        .slug());
        assertEquals(
                "menu-digit",
                refused(MadeFlows.menu("start", "hello").to("A", "end").otherwise("end"), MadeFlows.hangUp("end"))
                        .slug());
    }

    @Test
    void queues_and_prompts_that_are_gone_are_refused_where_they_are_used() {
        var form = MadeFlows.service();
        assertEquals(
                "step-queue-unknown",
                assertThrows(Refused.class, () -> form.flow(MadeFlows.PROMPTS, Set.of()))
                        .slug());
        assertEquals(
                "step-prompt-unknown",
                assertThrows(Refused.class, () -> form.flow(Set.of(), MadeFlows.QUEUES))
                        .slug());
    }

    @Test
    void an_expression_that_could_hold_up_the_floor_is_refused() {
        for (String bad : List.of(
                "(\\d+)+$",
                "\\d*\\d*\\d*\\d*9",
                "\\d?".repeat(18) + "9",
                "1|\\d{0,9}\\d{0,9}\\d{0,9}\\d{0,9}9",
                "a+",
                "\\d{1",
                ".*",
                "[a-z]")) {
            assertEquals("step-pattern", refusedCollect(bad).slug(), bad);
        }
        for (String good : List.of("\\d{8}", "4[0-9]+", "1\\d{7}|2\\d{9}", "8{2,}", "1?\\d{3,4}|2\\d?9?|3\\d{2,5}8*"))
            MadeFlows.collecting(good);
    }

    @Test
    void what_lacks_a_part_is_refused_and_breaks_nothing() {
        var json = new JsonForms();
        String sound = json.write(MadeFlows.service());
        json.read(sound, FlowForm.class);
        for (String part : List.of("\"start\":\"start\"", "\"id\":\"mail\"", "\"digit\":\"1\"", "\"kind\":\"SAY\"")) {
            String lacking = sound.replace("\"kind\":\"VOICEMAIL\"", "\"kind\":\"SAY\"")
                    .replace(part, part.replaceAll(":.*", ":null"));
            var broken = assertThrows(RuntimeException.class, () -> json.read(lacking, FlowForm.class), part);
            var refused = assertInstanceOf(Refused.class, broken.getCause(), part);
            assertEquals("field-required", refused.slug());
        }
        String hollow = sound.replaceFirst("\\{\"digit\":\"1\"[^}]*}", "null");
        assertThrows(RuntimeException.class, () -> json.read(hollow, FlowForm.class));
    }

    private static Refused refusedCollect(String pattern) {
        return assertThrows(Refused.class, () -> MadeFlows.collecting(pattern));
    }

    private static FlowForm form(MadeFlows.Made... nodes) {
        return MadeFlows.form(nodes);
    }

    private static Refused refused(MadeFlows.Made... nodes) {
        return assertThrows(Refused.class, () -> form(nodes).flow(MadeFlows.PROMPTS, MadeFlows.QUEUES));
    }
}

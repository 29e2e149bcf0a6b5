package io.seatline.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatline.kernel.Refused;
import io.seatline.transcript.SaidLine.Side;
import io.seatline.transcript.WordingRule.KeptWording;
import io.seatline.transcript.WordingRule.Kind;
import io.seatline.transcript.WordingRule.Place;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingCheckTest {
    private static final long WHOLE = 120_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "你|请问你贵姓|true",
                "你|请问您贵姓|false",
                "应该是|这个应该 是，明天到|true",
                "不是…说过了吗|不是上周就跟您说过了吗|true",
                "不是*说过了吗|不是说过了吗|true",
                "不是…说过了吗|不是。我上周在电话里花了很长时间才跟您讲清楚了这件事情，您也点头说过了吗|false",
                "不知道|这个我不知道呀|true",
                "VIP|尊敬的ＶＩＰ客户|true",
                "hi|this is fine|false",
                "hi|Hi, this is fine|true",
                "thank you|Thank-you!|true",
                "didn't I tell you|Didn’t I tell you?|true",
            })
    void phrase_is_found_by_its_words(String phrase, String said, boolean found) {
        var report = WordingCheck.check(List.of(agent(0, said)), WHOLE, List.of(avoid(1, phrase)));
        assertThat(report.broken()).isEqualTo(found ? List.of(1) : List.of());
        assertThat(report.hits()).hasSize(found ? 1 : 0);
    }

    @Test
    void hit_says_where_and_when_it_was_said() {
        var report = WordingCheck.check(List.of(agent(10_000, "好的，一般是 三天到账。")), WHOLE, List.of(avoid(7, "一般是")));
        var hit = report.hits().getFirst();
        assertThat("好的，一般是 三天到账。".substring(hit.from(), hit.to())).isEqualTo("一般是");
        // the third of twelve characters of a line of four seconds
        assertThat(hit.atMs()).isEqualTo(10_000 + 4_000 * 3 / 12);
        assertThat(hit.line()).isZero();
    }

    @Test
    void customer_may_say_what_he_likes() {
        var report = WordingCheck.check(
                List.of(new SaidLine(Side.CUSTOMER, 0, 4_000, "你不知道")), WHOLE, List.of(avoid(1, "不知道")));
        assertThat(report.broken()).isEmpty();
    }

    @Test
    void exception_covers_only_what_lies_in_it() {
        var rule = new KeptWording(
                1, new WordingRule("您", Kind.AVOID, List.of("你"), List.of("你们"), Place.ANYWHERE, 15, true, 1));
        assertThat(WordingCheck.check(List.of(agent(0, "你们那里")), WHOLE, List.of(rule))
                        .broken())
                .isEmpty();
        assertThat(WordingCheck.check(List.of(agent(0, "你们那里，你说")), WHOLE, List.of(rule))
                        .hits())
                .singleElement()
                .extracting(WordingCheck.WordingHit::from)
                .isEqualTo(5);
    }

    @Test
    void required_words_must_be_said_in_their_place() {
        var greeting = new KeptWording(
                1, new WordingRule("问候", Kind.SAY, List.of("您好"), List.of(), Place.BEGINNING, 15, true, 1));
        var closing =
                new KeptWording(2, new WordingRule("结束", Kind.SAY, List.of("再见"), List.of(), Place.END, 30, true, 1));
        var rules = List.of(greeting, closing);
        assertThat(WordingCheck.check(List.of(agent(1_000, "您好"), agent(110_000, "再见")), WHOLE, rules)
                        .broken())
                .isEmpty();
        assertThat(WordingCheck.check(List.of(agent(60_000, "您好，再见")), WHOLE, rules)
                        .broken())
                .containsExactly(1, 2);
        assertThat(WordingCheck.check(List.of(agent(50_000, "喂")), WHOLE, rules).broken())
                .containsExactly(1, 2);
        assertThat(WordingCheck.check(List.of(), WHOLE, rules).broken())
                .as("nobody came to speak")
                .isEmpty();
    }

    @Test
    void longest_of_overlapping_phrases_is_the_hit_and_resting_rules_find_nothing() {
        var rule = new KeptWording(
                1, new WordingRule("忌语", Kind.AVOID, List.of("不知道", "我不知道"), List.of(), Place.ANYWHERE, 15, true, 1));
        assertThat(WordingCheck.check(List.of(agent(0, "我不知道")), WHOLE, List.of(rule))
                        .hits())
                .hasSize(1);
        var resting = new KeptWording(
                2, new WordingRule("忌语", Kind.AVOID, List.of("不知道"), List.of(), Place.ANYWHERE, 15, false, 1));
        assertThat(WordingCheck.check(List.of(agent(0, "我不知道")), WHOLE, List.of(resting))
                        .broken())
                .isEmpty();
    }

    /** As many gaps as a rule may have: it ends, and finds nothing. */
    @Test
    @Timeout(60)
    void hostile_phrase_ends() {
        var lines = Collections.nCopies(50, agent(0, "a ".repeat(1000)));
        assertThat(WordingCheck.check(lines, WHOLE, List.of(avoid(1, "a…a…a b")))
                        .hits())
                .isEmpty();
    }

    @Test
    void rule_that_cannot_work_is_refused() {
        refused(List.of(), "field-required");
        refused(List.of(" "), "field-required");
        refused(List.of("…，"), "wording-no-words");
        refused(Collections.nCopies(51, "您好"), "wording-too-many");
        refused(List.of("您".repeat(61)), "field-too-long");
        refused(List.of("a…b…c…d…e"), "wording-too-many-gaps");
        assertThatThrownBy(() ->
                        new WordingRule(" ", Kind.SAY, List.of("您好"), List.of(), Place.END, 15, true, 1).checked())
                .hasMessage("field-required");
        assertThatThrownBy(
                        () -> new WordingRule("a", Kind.SAY, List.of("您好"), List.of(), Place.END, 0, true, 1).checked())
                .hasMessage("out-of-range");
    }

    private static void refused(List<String> phrases, String slug) {
        assertThatThrownBy(
                        () -> new WordingRule("a", Kind.SAY, phrases, List.of(), Place.ANYWHERE, 15, true, 1).checked())
                .isInstanceOf(Refused.class)
                .hasMessage(slug);
    }

    private static SaidLine agent(long at, String text) {
        return new SaidLine(Side.AGENT, at, at + 4_000, text);
    }

    private static KeptWording avoid(int id, String phrase) {
        return new KeptWording(
                id, new WordingRule("r" + id, Kind.AVOID, List.of(phrase), List.of(), Place.ANYWHERE, 15, true, 1));
    }
}

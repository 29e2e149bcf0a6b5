package io.seatline.transcript;

import io.seatline.transcript.SaidLine.Side;
import io.seatline.transcript.WordingRule.KeptWording;
import io.seatline.transcript.WordingRule.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the wording rules find in what an agent said. Pure; the customer may say what he likes. */
public final class WordingCheck {
    private WordingCheck() {}

    /**
     * A phrase that was said.
     *
     * @param line of the transcript, from 0
     * @param from character of the line's text, from 0
     * @param to behind the last character
     * @param atMs of the recording; within a line reckoned by the share of its characters
     */
    public record WordingHit(int ruleId, int line, int from, int to, long atMs) {}

    /** @param broken rules of whose phrases none was said that should be, or one was that should not */
    public record WordingReport(List<WordingHit> hits, List<Integer> broken) {}

    public static WordingReport check(List<SaidLine> lines, long wholeMs, List<KeptWording> rules) {
        // Who said nothing cannot be told what he should have said.
        if (lines.stream().noneMatch(line -> line.side() == Side.AGENT)) return new WordingReport(List.of(), List.of());
        var hits = new ArrayList<WordingHit>();
        var broken = new ArrayList<Integer>();
        List<FoldedText> folded =
                lines.stream().map(line -> new FoldedText(line.text())).toList();
        for (var kept : rules) {
            WordingRule rule = kept.rule();
            if (!rule.active()) continue;
            int before = hits.size();
            var phrases = rule.phrases().stream().map(Phrase::new).toList();
            var excepted = rule.excepted().stream().map(Phrase::new).toList();
            for (int n = 0; n < lines.size(); n++) {
                SaidLine line = lines.get(n);
                if (line.side() != Side.AGENT) continue;
                for (var found : found(folded.get(n), phrases, excepted)) {
                    var hit = hit(kept.id(), n, line, folded.get(n), found);
                    if (isThere(rule, hit.atMs(), wholeMs)) hits.add(hit);
                }
            }
            boolean said = hits.size() > before;
            if (said == (rule.kind() == Kind.AVOID)) broken.add(kept.id());
        }
        hits.sort(Comparator.comparingInt(WordingHit::line).thenComparingInt(WordingHit::from));
        return new WordingReport(hits, broken);
    }

    /** The longest of those that lie in each other, without what is excepted. */
    private static List<Phrase.Found> found(FoldedText text, List<Phrase> phrases, List<Phrase> excepted) {
        var right =
                excepted.stream().flatMap(one -> one.in(text.folded()).stream()).toList();
        var all = phrases.stream()
                .flatMap(one -> one.in(text.folded()).stream())
                .filter(found -> right.stream().noneMatch(found::within))
                .distinct()
                .toList();
        return all.stream()
                .filter(found -> all.stream().noneMatch(other -> !other.equals(found) && found.within(other)))
                .toList();
    }

    private static WordingHit hit(int rule, int number, SaidLine line, FoldedText text, Phrase.Found found) {
        int from = text.origin(found.from());
        int last = text.origin(found.to() - 1);
        int to = last + Character.charCount(line.text().codePointAt(last));
        long atMs = line.fromMs()
                + (line.toMs() - line.fromMs()) * from / Math.max(1, line.text().length());
        return new WordingHit(rule, number, from, to, atMs);
    }

    private static boolean isThere(WordingRule rule, long atMs, long wholeMs) {
        long span = rule.seconds() * 1000L;
        return switch (rule.place()) {
            case ANYWHERE -> true;
            case BEGINNING -> atMs <= span;
            case END -> atMs >= wholeMs - span;
        };
    }
}

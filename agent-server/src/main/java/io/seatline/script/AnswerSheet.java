package io.seatline.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;

/** The answers of many calls as a table: a line for each call, a column for each question of any version. */
public final class AnswerSheet {
    private static final List<String> COLUMNS =
            List.of("call", "started", "changed", "agent", "number", "version", "finished");
    private static final ResourceBundle.Control IN_THAT_LANGUAGE_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private AnswerSheet() {}

    /**
     * @param versions the newest first: its words head the columns
     * @param language of who reads it; the questions are in the script's own
     * @param mask what becomes of the customers' numbers
     * @return the head, then the lines
     */
    public static List<List<String>> of(
            List<ScriptStore.PublishedScript> versions,
            List<RunStore.KeptRun> runs,
            String language,
            UnaryOperator<String> mask) {
        var words = ResourceBundle.getBundle("answers", Locale.forLanguageTag(language), IN_THAT_LANGUAGE_ONLY);
        var labels = new LinkedHashMap<String, String>();
        var contents = new LinkedHashMap<Integer, Script>();
        for (var version : versions) {
            contents.put(version.number(), version.content());
            for (var question : version.content().questions()) labels.putIfAbsent(question.id(), question.label());
        }
        var lines = new ArrayList<List<String>>();
        var head = new ArrayList<String>();
        for (String column : COLUMNS) head.add(words.getString(column));
        head.addAll(labels.values());
        lines.add(head);
        for (var run : runs) {
            var content = contents.get(run.version());
            if (content != null) lines.add(line(run, run.run().counting(content), labels, words, mask));
        }
        return lines;
    }

    private static List<String> line(
            RunStore.KeptRun run,
            Map<String, List<String>> answers,
            Map<String, String> labels,
            ResourceBundle words,
            UnaryOperator<String> mask) {
        var line = new ArrayList<String>();
        line.add(run.call().toString());
        line.add(seconds(run.startedAt()));
        line.add(seconds(run.changedAt()));
        line.add(run.agent().toString());
        line.add(mask.apply(run.customerNumber()));
        line.add(Integer.toString(run.version()));
        line.add(words.getString(run.run().finished() ? "yes" : "no"));
        for (var id : labels.keySet()) line.add(String.join("; ", answers.getOrDefault(id, List.of())));
        return line;
    }

    private static String seconds(Instant at) {
        return at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
    }
}

package io.seatline.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The answers of many calls as a table: a line for each call, a column for each question of any version. */
public final class AnswerSheet {
    private AnswerSheet() {}

    /**
     * @param versions the newest first: its words head the columns
     * @param mask what becomes of the customers' numbers
     * @return the head, then the lines
     */
    public static List<List<String>> of(
            List<ScriptStore.PublishedScript> versions, List<RunStore.KeptRun> runs, UnaryOperator<String> mask) {
        var labels = new LinkedHashMap<String, String>();
        var contents = new LinkedHashMap<Integer, Script>();
        for (var version : versions) {
            contents.put(version.number(), version.content());
            for (var question : version.content().questions()) labels.putIfAbsent(question.id(), question.label());
        }
        var lines = new ArrayList<List<String>>();
        var head = new ArrayList<>(List.of("call", "started", "changed", "agent", "number", "version", "finished"));
        head.addAll(labels.values());
        lines.add(head);
        for (var run : runs) {
            var content = contents.get(run.version());
            if (content != null) lines.add(line(run, run.run().counting(content), labels, mask));
        }
        return lines;
    }

    private static List<String> line(
            RunStore.KeptRun run,
            Map<String, List<String>> answers,
            Map<String, String> labels,
            UnaryOperator<String> mask) {
        var line = new ArrayList<String>();
        line.add(run.call().toString());
        line.add(seconds(run.startedAt()));
        line.add(seconds(run.changedAt()));
        line.add(run.agent().toString());
        line.add(mask.apply(run.customerNumber()));
        line.add(Integer.toString(run.version()));
        line.add(run.run().finished() ? "yes" : "no");
        for (var id : labels.keySet()) line.add(String.join("; ", answers.getOrDefault(id, List.of())));
        return line;
    }

    private static String seconds(Instant at) {
        return at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
    }

    /**
     * As CSV by RFC 4180 with a byte order mark, so that spreadsheets read Chinese. A cell that a spreadsheet would take for
     * a formula begins with an apostrophe: what a customer dictates must not run on a supervisor's machine.
     */
    public static String csv(List<List<String>> lines) {
        var text = new StringBuilder("\uFEFF");
        for (var line : lines) {
            var cells = line.stream().map(AnswerSheet::cell).toList();
            text.append(String.join(",", cells)).append("\r\n");
        }
        return text.toString();
    }

    private static String cell(String value) {
        var safe =
                !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0 && !value.matches("-?[0-9]+([.][0-9]+)?")
                        ? "'" + value
                        : value;
        return safe.matches("(?s).*[\",\r\n'].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}

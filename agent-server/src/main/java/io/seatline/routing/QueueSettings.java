package io.seatline.routing;

import io.seatline.kernel.PhoneNumber;
import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What an administrator decides about a queue, checked: its promise, the skills it needs, the numbers that lead to it.
 *
 * @param version of the queue that was changed; 0 for a new one
 */
public record QueueSettings(
        String name,
        int ringSeconds,
        int wrapUpSeconds,
        int serviceLevelSeconds,
        boolean record,
        boolean active,
        List<QueueSkill> skills,
        List<String> dialedNumbers,
        int version,
        QueueRoutingSettings routing,
        QueueComfortSettings comfort) {
    /** A new queue with the house's usual times, which records, routes plainly and plays the house music. */
    public static QueueSettings usual(String name, List<QueueSkill> skills, List<String> dialedNumbers) {
        return new QueueSettings(
                name,
                20,
                30,
                20,
                true,
                true,
                skills,
                dialedNumbers,
                0,
                QueueRoutingSettings.PLAIN,
                QueueComfortSettings.NONE);
    }

    /** A skill the queue's calls need, at that level (1 to 5) or better. */
    public record QueueSkill(int skillId, int minLevel) {}

    /** A queue as it is kept. */
    public record KeptQueue(int id, QueueSettings settings, int agentCount) {}

    public QueueSettings {
        name = TypedText.line("name", name, 60);
        Refused.unlessWithin("ringSeconds", ringSeconds, 5, 120);
        Refused.unlessWithin("wrapUpSeconds", wrapUpSeconds, 0, 3600);
        Refused.unlessWithin("serviceLevelSeconds", serviceLevelSeconds, 1, 600);
        for (QueueSkill skill : skills) {
            Refused.unlessWithin("skills", skill.minLevel(), 1, 5);
        }
        if (skills.stream().map(QueueSkill::skillId).distinct().count() != skills.size()) {
            throw Refused.invalid("skills", "skill-twice", Map.of());
        }
        skills = List.copyOf(skills);
        dialedNumbers = dialedNumbers.stream().map(QueueSettings::dialable).toList();
        if (new HashSet<>(dialedNumbers).size() != dialedNumbers.size()) {
            throw Refused.invalid("dialedNumbers", "number-twice", Map.of());
        }
    }

    private static String dialable(String typed) {
        return PhoneNumber.parse(typed)
                .map(PhoneNumber::value)
                .orElseThrow(() ->
                        Refused.invalid("dialedNumbers", "number-invalid", Map.of("number", TypedText.cut(typed, 40))));
    }
}

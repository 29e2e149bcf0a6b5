package io.seatline.exchange;

import io.seatline.account.Account;
import io.seatline.kernel.Refused;
import io.seatline.routing.QueueRoutingSettings;
import io.seatline.routing.RoutingStore;
import io.seatline.routing.Strategy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How a queue finds its agents, as cells of its row. */
final class RoutingCells {
    private static final List<String> STRATEGIES =
            Arrays.stream(Strategy.values()).map(Enum::name).toList();
    private final Names queues;
    private final Names logins;
    private final RingCells rings;
    private final ValueWords words;

    /** @param queues those that come in later in the same file are added to it */
    RoutingCells(RoutingStore store, SkillCells skills, Names queues, Collection<Account> accounts, ValueWords words) {
        this.queues = queues;
        this.words = words;
        logins = Names.of(accounts, Account::id, Account::login);
        rings = new RingCells(store, skills, logins, words);
    }

    QueueRoutingSettings read(ImportRow row, QueueRoutingSettings before) {
        return new QueueRoutingSettings(
                row.filled("strategy")
                        .map(cell -> Strategy.valueOf(words.one("strategy", "strategy", STRATEGIES, cell)))
                        .orElse(before.strategy()),
                row.given("named").map(this::named).orElse(before.named()),
                row.number("exclusiveSeconds", before.exclusiveSeconds()),
                yes(row, "targetFirst", before.targetFirst()),
                row.number("priority", before.priority()),
                row.number("vipPoints", before.vipPoints()),
                row.number("pointsPerMinute", before.pointsPerMinute()),
                row.given("rings").map(rings::read).orElse(before.rings()),
                queues.read(row, "overflowQueue", before.overflowQueueId()),
                row.optionalNumber("overflowSeconds", before.overflowSeconds()),
                yes(row, "overflowWithoutAgents", before.overflowWithoutAgents()),
                row.optionalNumber("maxLength", before.maxLength()),
                row.optionalNumber("maxWaitSeconds", before.maxWaitSeconds()),
                yes(row, "maxWaitOverflows", before.maxWaitOverflows()),
                yes(row, "autoAnswer", before.autoAnswer()));
    }

    void write(QueueRoutingSettings routing, Map<String, String> shown) {
        shown.put("strategy", words.say("strategy", routing.strategy().name()));
        shown.put("named", routing.named().stream().map(logins::write).collect(Collectors.joining("; ")));
        shown.put("exclusiveSeconds", Integer.toString(routing.exclusiveSeconds()));
        shown.put("targetFirst", words.say(routing.targetFirst()));
        shown.put("priority", Integer.toString(routing.priority()));
        shown.put("vipPoints", Integer.toString(routing.vipPoints()));
        shown.put("pointsPerMinute", Integer.toString(routing.pointsPerMinute()));
        shown.put("rings", rings.write(routing.rings()));
        shown.put("overflowQueue", queues.write(routing.overflowQueueId()));
        shown.put("overflowSeconds", ImportRow.text(routing.overflowSeconds()));
        shown.put("overflowWithoutAgents", words.say(routing.overflowWithoutAgents()));
        shown.put("maxLength", ImportRow.text(routing.maxLength()));
        shown.put("maxWaitSeconds", ImportRow.text(routing.maxWaitSeconds()));
        shown.put("maxWaitOverflows", words.say(routing.maxWaitOverflows()));
        shown.put("autoAnswer", words.say(routing.autoAnswer()));
    }

    private boolean yes(ImportRow row, String column, boolean before) {
        return row.filled(column).map(cell -> words.yes(column, cell)).orElse(before);
    }

    private List<Integer> named(String cell) {
        return ImportRow.several(cell).stream()
                .map(login -> logins.id(login.toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> Refused.invalid("named", "import-unknown-user", Map.of("name", login))))
                .toList();
    }
}

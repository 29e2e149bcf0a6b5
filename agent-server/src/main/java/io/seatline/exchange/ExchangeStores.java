package io.seatline.exchange;

import io.seatline.account.AccountStore;
import io.seatline.account.TeamStore;
import io.seatline.audit.AuditLog;
import io.seatline.customer.CustomerStore;
import io.seatline.entry.CalendarStore;
import io.seatline.entry.EntryPointStore;
import io.seatline.entry.FlowStore;
import io.seatline.entry.PromptStore;
import io.seatline.routing.ReasonStore;
import io.seatline.routing.RoutingStore;
import io.seatline.script.ScriptStore;

/** Where things are kept, all in one transaction. */
public record ExchangeStores(
        AccountStore accounts,
        TeamStore teams,
        RoutingStore routing,
        ReasonStore reasons,
        PromptStore prompts,
        FlowStore flows,
        CalendarStore calendars,
        EntryPointStore entries,
        ScriptStore scripts,
        CustomerStore customers,
        AuditLog audit) {
    ExchangeTable table(ExchangeKind kind, ExchangeAids aids) {
        var words = aids.words();
        return switch (kind) {
            case USERS -> new UserTable(accounts, teams, routing, aids.passwords(), words);
            case SKILLS -> new SkillTable(routing);
            case TEAMS -> new TeamTable(teams, accounts);
            case QUEUES -> new QueueTable(routing, accounts, prompts, words);
            case PROMPTS -> new PromptTable(prompts, aids.voice(), words);
            case FLOWS -> new FlowTable(flows, routing, prompts, words);
            case CALENDARS -> new CalendarTable(calendars, words);
            case ENTRIES -> new EntryTable(entries, calendars, prompts, flows, routing, words);
            case REASONS -> new ReasonTable(reasons, words);
            case CODES -> new CodeTable(routing, words);
            case SCRIPTS -> new ScriptTable(scripts, aids.who(), words);
            case CUSTOMERS -> new CustomerTable(customers, words);
        };
    }
}

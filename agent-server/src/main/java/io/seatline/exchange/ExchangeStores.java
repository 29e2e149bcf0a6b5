package io.seatline.exchange;

import io.seatline.account.AccountStore;
import io.seatline.account.TeamStore;
import io.seatline.audit.AuditLog;
import io.seatline.customer.CustomerStore;
import io.seatline.routing.RoutingStore;

/** Where things are kept, all in one transaction. */
public record ExchangeStores(
        AccountStore accounts, TeamStore teams, RoutingStore routing, CustomerStore customers, AuditLog audit) {
    ExchangeTable table(ExchangeKind kind, FirstPasswords passwords, ValueWords words) {
        return switch (kind) {
            case USERS -> new UserTable(accounts, teams, routing, passwords, words);
            case SKILLS -> new SkillTable(routing);
            case TEAMS -> new TeamTable(teams, accounts);
            case QUEUES -> new QueueTable(routing, words);
            case CUSTOMERS -> new CustomerTable(customers, words);
        };
    }
}

package io.seatline.account;

import io.seatline.kernel.AgentId;

/**
 * Who asks, and from where: what every endpoint is given about its caller.
 *
 * @param address the network address, for the audit log
 */
public record Actor(AgentId id, String login, String displayName, Role role, String language, String address) {
    /** Whole phone numbers, one by one and each with a line in the log. */
    public boolean mayRevealNumbers() {
        return role == Role.SUPERVISOR || role == Role.ADMIN;
    }

    public static Actor of(Account account, String address) {
        return new Actor(
                new AgentId(account.id()),
                account.login(),
                account.displayName(),
                account.role(),
                account.language(),
                address);
    }
}

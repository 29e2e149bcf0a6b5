package io.seatline.account;

import io.seatline.kernel.AgentId;
import org.jspecify.annotations.Nullable;

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

    /** Whose teams bound what he sees; null: nobody's. */
    public @Nullable Integer asSupervisor() {
        return role == Role.SUPERVISOR ? Integer.valueOf(id.value()) : null;
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

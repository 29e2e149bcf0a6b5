package io.seatline.account;

import java.util.List;
import java.util.Optional;

/** The accounts, kept. */
public interface AccountStore {
    List<Account> all();

    Optional<Account> find(int id);

    Optional<Account> findActive(String login);

    Optional<String> passwordHash(int id);

    /** @throws io.seatline.kernel.Refused when the login is taken or a skill is unknown */
    Account create(AccountSettings settings, String passwordHash);

    /**
     * @param passwordHash empty keeps the one there is
     * @throws io.seatline.kernel.Refused when it was changed meanwhile, is not there, or the last active administrator would be lost
     */
    Account change(int id, AccountSettings settings, Optional<String> passwordHash);

    void setLanguage(int id, String language);

    void setPassword(int id, String passwordHash);

    boolean isEmpty();
}

package io.seatline.account;

import java.util.List;
import java.util.Optional;

/** The accounts, kept. */
public interface AccountStore {
    List<Account> all();

    Optional<Account> find(int id);

    Optional<Account> findActive(String login);

    Optional<String> passwordHash(int id);

    /** @throws io.seatline.kernel.Refused when the login is taken or a skill or the team is unknown */
    Account create(AccountSettings settings, String passwordHash);

    /** As above, with a password that the person must change when he first logs in. */
    Account createWithPasswordOnce(AccountSettings settings, String passwordHash);

    /**
     * @param passwordHash empty keeps the one there is; a new one is somebody else's choice and good for one log-in
     * @throws io.seatline.kernel.Refused when it was changed meanwhile, is not there, or the last active administrator would be lost
     */
    Account change(int id, AccountSettings settings, Optional<String> passwordHash);

    void setLanguage(int id, String language);

    /** @param once somebody else chose it, and the next log-in must set another */
    void setPassword(int id, String passwordHash, boolean once);

    /**
     * All of them or none.
     *
     * @return the accounts afterwards, in the order of the changes
     * @throws io.seatline.kernel.Refused when one was changed meanwhile or is not there, or a skill is unknown
     */
    List<Account> grant(List<SkillChange> changes);

    boolean isEmpty();
}

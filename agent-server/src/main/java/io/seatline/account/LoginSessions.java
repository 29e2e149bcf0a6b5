package io.seatline.account;

import java.util.function.Consumer;

/** The log-ins that are open now. */
public interface LoginSessions {
    /** Keeps a log-in alive while its desk beats. False when it has ended: logged out, idle too long, too old, or the account is closed. */
    boolean touch(String sessionId);

    /** Ends every log-in of an account, except one. */
    void endAll(String login, String exceptSessionId);

    /** The listener hears the id of a log-in that ended by a person's will (log-out, password or account changed). */
    void onEnded(Consumer<String> listener);
}

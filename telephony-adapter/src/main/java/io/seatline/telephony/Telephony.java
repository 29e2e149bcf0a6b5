package io.seatline.telephony;

/**
 * A switch, as the floor sees it. Commands are asked, events happened; nothing is returned from a command, and a
 * command that the switch refuses comes back as {@link TelephonyEvent.CommandFailed}.
 *
 * <p>Events of one leg arrive in the order they happened; events of different legs may not. The same event may be
 * delivered twice. After each (re)connection a {@link TelephonyEvent.NodeConnected} carries the whole truth.
 */
public interface Telephony extends AutoCloseable {
    /** Begins to connect and to deliver events to {@code listener}, which must not block. */
    void start(Listener listener);

    /** Asks the switch for something; never blocks. While the node is lost every command fails with an event. */
    void execute(TelephonyCommand command);

    @Override
    void close();

    /** Receives events one at a time. */
    @FunctionalInterface
    interface Listener {
        void on(TelephonyEvent event);
    }
}

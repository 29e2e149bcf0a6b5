package io.seatline.recording;

/**
 * Who wants to look or hear.
 *
 * @param login for the audit log
 * @param hearsAll false for an agent, who has only his own
 */
public record Listener(int accountId, String login, boolean hearsAll) {
    boolean mayHear(RecordingCatalog.Row recording) {
        return hearsAll || recording.agentId() == accountId;
    }
}

package io.seatline.recording;

/**
 * Who wants to look or hear.
 *
 * @param hearsAll false for an agent, who has only his own
 */
public record Listener(int accountId, boolean hearsAll) {
    RecordingSearch narrow(RecordingSearch search) {
        return hearsAll ? search : search.ofAgent(accountId);
    }

    public boolean mayHear(RecordingCatalog.RecordingLine recording) {
        return hearsAll || recording.agentId() == accountId;
    }
}

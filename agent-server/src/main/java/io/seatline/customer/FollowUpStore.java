package io.seatline.customer;

import io.seatline.kernel.AgentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The promises, kept. */
public interface FollowUpStore {
    /** @param number the customer's, whole; empty when it is about nobody */
    record NewFollowUp(@Nullable UUID callId, String number, String text, Instant dueAt, AgentId agent) {}

    FollowUp add(NewFollowUp made, AgentId by);

    Optional<FollowUp> find(int id);

    /** The open ones, the next due first; of one agent, or of all (null). */
    List<FollowUp> open(@Nullable AgentId agent, int most);

    /** The open ones about a customer or, where he is nobody yet, about a number. */
    List<FollowUp> openAbout(String number, @Nullable Integer customerId);

    /**
     * @param doneAt null keeps it open, or opens it again
     * @throws io.seatline.kernel.Refused when somebody changed it meanwhile
     */
    FollowUp change(int id, int version, String text, Instant dueAt, @Nullable Instant doneAt);
}

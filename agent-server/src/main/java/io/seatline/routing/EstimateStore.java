package io.seatline.routing;

/** Judged estimates, for whoever wants to know how good the announcements are. */
public interface EstimateStore extends LateWriter.Store<JudgedEstimate> {
    /** How far off the queue's last estimates were, as many as the announcements themselves are judged by. */
    EstimateErrors last(int queue);
}

package io.seatline.routing;

/** Whom a queue prefers among the agents who may take its call. The longest idle one decides where two are equal. Stable words. */
public enum Strategy {
    /** Idle longest, over all his queues together (最长空闲). */
    LONGEST_IDLE,
    /** The highest sum of levels over the skills the queue needs. */
    BEST_SKILL,
    /** The fewest calls taken today. */
    FEWEST_CALLS,
    /** Who talked to this customer last, if he may serve the queue; then the longest idle. */
    LAST_AGENT,
    /** The named agents in their order; then the longest idle of the others. */
    NAMED_AGENTS
}

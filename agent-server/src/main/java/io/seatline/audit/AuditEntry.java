package io.seatline.audit;

import java.time.Instant;

/**
 * One line of the log.
 *
 * @param detail JSON
 */
public record AuditEntry(long id, Instant at, String who, String what, String object, String address, String detail) {}

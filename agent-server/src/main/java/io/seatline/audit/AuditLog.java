package io.seatline.audit;

import java.util.Map;

/** Written before the answer is given: what is not in the log did not happen. */
public interface AuditLog {
    /**
     * @param who the login
     * @param address where from
     * @param what a stable word, such as {@code recording-played}
     * @param object what it was done to
     * @param detail plain values and records, such as before and after; never a secret
     */
    void write(String who, String address, String what, String object, Map<String, ?> detail);
}

package io.seatline.account;

/** What a person is in the centre. Stable words. */
public enum Role {
    AGENT,
    SUPERVISOR,
    REVIEWER,
    ADMIN
}

/**
 * The people who log in: their accounts, roles, passwords, and what each role may do.
 * Must not know calls, queues, the desk or how a session is kept.
 * Start reading at {@link io.seatline.account.Account}, then {@link io.seatline.account.AccessRules}.
 */
@NullMarked
package io.seatline.account;

import org.jspecify.annotations.NullMarked;

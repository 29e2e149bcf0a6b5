/**
 * Files at rest that nobody can read or change unseen: each under a key of its own, and that key under a master key.
 * Must not know what the files hold, who asks for them, or the database.
 * Start reading at {@link io.seatline.sealing.SealedFile}, then {@link io.seatline.sealing.MasterKeys}.
 */
@NullMarked
package io.seatline.sealing;

import org.jspecify.annotations.NullMarked;

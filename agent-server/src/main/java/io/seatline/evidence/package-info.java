/**
 * Proof that nothing was changed afterwards: each day's recordings and audit lines under one signed root. Must not know what
 * an item means, nor any key but its own.
 * Start reading at {@link io.seatline.evidence.Statement}, then {@link io.seatline.evidence.EvidenceCheck}.
 */
@NullMarked
package io.seatline.evidence;

import org.jspecify.annotations.NullMarked;

/**
 * The few words that every feature shares: ids, numbers, the cause of an ending. No behaviour, at most 15 files.
 * Must not know any feature.
 * Start reading at {@link io.seatline.kernel.DomainEvent}.
 */
@NullMarked
package io.seatline.kernel;

import org.jspecify.annotations.NullMarked;

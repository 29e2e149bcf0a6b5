/**
 * Where a call comes in before it waits for a person: entry points, opening hours, voice menus, prompts.
 * Must not know agents, offers or the floor. What callers meet takes {@code Instant}; only the endpoint of the calendars has a clock.
 * Start reading at {@link io.seatline.entry.IvrRun}, then {@link io.seatline.entry.Calendar}.
 */
@NullMarked
package io.seatline.entry;

import org.jspecify.annotations.NullMarked;

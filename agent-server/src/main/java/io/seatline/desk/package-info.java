/**
 * The agent's desk and the supervisor's board, as the browser sees them: one socket, messages in, whole states out.
 * Must not know the switch's workings, SQL or how a decision is made: it asks the floor and shows its views.
 * Start reading at {@link io.seatline.desk.DeskEndpoint}.
 */
@NullMarked
package io.seatline.desk;

import org.jspecify.annotations.NullMarked;

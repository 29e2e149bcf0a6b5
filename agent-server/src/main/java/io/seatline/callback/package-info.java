/**
 * Who is to be called back: the list of it, folded from the journal, and the clock that has those called who asked outside the
 * hours. How a call back goes is the floor's business. Start reading at {@link io.seatline.callback.CallbackKeeper}.
 */
@NullMarked
package io.seatline.callback;

import org.jspecify.annotations.NullMarked;

/**
 * The browser's phone as the server remembers it: what was checked before the shift, and how each call sounded.
 * Must not know live calls, the desk or the switch: what it keeps was measured by the page.
 * Start reading at {@link io.seatline.phone.DeviceCheck}.
 */
@NullMarked
package io.seatline.phone;

import org.jspecify.annotations.NullMarked;

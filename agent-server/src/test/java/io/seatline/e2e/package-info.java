/**
 * The whole thing as people use it: the server as a process of its own, a real switch, a real database, a real browser and
 * robots that ring in. Must not know the server's classes: it speaks HTTP, SIP and the page, like the world does.
 * Start reading at {@link io.seatline.e2e.Centre}, then {@link io.seatline.e2e.InboundCallIT}.
 */
@NullMarked
package io.seatline.e2e;

import org.jspecify.annotations.NullMarked;

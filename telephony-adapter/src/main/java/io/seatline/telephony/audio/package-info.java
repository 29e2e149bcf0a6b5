/**
 * Live audio out of and into the switch: a server the switch connects to (AudioSocket), and a robot that speaks and hears there.
 * Must not know Asterisk's commands or events, agents, queues or Spring; Netty stays inside the {@code Netty*} classes.
 * Start reading at {@link io.seatline.telephony.audio.Robots}.
 */
@NullMarked
package io.seatline.telephony.audio;

import org.jspecify.annotations.NullMarked;

/**
 * An agent (坐席): what he does now, and what can happen to that.
 * Must not know telephony, the browser, or a call beyond its id.
 * Start reading at {@link io.seatline.agent.AgentState}.
 */
@NullMarked
package io.seatline.agent;

import org.jspecify.annotations.NullMarked;

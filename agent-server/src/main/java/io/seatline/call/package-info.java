/**
 * A call: the conversation from arrival to end, its states and what can happen to it.
 * Must not know queues' rules, the desk, or who the agent is beyond his id.
 * Start reading at {@link io.seatline.call.CallState}.
 */
@NullMarked
package io.seatline.call;

import org.jspecify.annotations.NullMarked;

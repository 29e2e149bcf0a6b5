/**
 * Scripts (话术): what an agent reads in a call and fills in, step by step; their versions, and the answers of each call.
 * Must not know live calls, the desk, routing or campaigns.
 * Start reading at {@link io.seatline.script.Script}, then {@link io.seatline.script.ScriptRun}.
 */
@NullMarked
package io.seatline.script;

import org.jspecify.annotations.NullMarked;

package io.seatline.routing;

import java.time.Duration;

/**
 * What is asked of the time after a call.
 *
 * @param codeRequired the wrap-up does not end without a result
 * @param extension how far the agent may push the deadline out himself; 0 to 30 min
 * @param overtime how long a wrap-up without its required result goes on behind the deadline, before the agent is
 *     released and the call is marked; 30 s to 30 min
 */
public record WrapUpRule(boolean codeRequired, Duration extension, Duration overtime) {
    public static final WrapUpRule DEFAULT = new WrapUpRule(false, Duration.ofSeconds(120), Duration.ofSeconds(120));
}

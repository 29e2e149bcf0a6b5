package io.seatline.desk;

import io.seatline.agent.AgentState;

/** The page's stable words for states. */
final class DeskWords {
    private DeskWords() {}

    static String state(AgentState state) {
        return switch (state) {
            case AgentState.LoggedOut gone -> "LOGGED_OUT";
            case AgentState.NotReady not -> "NOT_READY";
            case AgentState.Ready ready -> "READY";
            case AgentState.Reserved reserved -> "RESERVED";
            case AgentState.Talking talking -> "TALKING";
            case AgentState.WrappingUp up -> "WRAPPING_UP";
        };
    }
}

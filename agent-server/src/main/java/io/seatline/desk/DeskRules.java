package io.seatline.desk;

import java.util.Map;
import java.util.Set;

/** Who may say what on the desk socket. A type that is not here is refused to everyone. */
public final class DeskRules {
    private static final Set<String> ALL = Set.of("AGENT", "SUPERVISOR", "REVIEWER", "ADMIN");
    private static final Set<String> AGENTS = Set.of("AGENT");

    public static final Map<Class<? extends DeskMessage>, Set<String>> ROLES = Map.ofEntries(
            Map.entry(DeskMessage.Hello.class, ALL),
            Map.entry(DeskMessage.Beat.class, ALL),
            Map.entry(DeskMessage.LogOut.class, ALL),
            Map.entry(DeskMessage.GoReady.class, AGENTS),
            Map.entry(DeskMessage.GoNotReady.class, AGENTS),
            Map.entry(DeskMessage.DeclineOffer.class, AGENTS),
            Map.entry(DeskMessage.PlaceCall.class, AGENTS),
            Map.entry(DeskMessage.HangUp.class, AGENTS),
            Map.entry(DeskMessage.FinishWrapUp.class, AGENTS),
            Map.entry(DeskMessage.Phone.class, AGENTS),
            Map.entry(DeskMessage.WatchBoard.class, Set.of("SUPERVISOR", "ADMIN")));

    private DeskRules() {}

    public static boolean allow(DeskUser user, DeskMessage message) {
        return ROLES.getOrDefault(message.getClass(), Set.of()).contains(user.role());
    }
}

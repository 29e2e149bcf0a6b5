package io.seatline.desk;

import io.seatline.account.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Who may say what on the desk socket. A type that is not here is refused to everyone. */
public final class DeskRules {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> AGENTS = EnumSet.of(Role.AGENT);

    public static final Map<Class<? extends DeskMessage>, Set<Role>> ROLES = Map.ofEntries(
            Map.entry(DeskMessage.Hello.class, ALL),
            Map.entry(DeskMessage.Beat.class, ALL),
            Map.entry(DeskMessage.LogOut.class, ALL),
            Map.entry(DeskMessage.GoReady.class, AGENTS),
            Map.entry(DeskMessage.GoNotReady.class, AGENTS),
            Map.entry(DeskMessage.ChooseNext.class, AGENTS),
            Map.entry(DeskMessage.DeclineOffer.class, AGENTS),
            Map.entry(DeskMessage.PlaceCall.class, AGENTS),
            Map.entry(DeskMessage.DialCustomer.class, AGENTS),
            Map.entry(DeskMessage.HangUp.class, AGENTS),
            Map.entry(DeskMessage.FinishWrapUp.class, AGENTS),
            Map.entry(DeskMessage.DraftWrapUp.class, AGENTS),
            Map.entry(DeskMessage.ExtendWrapUp.class, AGENTS),
            Map.entry(DeskMessage.Consult.class, AGENTS),
            Map.entry(DeskMessage.SwapConsult.class, AGENTS),
            Map.entry(DeskMessage.CancelConsult.class, AGENTS),
            Map.entry(DeskMessage.CompleteTransfer.class, AGENTS),
            Map.entry(DeskMessage.Confer.class, AGENTS),
            Map.entry(DeskMessage.BlindTransfer.class, AGENTS),
            Map.entry(DeskMessage.Park.class, AGENTS),
            Map.entry(DeskMessage.PauseRecording.class, AGENTS),
            Map.entry(DeskMessage.ResumeRecording.class, AGENTS),
            Map.entry(DeskMessage.PickUp.class, AGENTS),
            Map.entry(DeskMessage.Phone.class, AGENTS),
            Map.entry(DeskMessage.CallQuality.class, AGENTS),
            Map.entry(DeskMessage.WatchBoard.class, EnumSet.of(Role.SUPERVISOR, Role.ADMIN)));

    private DeskRules() {}

    public static boolean allow(Role role, DeskMessage message) {
        return ROLES.getOrDefault(message.getClass(), Set.of()).contains(role);
    }
}

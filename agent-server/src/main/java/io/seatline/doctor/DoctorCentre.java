package io.seatline.doctor;

import io.seatline.account.AccountSettings;
import io.seatline.account.AccountStore;
import io.seatline.account.Passwords;
import io.seatline.account.Role;
import io.seatline.account.SkillGrant;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CentreChanges;
import io.seatline.routing.QueueComfortSettings;
import io.seatline.routing.QueueRoutingSettings;
import io.seatline.routing.QueueSettings;
import io.seatline.routing.QueueSettings.QueueSkill;
import io.seatline.routing.RoutingStore;
import io.seatline.routing.SkillSettings;
import java.util.List;
import java.util.UUID;

/** The smallest centre there is, in the doctor's own database: one queue, one agent, one number. */
public final class DoctorCentre {
    static final String NUMBER = "4000000001";
    static final String CUSTOMER = "13800000001";

    private final AccountStore accounts;
    private final RoutingStore routing;
    private final Passwords passwords;
    private final CentreChanges changes;

    public DoctorCentre(AccountStore accounts, RoutingStore routing, Passwords passwords, CentreChanges changes) {
        this.accounts = accounts;
        this.routing = routing;
        this.passwords = passwords;
        this.changes = changes;
    }

    AgentId open() {
        int skill = routing.addSkill(new SkillSettings("doctor")).id();
        routing.addQueue(new QueueSettings(
                "doctor",
                15,
                0,
                20,
                true,
                true,
                List.of(new QueueSkill(skill, 1)),
                List.of(NUMBER),
                0,
                QueueRoutingSettings.PLAIN,
                QueueComfortSettings.NONE));
        var settings = new AccountSettings(
                "doctor", "Doctor", Role.AGENT, "en", true, null, List.of(new SkillGrant(skill, 1)), 0);
        // Nobody logs in as this robot, so nobody knows its password.
        int agent = accounts.create(settings, passwords.hash(UUID.randomUUID().toString()))
                .id();
        changes.changed();
        return new AgentId(agent);
    }
}

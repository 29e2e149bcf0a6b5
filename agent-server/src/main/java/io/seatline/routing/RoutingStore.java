package io.seatline.routing;

import java.util.List;
import java.util.Optional;

/** Queues, skills, entry points and wrap-up codes as they are kept. */
public interface RoutingStore {
    List<SkillSettings.KeptSkill> skills();

    /** @throws io.seatline.kernel.Refused when the name is taken */
    SkillSettings.KeptSkill addSkill(SkillSettings settings);

    Optional<SkillSettings.KeptSkill> skill(int id);

    /** @throws io.seatline.kernel.Refused when the name is taken, or it was changed meanwhile or is not there */
    SkillSettings.KeptSkill changeSkill(int id, SkillSettings settings);

    /** @throws io.seatline.kernel.Refused when a queue needs it or somebody has it, or it is not there */
    void deleteSkill(int id);

    List<QueueSettings.KeptQueue> queues();

    Optional<QueueSettings.KeptQueue> queue(int id);

    /** @throws io.seatline.kernel.Refused when the name or a number is taken, or a skill is unknown */
    QueueSettings.KeptQueue addQueue(QueueSettings settings);

    /** @throws io.seatline.kernel.Refused as above, or when it was changed meanwhile */
    QueueSettings.KeptQueue changeQueue(int id, QueueSettings settings);

    /** In their order, closed ones too. */
    List<WrapUpCode> wrapUpCodes();

    /**
     * Makes or changes it; codes are never deleted, for old calls carry them.
     *
     * @throws io.seatline.kernel.Refused when it would hang under nothing, under itself, or too deep
     */
    void saveWrapUpCode(WrapUpCode code);
}

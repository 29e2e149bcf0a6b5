package io.seatline.entry;

import io.seatline.entry.FlowSettings.KeptFlow;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Voice menus with their versions, as they are kept. */
public interface FlowStore {
    List<KeptFlow> flows();

    Optional<KeptFlow> flow(int id);

    /** @throws io.seatline.kernel.Refused when the name is taken or the menu is not sound */
    KeptFlow add(FlowSettings settings);

    /** @throws io.seatline.kernel.Refused as above, or when it was changed meanwhile */
    KeptFlow change(int id, FlowSettings settings);

    /**
     * The draft becomes the next version and is what callers hear from now on.
     *
     * @param version what was read, so that nobody publishes what he did not see
     * @throws io.seatline.kernel.Refused when it is not sound any more, or was changed meanwhile
     */
    KeptFlow publish(int id, int version, String by);

    /**
     * Callers hear an earlier version again, and the draft is what it was then.
     *
     * @param version what was read
     * @param to the number of the version to go back to
     * @throws io.seatline.kernel.Refused as above
     */
    KeptFlow rollBack(int id, int version, int to);

    /** Ids of all prompts there are. */
    Set<Integer> prompts();

    /** Ids of all queues that take calls. */
    Set<Integer> queues();
}

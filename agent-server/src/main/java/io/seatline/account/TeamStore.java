package io.seatline.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The teams, kept. */
public interface TeamStore {
    /** In the order of their names. */
    List<Team> all();

    /** The team's id by the account's; who has no team is not there. */
    Map<Integer, Integer> membership();

    Optional<Team> find(int id);

    /** @throws io.seatline.kernel.Refused when the name is taken or somebody is no supervisor */
    Team create(TeamSettings settings);

    /** @throws io.seatline.kernel.Refused as above, or when it was changed meanwhile or is not there */
    Team change(int id, TeamSettings settings);

    /** @throws io.seatline.kernel.Refused when somebody belongs to it, or it is not there */
    void delete(int id);
}

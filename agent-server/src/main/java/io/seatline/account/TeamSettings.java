package io.seatline.account;

import io.seatline.kernel.TypedText;
import java.util.List;

/**
 * What an administrator decides about a team, checked.
 *
 * @param supervisors accounts, by id
 * @param version of the team that was changed; 0 for a new one
 */
public record TeamSettings(String name, List<Integer> supervisors, int version) {
    public TeamSettings {
        name = TypedText.line("name", name, 60);
        supervisors = supervisors.stream().distinct().toList();
    }
}

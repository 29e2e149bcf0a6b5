package io.seatline.account;

import io.seatline.kernel.TypedText;
import java.util.List;

/**
 * What an administrator decides about a team, checked.
 *
 * @param supervisors accounts, by id
 * @param reasons codes that its agents may give for not being ready; empty: any
 * @param version of the team that was changed; 0 for a new one
 */
public record TeamSettings(String name, List<Integer> supervisors, List<String> reasons, int version) {
    public TeamSettings {
        name = TypedText.line("name", name, 60);
        supervisors = supervisors.stream().distinct().toList();
        reasons = reasons.stream().distinct().toList();
    }
}

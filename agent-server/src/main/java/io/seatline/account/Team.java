package io.seatline.account;

import java.util.List;

/**
 * People who work together under one or more supervisors; a person belongs to one team at most.
 *
 * @param supervisors accounts, by id
 * @param reasons codes that its agents may give for not being ready; empty: any
 * @param members how many belong to it, closed accounts too
 * @param version grows with each change; who saves an older one is told so
 */
public record Team(int id, String name, List<Integer> supervisors, List<String> reasons, int members, int version) {
    public Team {
        supervisors = List.copyOf(supervisors);
        reasons = List.copyOf(reasons);
    }
}

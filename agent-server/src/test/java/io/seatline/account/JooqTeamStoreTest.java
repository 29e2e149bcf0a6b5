package io.seatline.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.seatline.TestDatabase;
import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class JooqTeamStoreTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final JooqTeamStore teams = new JooqTeamStore(database.db());
    private final JooqAccountStore accounts = new JooqAccountStore(database.db());

    @Test
    void a_team_is_kept_with_its_supervisors_and_counts_its_people() {
        int boss = person("boss", Role.SUPERVISOR, null).id();
        Team made = teams.create(new TeamSettings("早班", List.of(boss, boss), List.of(), 0));
        int member = person("ana", Role.AGENT, made.id()).id();
        assertEquals(
                new Team(made.id(), "早班", List.of(boss), List.of(), 1, 1),
                teams.find(made.id()).orElseThrow());
        assertEquals(Map.of(member, made.id()), teams.membership());
        assertEquals(made.id(), accounts.find(member).orElseThrow().teamId());
    }

    @Test
    void only_a_supervisor_or_an_administrator_looks_after_a_team() {
        int agent = person("ana", Role.AGENT, null).id();
        refused("not-a-supervisor", () -> teams.create(new TeamSettings("早班", List.of(agent), List.of(), 0)));
        assertEquals(List.of(), teams.all());
    }

    @Test
    void a_team_may_have_reasons_of_its_own_in_the_order_of_the_list() {
        Team team = teams.create(new TeamSettings("早班", List.of(), List.of("OTHER", "BREAK", "OTHER"), 0));
        assertEquals(List.of("BREAK", "OTHER"), team.reasons());
        for (String code : List.of("MOON", "COACHING", "RONA"))
            refused(
                    "team-reason-unknown",
                    () -> teams.change(team.id(), new TeamSettings("早班", List.of(), List.of(code), 1)));
        assertEquals(
                List.of(),
                teams.change(team.id(), new TeamSettings("早班", List.of(), List.of(), 1))
                        .reasons());
    }

    @Test
    void who_becomes_an_agent_looks_after_no_team_any_more() {
        Account boss = person("boss", Role.SUPERVISOR, null);
        int team = teams.create(new TeamSettings("早班", List.of(boss.id()), List.of(), 0))
                .id();
        accounts.change(boss.id(), settings("boss", Role.AGENT, null, boss.version()), Optional.empty());
        assertEquals(List.of(), teams.find(team).orElseThrow().supervisors());
    }

    @Test
    void a_name_is_taken_once_and_two_administrators_do_not_overwrite_each_other() {
        Team early = teams.create(new TeamSettings("早班", List.of(), List.of(), 0));
        Team late = teams.create(new TeamSettings("晚班", List.of(), List.of(), 0));
        refused("team-name-taken", () -> teams.create(new TeamSettings("早班", List.of(), List.of(), 0)));
        refused("team-name-taken", () -> teams.change(late.id(), new TeamSettings("早班", List.of(), List.of(), 1)));
        assertEquals(
                2,
                teams.change(early.id(), new TeamSettings("早班一组", List.of(), List.of(), 1))
                        .version());
        refused("changed-meanwhile", () -> teams.change(early.id(), new TeamSettings("别的", List.of(), List.of(), 1)));
    }

    @Test
    void a_team_with_people_stays_and_an_empty_one_goes() {
        int team = teams.create(new TeamSettings("早班", List.of(), List.of(), 0)).id();
        Account member = person("ana", Role.AGENT, team);
        refused("team-not-empty", () -> teams.delete(team));
        accounts.change(member.id(), settings("ana", Role.AGENT, null, 1), Optional.empty());
        teams.delete(team);
        assertEquals(List.of(), teams.all());
        refused("not-found", () -> teams.delete(team));
        refused("unknown-team", () -> person("bo", Role.AGENT, team));
    }

    private Account person(String login, Role role, @Nullable Integer team) {
        return accounts.create(settings(login, role, team, 0), "hash");
    }

    private static AccountSettings settings(String login, Role role, @Nullable Integer team, int version) {
        return new AccountSettings(login, login, role, "zh-CN", true, null, List.of(), team, version);
    }

    private static void refused(String slug, Executable work) {
        assertEquals(slug, assertThrows(Refused.class, work).slug());
    }
}

package io.seatline.account;

import static io.seatline.account.Role.ADMIN;
import static io.seatline.account.Role.AGENT;
import static io.seatline.account.Role.REVIEWER;
import static io.seatline.account.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may do what over HTTP, whole, in one place. What is not here is refused to everybody. The desk socket's messages
 * have their own list beside them.
 */
public final class AccessRules {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> SCORING = EnumSet.of(SUPERVISOR, REVIEWER, ADMIN);
    private static final Set<Role> FLOOR = EnumSet.of(SUPERVISOR, ADMIN);

    /**
     * One endpoint.
     *
     * @param pattern as it is mapped
     * @param roles empty: open to everybody, logged in or not
     */
    public record HttpRule(String method, String pattern, Set<Role> roles) {
        public boolean open() {
            return roles.isEmpty();
        }
    }

    /** The first that fits decides. */
    public static final List<HttpRule> HTTP = List.of(
            new HttpRule("POST", "/api/login", Set.of()),
            new HttpRule("POST", "/api/logout", ALL),
            new HttpRule("GET", "/api/me", ALL),
            new HttpRule("PUT", "/api/me/language", ALL),
            new HttpRule("PUT", "/api/me/password", ALL),
            new HttpRule("GET", "/api/me/shortcuts", ALL),
            new HttpRule("PUT", "/api/me/shortcuts", ALL),
            new HttpRule("GET", "/api/me/searches/{screen}", ALL),
            new HttpRule("PUT", "/api/me/searches/{screen}", ALL),
            new HttpRule("DELETE", "/api/me/searches/{screen}", ALL),
            new HttpRule("POST", "/api/desk/line", EnumSet.of(AGENT)),
            new HttpRule("GET", "/api/desk/transfer-targets", EnumSet.of(AGENT)),
            new HttpRule("POST", "/api/desk/line/renewal", EnumSet.of(AGENT)),
            new HttpRule("GET", "/api/desk/device-check", EnumSet.of(AGENT)),
            new HttpRule("POST", "/api/desk/device-check", EnumSet.of(AGENT)),
            new HttpRule("GET", "/api/my-day", EnumSet.of(AGENT)),
            new HttpRule("GET", "/api/wrap-up-codes", ALL),
            new HttpRule("GET", "/api/directory", EnumSet.of(SUPERVISOR, REVIEWER, ADMIN)),
            // An agent sees and hears his own only: the store is asked with his id.
            new HttpRule("GET", "/api/calls", ALL),
            new HttpRule("GET", "/api/calls/{id}/routing", FLOOR),
            new HttpRule("POST", "/api/calls/{id}/number", FLOOR),
            new HttpRule("GET", "/api/recordings", ALL),
            new HttpRule("GET", "/api/recordings/{id}/audio", ALL),
            new HttpRule("GET", "/api/recordings/{id}/peaks", ALL),
            new HttpRule("GET", "/api/recordings/{id}/acoustics", ALL),
            new HttpRule("GET", "/api/recordings/{id}/spans", ALL),
            new HttpRule("GET", "/api/recordings/{id}/transcript", ALL),
            new HttpRule("GET", "/api/admin/wording-rules", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/wording-rules", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/wording-rules/{id}", EnumSet.of(ADMIN)),
            new HttpRule("DELETE", "/api/admin/wording-rules/{id}", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/sound-rules", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/sound-rules", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/recordings/{id}/keeping", EnumSet.of(REVIEWER, ADMIN)),
            new HttpRule("POST", "/api/recordings/{id}/hold", EnumSet.of(ADMIN)),
            new HttpRule("DELETE", "/api/recordings/{id}/hold", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/recordings/{id}/erase", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/recordings/{id}/certificate", EnumSet.of(REVIEWER, ADMIN)),
            new HttpRule("GET", "/api/recording-exports", EnumSet.of(SUPERVISOR, REVIEWER, ADMIN)),
            new HttpRule("POST", "/api/recording-exports", EnumSet.of(SUPERVISOR, REVIEWER, ADMIN)),
            new HttpRule("GET", "/api/recording-exports/{id}/file", EnumSet.of(SUPERVISOR, REVIEWER, ADMIN)),
            new HttpRule("POST", "/api/recording-exports/{id}/approve", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/recording-exports/{id}/refuse", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/retentions", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/retentions", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/retentions/{id}", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/scorecards", SCORING),
            new HttpRule("GET", "/api/admin/scorecards", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/scorecards", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/scorecards/{id}", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/scorecards/{id}", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/scorecards/{id}/publish", EnumSet.of(ADMIN)),
            // An agent sees his own, once they are published.
            new HttpRule("GET", "/api/evaluations", ALL),
            new HttpRule("GET", "/api/evaluations/next", SCORING),
            new HttpRule("GET", "/api/evaluations/{id}", ALL),
            new HttpRule("POST", "/api/evaluations", SCORING),
            new HttpRule("PUT", "/api/evaluations/{id}/answers", SCORING),
            new HttpRule("POST", "/api/evaluations/{id}/submit", SCORING),
            new HttpRule("POST", "/api/evaluations/{id}/remarks", SCORING),
            new HttpRule("DELETE", "/api/evaluations/{id}/remarks/{remark}", SCORING),
            new HttpRule("POST", "/api/evaluations/{id}/acknowledge", EnumSet.of(AGENT)),
            new HttpRule("POST", "/api/evaluations/{id}/dispute", EnumSet.of(AGENT)),
            new HttpRule("POST", "/api/evaluations/{id}/dispute/decide", SCORING),
            new HttpRule("POST", "/api/evaluations/{id}/dispute/reassign", SCORING),
            new HttpRule("GET", "/api/quality/reviewers", SCORING),
            new HttpRule("GET", "/api/quality/terms", SCORING),
            new HttpRule("PUT", "/api/quality/terms", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/quality/figures", SCORING),
            new HttpRule("GET", "/api/rectifications", SCORING),
            new HttpRule("POST", "/api/rectifications", SCORING),
            // Who leads answers for the team, who reviews looks whether it was done.
            new HttpRule("POST", "/api/rectifications/{id}/answer", EnumSet.of(SUPERVISOR, ADMIN)),
            new HttpRule("POST", "/api/rectifications/{id}/check", EnumSet.of(REVIEWER, ADMIN)),
            // An agent sees and reads his own, once the score is published.
            new HttpRule("GET", "/api/coaching", ALL),
            new HttpRule("POST", "/api/coaching", SCORING),
            new HttpRule("POST", "/api/coaching/{id}/hold", SCORING),
            new HttpRule("POST", "/api/coaching/{id}/follow-ups", SCORING),
            new HttpRule("POST", "/api/coaching/{id}/close", SCORING),
            new HttpRule("POST", "/api/coaching/{id}/read", EnumSet.of(AGENT)),
            // What won is for everybody; an agent sees the rounds that he votes in.
            new HttpRule("GET", "/api/awards/winners", ALL),
            new HttpRule("GET", "/api/awards/winners/{id}/audio", ALL),
            new HttpRule("GET", "/api/awards/nominees/{id}/audio", ALL),
            new HttpRule("GET", "/api/awards/rounds", ALL),
            new HttpRule("GET", "/api/awards/rounds/{id}", ALL),
            new HttpRule("PUT", "/api/awards/rounds/{id}/votes", ALL),
            new HttpRule("GET", "/api/awards/rounds/{id}/candidates", SCORING),
            new HttpRule("POST", "/api/awards/rounds/{id}/nominees", SCORING),
            new HttpRule("POST", "/api/awards/rounds/{id}/nominees/{nominee}/withdraw", SCORING),
            new HttpRule("POST", "/api/awards/rounds", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/awards/rounds/{id}/open-voting", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/awards/rounds/{id}/count", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/awards/rounds/{id}/approve", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/awards/rounds/{id}/cancel", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/awards/rounds/{id}/export", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/award-schemes", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/award-schemes", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/award-schemes/{id}", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/calibrations", SCORING),
            new HttpRule("GET", "/api/calibrations/drift", SCORING),
            new HttpRule("GET", "/api/calibrations/{id}", SCORING),
            new HttpRule("POST", "/api/calibrations", SCORING),
            new HttpRule("POST", "/api/calibrations/{id}/close", SCORING),
            new HttpRule("GET", "/api/admin/sampling-plans", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/sampling-plans", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/sampling-plans/{id}", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/sampling-plans/{id}/preview", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/sampling-plans/{id}/draw", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/sampling-plans/{id}/draws", EnumSet.of(ADMIN)),
            // Whoever is scored by a sample may see how it came about.
            new HttpRule("GET", "/api/sampling-draws/{id}", SCORING),
            new HttpRule("GET", "/api/reasons", ALL),
            new HttpRule("PUT", "/api/admin/reasons/{code}", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/wrap-up-rules", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/wrap-up-rules/{id}", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/board/agents/{id}/state", FLOOR),
            // Of the call that he has before him only.
            new HttpRule("GET", "/api/calls/{id}/script", EnumSet.of(AGENT)),
            new HttpRule("PUT", "/api/calls/{id}/script", EnumSet.of(AGENT)),
            // An agent's own, a supervisor's any.
            new HttpRule("POST", "/api/calls/{id}/recording/pause", EnumSet.of(AGENT, SUPERVISOR, ADMIN)),
            new HttpRule("POST", "/api/calls/{id}/recording/resume", EnumSet.of(AGENT, SUPERVISOR, ADMIN)),
            new HttpRule("PUT", "/api/calls/{id}/customer", EnumSet.of(AGENT)),
            new HttpRule("GET", "/api/calls/{id}/page", EnumSet.of(AGENT)),
            new HttpRule("GET", "/api/follow-ups", EnumSet.of(AGENT, SUPERVISOR, ADMIN)),
            new HttpRule("POST", "/api/follow-ups", EnumSet.of(AGENT)),
            new HttpRule("PUT", "/api/follow-ups/{id}", EnumSet.of(AGENT, SUPERVISOR, ADMIN)),
            new HttpRule("GET", "/api/admin/queue-pops", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/queue-pops/{id}", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/scripts", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/scripts", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/scripts/{id}", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/scripts/{id}", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/scripts/{id}/publish", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/scripts/{id}/roll-back", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/script-queues", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/script-queues/{id}", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/script-preview", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/scripts/{id}/answers", FLOOR),
            new HttpRule("GET", "/api/callbacks", EnumSet.of(SUPERVISOR, ADMIN)),
            new HttpRule("POST", "/api/callbacks/{id}/cancel", EnumSet.of(SUPERVISOR, ADMIN)),
            // An agent sees what is assigned to him and what is nobody's in his queues.
            new HttpRule("GET", "/api/voicemail", EnumSet.of(AGENT, SUPERVISOR, ADMIN)),
            new HttpRule("GET", "/api/voicemail/{id}/audio", EnumSet.of(AGENT, SUPERVISOR, ADMIN)),
            new HttpRule("POST", "/api/voicemail/{id}/assign", EnumSet.of(AGENT, SUPERVISOR, ADMIN)),
            new HttpRule("POST", "/api/voicemail/{id}/done", EnumSet.of(AGENT, SUPERVISOR, ADMIN)),
            new HttpRule("POST", "/api/voicemail/{id}/reopen", EnumSet.of(AGENT, SUPERVISOR, ADMIN)),
            new HttpRule("POST", "/api/voicemail/{id}/number", FLOOR),
            new HttpRule("GET", "/api/alarms", FLOOR),
            new HttpRule("POST", "/api/alarms/{id}/acknowledge", FLOOR),
            new HttpRule("GET", "/api/admin/users", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/users", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/users/skills", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/users/{id}", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/users/{id}/password", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/users/{id}/logout", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/teams", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/teams", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/teams/{id}", EnumSet.of(ADMIN)),
            new HttpRule("DELETE", "/api/admin/teams/{id}", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/skills", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/skills", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/skills/{id}", EnumSet.of(ADMIN)),
            new HttpRule("DELETE", "/api/admin/skills/{id}", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/queues", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/queues", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/queues/{id}", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/queues/{id}/estimates", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/wrap-up-codes", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/wrap-up-codes/{code}", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/exchange/{kind}", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/exchange/{kind}/preview", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/exchange/{kind}/apply", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/prompts", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/prompts", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/prompts/{id}", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/prompts/audio", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/prompts/{id}/audio", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/prompts/{id}/audio", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/calendars", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/calendars/holidays", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/calendars", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/calendars/{id}", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/flows", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/flows", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/flows/try", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/flows/{id}", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/flows/{id}/publish", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/flows/{id}/roll-back", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/entries", EnumSet.of(ADMIN)),
            new HttpRule("POST", "/api/admin/entries", EnumSet.of(ADMIN)),
            new HttpRule("PUT", "/api/admin/entries/{id}", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/audit", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/api/admin/audit/export", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/ws/desk", ALL),
            new HttpRule("GET", "/actuator/health/**", Set.of()),
            new HttpRule("GET", "/actuator/**", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/v3/api-docs/**", EnumSet.of(ADMIN)),
            new HttpRule("GET", "/v3/api-docs.yaml", EnumSet.of(ADMIN)));

    private AccessRules() {}
}

package io.seatline.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.seatline.e2e.Centre.Team;
import io.seatline.sip.SipCarrier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What a caller calls himself stays text, from the INVITE on the wire to the page (threats T4 and T8). */
@ExtendWith(CentreExtension.class)
@Timeout(240)
class HostileCallerIT {
    /** More at once would only wait for each other. */
    private static final int AT_ONCE = 8;
    /** The page shows so many at a time. */
    private static final int PAGE = 50;

    /** Counts whatever ran, and what the browser had to forbid. */
    private static final String GUARD = """
            window.ran = [];
            window.pwned = () => window.ran.push('script');
            for (const ask of ['alert', 'confirm', 'prompt', 'open']) window[ask] = () => window.ran.push(ask);
            document.addEventListener('securitypolicyviolation', (e) => window.ran.push('forbidden ' + e.blockedURI));
            """;

    @Test
    void hostile_names_of_callers_run_nothing_and_ring_nobody(Centre centre) throws Exception {
        Team team = centre.team();
        List<String> names = HostileNames.all();
        int before = centre.callsOfTheSwitch();
        try (SipCarrier carrier = centre.plainCarrier()) {
            Semaphore lines = new Semaphore(AT_ONCE);
            for (int i = 0; i < names.size(); i++) {
                lines.acquire();
                SipCarrier.SipCall call = carrier.ring("1381234" + (1000 + i), names.get(i), team.number());
                call.answered.get(10, SECONDS);
                carrier.bye(call);
                call.ended.thenRun(lines::release);
            }
            assertTrue(lines.tryAcquire(AT_ONCE, 10, SECONDS), "a caller who hung up is still there");
        }
        List<JsonNode> calls = centre.endedCalls(team, names.size());
        assertEquals(names.size(), centre.callsOfTheSwitch() - before, "the switch made calls of its own");
        Set<String> kept = calls.stream()
                .map(call -> call.get("customerName").asString())
                .collect(Collectors.toCollection(TreeSet::new));
        // Letter for letter where SIP itself carries it so: 80 characters, none of them unseen, none escaped.
        for (String name : names)
            if (name.matches("[\\x20-\\x7e&&[^\\\\\"]]{1,80}")) assertTrue(kept.contains(name.strip()), name);
        showEach(centre, names.size());
    }

    @Test
    void hostile_names_run_nothing_when_they_ring_at_a_desk(Centre centre) throws Exception {
        Team team = centre.team();
        List<String> worst = HostileNames.all().subList(0, 12);
        try (AgentDesk desk = centre.desk(team);
                SipCarrier carrier = centre.plainCarrier()) {
            desk.page().addInitScript(GUARD);
            desk.page().reload();
            desk.goReady();
            for (String name : worst) {
                SipCarrier.SipCall call = carrier.ring("13812349999", name, team.number());
                desk.awaitOffer();
                assertTrue(
                        desk.part("offer").innerText().contains(name),
                        () -> desk.part("offer").innerText());
                call.answered.get(10, SECONDS);
                carrier.bye(call);
                desk.awaitGone("offer").awaitState("READY");
            }
            assertEquals(List.of(), desk.page().evaluate("window.ran"));
        }
    }

    private static void showEach(Centre centre, int calls) {
        try (AgentDesk admin = centre.admin()) {
            Page page = admin.page();
            page.addInitScript(GUARD);
            page.navigate("/#/calls");
            page.reload();
            int shown = 0;
            while (shown < calls) {
                page.getByTestId("call-row").first().waitFor();
                int rows = page.getByTestId("call-row").count();
                // Only what we draw ourselves is in a row: text, arrows, who passed it on, and the way into the call.
                assertEquals(
                        0,
                        page.locator("[data-testid=call-row] :not(td, span, svg, svg *, button, ul, li)")
                                .count());
                shown += rows;
                if (shown < calls) {
                    assertEquals(PAGE, rows);
                    page.waitForResponse(
                            "**/api/calls?**",
                            () -> page.getByTestId("next-page").click());
                    page.locator("[aria-busy=false]").first().waitFor();
                }
            }
            assertEquals(List.of(), page.evaluate("window.ran"));
        }
    }
}

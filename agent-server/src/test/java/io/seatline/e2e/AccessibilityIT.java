package io.seatline.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.seatline.e2e.Centre.Team;
import io.seatline.telephony.audio.RobotCall;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** No serious violation on any screen in any state, in both languages; and everything is reached and left with the keyboard. */
@ExtendWith(CentreExtension.class)
@Timeout(300)
class AccessibilityIT {
    @Test
    void the_desk_has_no_serious_violation_in_any_state_of_a_call(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            Axe axe = new Axe(desk.page());
            axe.look("not ready");
            desk.goReady();
            axe.look("ready");
            RobotCall customer = centre.ring(team, "13812340701", "李伟");
            desk.awaitOffer();
            axe.look("offer");
            desk.type("F2").awaitCall("CONNECTED").press("keypad");
            axe.look("talking with keypad");
            desk.type("h").awaitCall("HELD");
            axe.look("held");
            desk.type("h").awaitCall("CONNECTED").press("mute").awaitShown("call-muted");
            axe.look("muted");
            customer.hangUp();
            desk.awaitState("WRAPPING_UP");
            axe.look("wrap-up");
            desk.finishWrapUp("").awaitState("READY");
            axe.look("after a call");
            pages(desk.page(), axe);
            assertEquals(List.of(), axe.found());
        }
    }

    @Test
    void dialogs_and_the_log_in_have_none_either(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            Axe axe = new Axe(desk.page());
            for (int language = 0; language < 2; language++) {
                desk.press("lights");
                axe.look("device check");
                desk.type("Escape").type("?").press("change-mute").type("h").awaitShown("keys-wrong");
                axe.look("keys");
                desk.type("Escape").type("Escape").press("me");
                axe.look("menu");
                // Looking may have taken the focus out of the menu, which closes it.
                if (!desk.part("me-password").isVisible()) desk.press("me");
                desk.press("me-password");
                axe.look("password");
                desk.type("Escape").press("language");
            }
            desk.press("me").press("me-logout").awaitShown("login-name");
            axe.look("log-in");
            desk.part("login-name").fill("nobody");
            desk.part("login-password").fill("wrong");
            desk.press("login-submit");
            desk.page()
                    .getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
                    .first()
                    .waitFor();
            axe.look("refused log-in");
            assertEquals(List.of(), axe.found());
        }
    }

    @Test
    void the_supervisors_and_the_administrators_screens_have_none(Centre centre) throws Exception {
        centre.team();
        for (AgentDesk desk : List.of(centre.supervisor(), centre.admin())) {
            try (desk) {
                Axe axe = new Axe(desk.page());
                pages(desk.page(), axe);
                assertEquals(List.of(), axe.found());
            }
        }
    }

    /** Each page that the menu leads to, and the first dialog or form that its head opens. */
    private static void pages(Page page, Axe axe) throws IOException {
        Set<String> seen = new LinkedHashSet<>();
        for (var next = unseen(page, seen); !next.isEmpty(); next = unseen(page, seen)) {
            String href = next.getFirst();
            seen.add(href);
            page.locator("nav a[href='" + href + "']").first().click();
            page.waitForCondition(() -> page.locator("main .waiting").count() == 0);
            axe.look(href);
            var opener = page.locator(".page__head button:enabled:visible").first();
            if (opener.count() == 0) continue;
            opener.click();
            axe.look(href + " opened");
            page.keyboard().press("Escape");
        }
        assertTrue(seen.size() > 1, "the menu was not found");
    }

    private static List<String> unseen(Page page, Set<String> seen) {
        var all = new ArrayList<String>();
        for (var link : page.locator("nav a[href^='#/']").all()) {
            String href = link.getAttribute("href");
            if (!seen.contains(href)) all.add(href);
        }
        return all;
    }

    /** Tab goes through everything that can be used, in a ring, and one sees where it is. */
    @Test
    void tab_reaches_every_control_of_the_desk_and_the_focus_is_seen(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            assertEquals(List.of(), Walk.missed(desk.page()));
            RobotCall customer = centre.ring(team, "13812340702", "李伟");
            desk.awaitOffer();
            assertEquals(List.of(), Walk.missed(desk.page()));
            desk.type("F2").awaitCall("CONNECTED");
            assertEquals(List.of(), Walk.missed(desk.page()));
            customer.hangUp();
            desk.awaitState("WRAPPING_UP");
            assertEquals(List.of(), Walk.missed(desk.page()));
        }
    }

    @Test
    void a_dialog_keeps_the_focus_and_escape_gives_it_back(Centre centre) throws Exception {
        try (AgentDesk desk = centre.desk(centre.team())) {
            Page page = desk.page();
            for (String opener : List.of("lights", "open-check", "keys")) {
                desk.part(opener).focus();
                desk.type("Enter");
                page.locator("dialog[open]").waitFor();
                for (int i = 0; i < 30; i++) {
                    desk.type("Tab");
                    // The browser's own bar is part of the ring; the page behind is not.
                    assertEquals(
                            true,
                            page.evaluate("() => document.activeElement === document.body"
                                    + " || document.activeElement.closest('dialog[open]') !== null"),
                            "the focus left the dialog");
                }
                desk.type("Escape");
                page.waitForCondition(() -> page.locator("dialog[open]").count() == 0);
                assertEquals(
                        opener, page.evaluate("() => document.activeElement.dataset.testid"), "focus after Escape");
            }
        }
    }

    @Test
    void a_key_that_was_exchanged_works_in_a_call_and_after_a_reload(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.type("?")
                    .press("change-mute")
                    .type("h")
                    .awaitShown("keys-wrong")
                    .shot("keys-taken");
            desk.type("j").press("keys-save").awaitGone("keys-save");
            desk.page().reload();
            desk.part("me").waitFor();
            desk.goReady();
            RobotCall customer = centre.ring(team, "13812340703", "");
            desk.answer().type("m");
            assertEquals("false", desk.part("mute").getAttribute("aria-pressed"));
            desk.type("j").awaitShown("call-muted");
            // In a text field it is a letter.
            desk.press("call-note").type("j");
            assertEquals("j", desk.part("call-note").inputValue());
            desk.awaitShown("call-muted");
            customer.hangUp();
            desk.finishWrapUp("");
        }
    }
}

package io.seatline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.seatline.telephony.audio.RobotCall;

/** A person before the page: presses what is shown, and waits for what the page then shows. */
public final class AgentDesk implements AutoCloseable {
    private static final double PATIENCE_MS = 20_000;

    private static final String NOTICES_DRAFTS = """
            () => {
              const send = WebSocket.prototype.send;
              WebSocket.prototype.send = function (frame) {
                send.call(this, frame);
                if (String(frame).includes('"draftWrapUp"')) window.draftSent = JSON.parse(frame).note;
              };
            }
            """;

    private final BrowserContext context;
    private final Page page;

    public AgentDesk(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
    }

    public Page page() {
        return page;
    }

    public AgentDesk logIn(String login, String password) {
        page.navigate("/");
        part("login-name").fill(login);
        part("login-password").fill(password);
        part("login-submit").click();
        part("me").waitFor();
        return this;
    }

    /** Logged in, phone registered, and able to take a call. */
    public AgentDesk goReady() {
        awaitPhone();
        part("go-ready").click();
        return awaitState("READY");
    }

    AgentDesk awaitPhone() {
        assertThat(part("light-server")).hasAttribute("data-glow", "good", patiently());
        assertThat(part("light-phone")).hasAttribute("data-glow", "good", patiently());
        return this;
    }

    AgentDesk awaitState(String state) {
        assertThat(part("agent-state")).hasAttribute("data-state", state, patiently());
        return this;
    }

    AgentDesk awaitOffer() {
        part("offer").waitFor();
        return this;
    }

    AgentDesk awaitCall(String state) {
        assertThat(part("call")).hasAttribute("data-state", state, patiently());
        return this;
    }

    AgentDesk awaitOutcome(String outcome) {
        assertThat(part("last-outcome")).hasAttribute("data-outcome", outcome, patiently());
        return this;
    }

    AgentDesk awaitGone(String part) {
        assertThat(part(part)).isHidden(new IsHiddenOptions().setTimeout(PATIENCE_MS));
        return this;
    }

    AgentDesk awaitShown(String part) {
        assertThat(part(part)).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MS));
        return this;
    }

    /** A step of the device check, in its colour. */
    AgentDesk awaitTone(String part, String tone) {
        assertThat(part(part)).hasAttribute("data-tone", tone, patiently());
        return this;
    }

    AgentDesk awaitText(String part, String text) {
        assertThat(part(part)).containsText(text, new ContainsTextOptions().setTimeout(PATIENCE_MS));
        return this;
    }

    AgentDesk press(String part) {
        part(part).click();
        return this;
    }

    /** A key, as everything can be done with the keyboard. */
    AgentDesk type(String key) {
        page.keyboard().press(key);
        return this;
    }

    AgentDesk answer() {
        return awaitOffer().press("answer").awaitCall("CONNECTED");
    }

    /** Answers the customer who rings, and they hear each other. */
    AgentDesk talksWith(RobotCall customer) throws InterruptedException {
        answer().hears(Carrier.CUSTOMER_TONE);
        RobotEar.hears(customer, Browser.AGENT_TONE);
        return this;
    }

    /** A colleague asks about a call of his. */
    AgentDesk answerAsked() {
        return awaitOffer().press("answer").awaitCall("ASKED");
    }

    /** Whoever is asked is {@code whom}: a colleague, or a number outside. */
    AgentDesk consult(String whom, String note) {
        return choose(whom, note).press("consult-go").awaitGone("consult-go");
    }

    /** Hands the call on without asking. */
    AgentDesk transfer(String whom, String note) {
        return choose(whom, note).press("blind-go").awaitGone("blind-go");
    }

    private AgentDesk choose(String whom, String note) {
        press("transfer");
        part("transfer-find").fill(whom);
        // A name may be the beginning of another's; a number is the first choice by itself.
        if (!whom.matches("[0-9]+"))
            part("transfer-choice")
                    .filter(new Locator.FilterOptions()
                            .setHas(page.getByText(whom, new Page.GetByTextOptions().setExact(true))))
                    .click();
        part("transfer-note").fill(note);
        return this;
    }

    AgentDesk awaitConsult(String state) {
        assertThat(part("consult")).hasAttribute("data-state", state, patiently());
        return this;
    }

    /** How the last one ended, in a sentence. */
    AgentDesk awaitConsultEnd(String why) {
        assertThat(part("consult-ended")).hasAttribute("data-why", why, patiently());
        return this;
    }

    AgentDesk dial(String number) {
        part("dial-number").fill(number);
        return press("dial");
    }

    /** A note during the call, until the page has sent it. */
    AgentDesk writeNote(String note) {
        page.evaluate(NOTICES_DRAFTS);
        part("call-note").fill(note);
        page.waitForFunction("(note) => window.draftSent === note", note);
        return this;
    }

    /** A note, and the first code where the centre has any. */
    AgentDesk finishWrapUp(String note) {
        part("wrap-up").waitFor();
        part("wrap-up-note").fill(note);
        Locator codes = part("wrap-up").locator("input[name=wrap-up-code]");
        if (codes.count() > 0) codes.first().check();
        press("wrap-up-finish");
        return awaitGone("wrap-up");
    }

    AgentDesk hears(double hz) {
        Ear.waitForTone(page, hz);
        return this;
    }

    /** The same person opens the page once more, in another tab; closed with the first. */
    AgentDesk anotherTab() {
        AgentDesk tab = new AgentDesk(context);
        tab.page.navigate("/");
        return tab;
    }

    AgentDesk hearsNoMore(double hz) {
        Ear.waitForSilence(page, hz);
        return this;
    }

    /** No leg is left in the page. */
    AgentDesk hearsNothing() {
        Ear.waitForNobody(page);
        return this;
    }

    /** What it looks like, for people: target/screenshots. */
    public AgentDesk shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Repository.TARGET.resolve("screenshots/" + name + "-1366x768.png")));
        return this;
    }

    Locator part(String testId) {
        return page.getByTestId(testId);
    }

    private static HasAttributeOptions patiently() {
        return new HasAttributeOptions().setTimeout(PATIENCE_MS);
    }

    @Override
    public void close() {
        context.close();
    }
}

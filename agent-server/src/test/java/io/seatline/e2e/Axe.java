package io.seatline.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at a page as axe-core does: what people with a screen reader, a keyboard or weak eyes would stumble over. */
final class Axe {
    /** All rules of WCAG 2.2 A and AA, and the craft's own beyond them. */
    private static final String RUN = """
            async () => {
              const found = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                resultTypes: ['violations'],
              });
              return found.violations
                .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                .map(({ id, impact, nodes }) => ({
                  rule: `${impact} ${id}`,
                  where: nodes.map(({ target, any, all, none }) => `${target.join(' ')}: ${[...any, ...all, ...none].map((c) => c.message).join('; ')}`).join(' | '),
                }));
            }
            """;

    private final Page page;
    private final List<String> found = new ArrayList<>();

    Axe(Page page) {
        this.page = page;
        // A button that is only now let in would be caught between two colours.
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Both languages: a longer word may push something out of sight. The page stays in the one it was in. */
    Axe look(String name) throws IOException {
        for (int language = 0; language < 2; language++) {
            lookOnce(name + " " + page.locator("html").getAttribute("lang"));
            if (page.locator("dialog[open]").count() == 0
                    && page.getByTestId("language").count() > 0)
                page.getByTestId("language").click();
            else break;
        }
        return this;
    }

    private void lookOnce(String name) throws IOException {
        // Colours that are still changing are nobody's.
        page.evaluate("async () => { await Promise.allSettled(document.getAnimations()"
                + ".filter((a) => a.effect.getTiming().iterations !== Infinity).map((a) => a.finished)) }");
        page.evaluate(Files.readString(Repository.ROOT.resolve("agent-web/node_modules/axe-core/axe.min.js")) + ";0");
        @SuppressWarnings("unchecked")
        var violations = (List<Map<String, String>>) page.evaluate(RUN);
        for (var violation : violations)
            found.add(name + ": " + violation.get("rule") + " at " + violation.get("where"));
    }

    /** Serious and critical ones, a line each. */
    List<String> found() {
        return found;
    }
}

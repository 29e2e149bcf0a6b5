package io.seatline.e2e;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Walks a page with the Tab key alone. */
final class Walk {
    /** Marks what a person should be able to reach. Of a group of radios Tab reaches one; arrows reach the rest. */
    private static final String MARK = """
            () => {
              const usable = [...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"]')].filter((e) => {
                const shown = e.checkVisibility({ visibilityProperty: true });
                const radio = e.type === 'radio' && e !== (document.querySelector(`input[name="${e.name}"]:checked`) ?? document.querySelector(`input[name="${e.name}"]`));
                return shown && !e.disabled && !radio && e.tabIndex >= 0;
              });
              usable.forEach((e, n) => (e.dataset.walk = String(n)));
              document.activeElement?.blur();
              return usable.length;
            }
            """;

    private static final String STEP = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              const style = getComputedStyle(e);
              // A hidden radio shows its focus on its label.
              const label = getComputedStyle(e.closest('label') ?? e);
              const seen = [style, label].some((s) => s.boxShadow !== 'none' || (s.outlineStyle !== 'none' && s.outlineWidth !== '0px'));
              return [e.dataset.walk ?? '', seen ? '' : 'focus not seen', (e.dataset.testid ?? e.textContent ?? '').slice(0, 40) + ' <' + e.tagName.toLowerCase() + '>'];
            }
            """;

    private static final String LEFT = """
            (reached) => [...document.querySelectorAll('[data-walk]')]
              .filter((e) => e.isConnected && e.checkVisibility() && !e.disabled && !reached.includes(e.dataset.walk))
              .map((e) => 'not reached: ' + (e.dataset.testid ?? e.textContent ?? '').slice(0, 40) + ' <' + e.tagName.toLowerCase() + '>')
            """;

    private Walk() {}

    /** What Tab did not reach, and where its focus could not be seen. */
    static List<String> missed(Page page) {
        int many = ((Number) page.evaluate(MARK)).intValue();
        if (many < 5) throw new AssertionError("only " + many + " controls were found");
        var reached = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (int step = 0; step < 2 * many + 5; step++) {
            page.keyboard().press("Tab");
            var at = (List<?>) page.evaluate(STEP);
            if (at == null) continue;
            reached.add(String.valueOf(at.get(0)));
            if (!"".equals(at.get(1)) && wrong.size() < 20) wrong.add(at.get(1) + ": " + at.get(2));
        }
        for (Object left : (List<?>) page.evaluate(LEFT, reached)) wrong.add(String.valueOf(left));
        return wrong.stream().distinct().toList();
    }
}

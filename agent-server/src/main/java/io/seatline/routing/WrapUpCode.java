package io.seatline.routing;

import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call, as the agent says it: a stable code with its name in both languages. With codes below it, it is a
 * group and not chosen itself.
 *
 * @param parent the group it stands in; null at the top
 */
public record WrapUpCode(
        String code,
        String nameZh,
        String nameEn,
        int position,
        boolean active,
        @Nullable String parent) {
    /** Stands in the history where a required result was never given. Nobody chooses it. */
    public static final String NONE_GIVEN = "uncoded";

    public WrapUpCode {
        if (!code.matches("[a-z0-9-]{1,40}") || code.equals(NONE_GIVEN)) {
            throw Refused.invalid("code", "code-invalid", Map.of("max", 40));
        }
        nameZh = TypedText.line("nameZh", nameZh, 60);
        nameEn = TypedText.line("nameEn", nameEn, 60);
        if (parent != null && parent.isEmpty()) parent = null;
    }
}

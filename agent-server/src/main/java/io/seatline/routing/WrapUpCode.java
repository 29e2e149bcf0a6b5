package io.seatline.routing;

import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.util.Map;

/** What came of a call, as the agent says it: a stable code with its name in both languages. */
public record WrapUpCode(String code, String nameZh, String nameEn, int position, boolean active) {
    public WrapUpCode {
        if (!code.matches("[a-z0-9-]{1,40}")) {
            throw Refused.invalid("code", "code-invalid", Map.of("max", 40));
        }
        nameZh = TypedText.line("nameZh", nameZh, 60);
        nameEn = TypedText.line("nameEn", nameEn, 60);
    }
}

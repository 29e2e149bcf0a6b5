package io.seatline.routing;

import io.seatline.agent.ReasonCode;
import io.seatline.agent.ReasonKind;
import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reason with its names.
 *
 * @param limitSeconds who stays longer is marked, 60 to 86,400; null: no limit
 */
public record NotReadyReason(
        ReasonCode code,
        ReasonKind kind,
        String nameZh,
        String nameEn,
        int position,
        @Nullable Integer limitSeconds,
        boolean active) {
    public NotReadyReason {
        nameZh = TypedText.line("nameZh", nameZh, 60);
        nameEn = TypedText.line("nameEn", nameEn, 60);
        if (limitSeconds != null && (limitSeconds < 60 || limitSeconds > 86_400)) {
            throw Refused.invalid("limitSeconds", "out-of-range", Map.of("min", 60, "max", 86_400));
        }
    }

    /** @throws Refused when it is not what a {@link ReasonCode} may be */
    public static ReasonCode code(String typed) {
        if (!ReasonCode.fits(typed)) throw Refused.invalid("code", "reason-code-invalid", Map.of("max", 40));
        return new ReasonCode(typed);
    }
}

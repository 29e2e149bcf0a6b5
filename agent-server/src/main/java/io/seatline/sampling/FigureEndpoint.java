package io.seatline.sampling;

import io.seatline.kernel.Refused;
import io.seatline.sampling.FigureStore.Group;
import io.seatline.sampling.Figures.FigureTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Averages of quality, each with its sample and its interval. */
@RestController
public class FigureEndpoint {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Figures figures;

    public FigureEndpoint(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/api/quality/figures")
    public FigureTable qualityFigures(
            @RequestParam Group by,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam @Nullable Integer cardId) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0)
            throw Refused.invalid("to", "figures-span", Map.of("days", LONGEST.toDays()));
        return figures.table(new FigureStore.Question(by, from, to, cardId));
    }
}

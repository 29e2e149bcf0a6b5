package io.seatline.quality;

import java.time.InstantSource;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who scores, and how much lies before them. */
@RestController
public class ReviewerEndpoint {
    private final ReviewerLoads loads;
    private final InstantSource clock;

    public record ReviewerLines(List<ReviewerLoads.ReviewerLoad> items) {}

    public ReviewerEndpoint(ReviewerLoads loads, InstantSource clock) {
        this.loads = loads;
        this.clock = clock;
    }

    @GetMapping("/api/quality/reviewers")
    public ReviewerLines reviewers() {
        return new ReviewerLines(loads.all(clock.instant()));
    }
}

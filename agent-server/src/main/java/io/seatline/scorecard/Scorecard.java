package io.seatline.scorecard;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a call is scored by. Whether it can work is {@link ScorecardCheck}'s question.
 *
 * @param passMark the least total that passes, 0 to 100
 */
public record Scorecard(List<Section> sections, int passMark) {
    public Scorecard(@Nullable List<Section> sections, int passMark) {
        this.sections = sections == null ? List.of() : List.copyOf(sections);
        this.passMark = passMark;
    }

    /** @param weight the criteria's points count so many times, in percent of all sections' weights */
    public record Section(String id, String title, int weight, List<Criterion> criteria) {
        public Section(String id, String title, int weight, @Nullable List<Criterion> criteria) {
            this.id = id;
            this.title = title;
            this.weight = weight;
            this.criteria = criteria == null ? List.of() : List.copyOf(criteria);
        }
    }

    /** In the order they are asked in. */
    public List<Criterion> criteria() {
        return sections.stream().flatMap(section -> section.criteria().stream()).toList();
    }

    public Optional<Criterion> criterion(String id) {
        return criteria().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}

package io.seatline.account;

import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.util.Map;

/**
 * A person's own filters of a list, by a name of his own.
 *
 * @param query what the list is asked with: filter to value; at most 30 of at most 200 characters
 */
public record SavedSearch(String name, Map<String, String> query) {
    private static final int MOST_FILTERS = 30;
    private static final int LONGEST = 200;

    public SavedSearch {
        name = TypedText.line("name", name, 60);
        Refused.unlessWithin("query", query.size(), 1, MOST_FILTERS);
        query.forEach((filter, value) -> {
            if (filter.length() > LONGEST || value.length() > LONGEST)
                throw Refused.invalid("query", "field-too-long", Map.of("max", LONGEST));
        });
        query = Map.copyOf(query);
    }
}

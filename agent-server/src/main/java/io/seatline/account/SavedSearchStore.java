package io.seatline.account;

import java.util.List;

/** Everybody's own saved searches. */
public interface SavedSearchStore {
    /** By name. */
    List<SavedSearch> of(int account, String screen);

    /** In place of the one with that name. */
    void save(int account, String screen, SavedSearch search);

    void remove(int account, String screen, String name);
}

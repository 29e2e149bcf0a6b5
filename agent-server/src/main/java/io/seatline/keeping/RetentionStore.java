package io.seatline.keeping;

import io.seatline.keeping.RetentionSettings.KeptRetention;
import java.util.List;
import java.util.Optional;

/** The classes. The first one is there from the beginning and holds every queue that is in no other. */
public interface RetentionStore {
    List<KeptRetention> all();

    Optional<KeptRetention> find(int id);

    KeptRetention add(RetentionSettings settings);

    /** Recordings that exist already stay in the class they were made in; its days hold for them too. */
    KeptRetention change(int id, RetentionSettings settings);
}

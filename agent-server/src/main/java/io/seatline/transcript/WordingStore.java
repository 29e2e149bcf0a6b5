package io.seatline.transcript;

import io.seatline.transcript.WordingRule.KeptWording;
import java.util.List;
import java.util.Optional;

/** The wording rules of the house. */
public interface WordingStore {
    List<KeptWording> all();

    Optional<KeptWording> find(int id);

    /** Another number after each change. */
    int state();

    /** @throws io.seatline.kernel.Refused when there is one of that name */
    KeptWording add(WordingRule rule);

    /** @throws io.seatline.kernel.Refused when it was changed meanwhile, or there is another of that name */
    KeptWording change(int id, WordingRule rule);

    void remove(int id);
}

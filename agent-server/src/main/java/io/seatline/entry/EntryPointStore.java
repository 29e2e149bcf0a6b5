package io.seatline.entry;

import io.seatline.entry.EntryPointSettings.KeptEntryPoint;
import java.util.List;
import java.util.Optional;

/** Entry points as they are kept. */
public interface EntryPointStore {
    List<KeptEntryPoint> entryPoints();

    Optional<KeptEntryPoint> entryPoint(int id);

    /** @throws io.seatline.kernel.Refused when the name or a number is taken, or something it leads to is not there */
    KeptEntryPoint add(EntryPointSettings settings);

    /** @throws io.seatline.kernel.Refused as above, or when it was changed meanwhile */
    KeptEntryPoint change(int id, EntryPointSettings settings);
}

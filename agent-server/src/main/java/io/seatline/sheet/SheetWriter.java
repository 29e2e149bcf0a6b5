package io.seatline.sheet;

import java.io.IOException;
import java.util.List;

/** Takes a table row by row and keeps none of it. Closing it completes the file. */
public interface SheetWriter extends AutoCloseable {
    /** Texts stay texts: neither a number nor a formula is made of them. */
    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;
}

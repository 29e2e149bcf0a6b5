/**
 * Tables that people carry in and out: CSV and XLSX, read row by row within limits, written row by row. Rows of text, no meaning.
 * Must not know any feature, the database or the web.
 * Start reading at {@link io.seatline.sheet.SheetFile} and {@link io.seatline.sheet.SheetFormat}.
 */
@NullMarked
package io.seatline.sheet;

import org.jspecify.annotations.NullMarked;

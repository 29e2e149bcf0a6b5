package io.seatline.sheet;

/**
 * How much of a stranger's file is read before it is refused.
 *
 * @param bytes of the file as it came
 * @param unpacked bytes of everything inside a packed file
 * @param ratio of unpacked to packed, for a part that is large; more is no table but a bomb
 * @param rows with the headings
 * @param columns of the widest row
 * @param cell characters in one cell
 */
public record SheetLimits(long bytes, long unpacked, int ratio, int rows, int columns, int cell) {
    public static final SheetLimits USUAL = new SheetLimits(50L << 20, 400L << 20, 200, 100_001, 100, 10_000);
}

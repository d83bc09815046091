package org.careerjournal.command.imports;

/**
 * How much an import may be. The published limits are {@link #STANDARD}; tests use smaller ones.
 *
 * @param sentBytesMax of the file as sent
 * @param unpackedBytesMax of all entries of an archive together
 * @param fileBytesMax of any one file that is read, apart from our own ndjson
 * @param entriesMax how many entries an archive may have
 * @param lineCharsMax how long a line of our ndjson may be
 * @param rowsMax how many rows of one file are read
 */
public record ImportLimits(
        long sentBytesMax, long unpackedBytesMax, int fileBytesMax, int entriesMax, int lineCharsMax, int rowsMax) {

    private static final int MB = 1_000_000;

    public static final ImportLimits STANDARD =
            new ImportLimits(100L * MB, 300L * MB, 20 * MB, 10_000, 4 * MB, 200_000);
}

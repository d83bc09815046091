package org.careerjournal.command.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table with a header, read by the names of its columns. What stands before the header is passed over. Lenient where the
 * meaning is clear: text after a closing quote, a quote that the end of the file closes, rows that are too short.
 */
final class CsvTable {

    /** How far down the header is looked for. */
    private static final int PREAMBLE_ROWS_MAX = 20;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();

    private final String text;
    private final int headerRecord;
    private final List<String> headers;
    private final List<String> columns;
    private final int headerLine;

    private CsvTable(String text, int headerRecord, List<String> headers, int headerLine) {
        this.text = text;
        this.headerRecord = headerRecord;
        this.headers = headers;
        this.columns = headers.stream().map(CsvTable::columnName).toList();
        this.headerLine = headerLine;
    }

    /**
     * A row below the header.
     *
     * @param line the 1-based physical line where it starts
     * @param cells by the names of the columns; a cell that is not there is an empty text
     */
    record Row(int line, Map<String, String> cells) {
        String get(String column) {
            return cells.getOrDefault(columnName(column), "");
        }
    }

    /** A record of the file that is not blank, and the physical line where it starts. */
    private record Line(int number, int line, List<String> cells) {}

    /** The table whose header names all these columns, in any order and case, with blanks or underscores; null where there is none. */
    static @Nullable CsvTable find(String text, Set<String> requiredColumns) {
        List<CsvTable> found = new ArrayList<>(1);
        lines(text, PREAMBLE_ROWS_MAX, line -> {
            List<String> names = line.cells().stream().map(CsvTable::columnName).toList();
            if (found.isEmpty() && names.containsAll(requiredColumns)) {
                found.add(new CsvTable(text, line.number(), line.cells(), line.line()));
            }
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The name of a column as we compare it: {@code Started_On} is {@code started on}. */
    static String columnName(String header) {
        return ImportIds.normal(header.replace('_', ' '));
    }

    List<String> columns() {
        return columns;
    }

    /** The columns as the file writes them. */
    List<String> headers() {
        return headers;
    }

    int headerLine() {
        return headerLine;
    }

    /** Goes through the rows, at most {@code rowsMax} of them; the answer says whether there were more. */
    boolean forEach(int rowsMax, Consumer<Row> reader) {
        int recordsMax = rowsMax + headerRecord + 1;
        int read = lines(text, recordsMax + 1, line -> {
            if (line.number() > headerRecord && line.number() < recordsMax) {
                reader.accept(row(line));
            }
        });
        return read > recordsMax;
    }

    private Row row(Line line) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), line.cells().size()); i++) {
            cells.putIfAbsent(columns.get(i), line.cells().get(i));
        }
        return new Row(line.line(), cells);
    }

    /** Goes through the records that are not blank; the answer is how many it has seen. */
    private static int lines(String text, int recordsMax, Consumer<Line> reader) {
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            var records = parser.iterator();
            int number = 0;
            int line = 1;
            while (number < recordsMax && records.hasNext()) {
                CSVRecord csv = records.next();
                if (!isBlank(csv)) {
                    reader.accept(new Line(number++, line, csv.toList()));
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
            return number;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBlank(CSVRecord csv) {
        for (String cell : csv) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}

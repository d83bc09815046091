package org.careerjournal.domain.seniority;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A title with the level that the principles at the head of {@code seniority.rules} give it, written by hand.
 *
 * @param level 0 where the title names no job
 */
record LabelledTitle(
        String title, @Nullable String industry, @Nullable String sector, String language, int level) {

    static List<LabelledTitle> read(String resource) {
        try (InputStream in = LabelledTitle.class.getResourceAsStream(resource)) {
            String text = new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(LabelledTitle::ofRow).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledTitle ofRow(String row) {
        List<String> cells = cells(row);
        return new LabelledTitle(
                cells.get(0),
                orNull(cells.get(1)),
                orNull(cells.get(2)),
                cells.get(3),
                cells.get(4).isEmpty() ? 0 : Integer.parseInt(cells.get(4)));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : row.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** A third of all titles, fixed by a hash of the title: never looked at one by one when the rules are written. */
    boolean isHeldOut() {
        CRC32 hash = new CRC32();
        hash.update(title.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % 3 == 0;
    }

    int inferred() {
        return SeniorityFromTitle.infer(title, industry, sector, null, null).orElse(0);
    }
}

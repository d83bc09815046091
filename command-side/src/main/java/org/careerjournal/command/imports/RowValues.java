package org.careerjournal.command.imports;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.careerjournal.domain.PartialDate;
import org.jspecify.annotations.Nullable;

/** What the values of a row mean; a row whose value cannot be read fails. */
final class RowValues {

    private static final Set<String> STILL = Set.of("present", "current", "now");

    private RowValues() {}

    static String required(String field, String value, String expected) throws RowFails {
        if (value.isBlank()) {
            throw new RowFails(field, "It is empty. Expected " + expected + ".");
        }
        return value;
    }

    static @Nullable String optional(String value) {
        return value.isBlank() ? null : value;
    }

    /** The date, or null where the text is empty. */
    static @Nullable PartialDate date(String field, String value) throws RowFails {
        if (value.isBlank()) {
            return null;
        }
        return ImportDates.read(value)
                .orElseThrow(() -> new RowFails(
                        field,
                        "'%s' is not understood. Expected %s.".formatted(shortened(value), ImportDates.EXPECTED)));
    }

    /** The date of an end: null where it is empty or says that it has not come. */
    static @Nullable PartialDate end(String field, String value) throws RowFails {
        return STILL.contains(value.strip().toLowerCase(Locale.ROOT)) ? null : date(field, value);
    }

    static boolean isPast(PartialDate date, LocalDate today) {
        return !date.last().isAfter(today);
    }

    static String shortened(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    /** Texts that are there, each in a paragraph of its own; null where none is. */
    static @Nullable String paragraphs(@Nullable String... texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                all.append(all.isEmpty() ? "" : "\n\n").append(text.strip());
            }
        }
        return all.isEmpty() ? null : all.toString();
    }
}

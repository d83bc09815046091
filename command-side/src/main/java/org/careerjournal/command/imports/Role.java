package org.careerjournal.command.imports;

import java.util.List;
import org.careerjournal.domain.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A position as a file lists it, before roles at one employer are joined into a job.
 *
 * @param start the day it began
 * @param end null while it lasts
 */
record Role(
        String file,
        int row,
        String employer,
        String title,
        PartialDate start,
        @Nullable PartialDate end,
        @Nullable String location,
        @Nullable String note) {

    /** What makes it the same position in another file: employer, title and start. */
    List<String> naturalKey() {
        return List.of(employer, title, start.toString());
    }
}

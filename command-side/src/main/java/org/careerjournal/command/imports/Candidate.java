package org.careerjournal.command.imports;

import java.util.UUID;
import java.util.function.Function;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone that a file offers, before it is compared with the journal.
 *
 * @param file where it stands
 * @param row the physical line where its record starts
 * @param redated the same on another day, where its date is the archive's and not its own; null where the date is its own
 */
record Candidate(
        String file,
        int row,
        UUID id,
        Milestone milestone,
        @Nullable Function<PartialDate, Milestone> redated) {

    static Candidate dated(String file, int row, UUID id, Milestone milestone) {
        return new Candidate(file, row, id, milestone, null);
    }

    /** The candidate beside what the journal has under its id: a date taken from the archive gives way to the one there. */
    Candidate beside(Milestone there) {
        return redated == null ? this : new Candidate(file, row, id, redated.apply(there.on()), redated);
    }

    ImportProblem problem(@Nullable String field, String reason) {
        return new ImportProblem(file, row, field, reason);
    }
}

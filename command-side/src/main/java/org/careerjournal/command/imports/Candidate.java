package org.careerjournal.command.imports;

import java.util.UUID;
import org.careerjournal.domain.Milestone;

/**
 * A milestone that a file offers, before it is compared with the journal.
 *
 * @param file where it stands
 * @param row the physical line where its record starts
 * @param borrowedDate its date is the archive's, not its own, and is not compared
 */
record Candidate(String file, int row, UUID id, Milestone milestone, boolean borrowedDate) {

    ImportProblem problem(String field, String reason) {
        return new ImportProblem(file, row, field, reason);
    }
}

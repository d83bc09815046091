package org.careerjournal.command.imports;

import java.util.List;

/**
 * What a file says, as far as it can be read.
 *
 * @param candidates each id once, in any order
 * @param skipped rows that say again what another row said
 */
record Reading(Source source, List<Candidate> candidates, List<ImportProblem> problems, int skipped) {
    Reading {
        candidates = List.copyOf(candidates);
        problems = List.copyOf(problems);
    }
}

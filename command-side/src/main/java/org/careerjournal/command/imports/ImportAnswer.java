package org.careerjournal.command.imports;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an import did, or would do in a dry run.
 *
 * @param source the format that was recognised
 * @param logged milestones that were logged, or corrected where the file has changed
 * @param unchanged milestones that the journal had already, or that someone has corrected or retracted since
 * @param skipped rows that say again what another row said
 * @param problems rows that were not taken
 * @param milestones those logged, each with its id
 * @param position the journal after it
 */
public record ImportAnswer(
        String source,
        int logged,
        int unchanged,
        int skipped,
        List<ImportProblem> problems,
        List<ObjectNode> milestones,
        String position) {
    public ImportAnswer {
        problems = List.copyOf(problems);
        milestones = List.copyOf(milestones);
    }
}

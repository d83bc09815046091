package org.careerjournal.command.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.Reference;
import org.careerjournal.domain.Refusal;
import org.careerjournal.domain.Rule;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.JournalPosition;
import org.jspecify.annotations.Nullable;

/** Gathers what became of each step, row by row. */
final class ImportReport {

    private static final Comparator<ImportProblem> BY_PLACE =
            Comparator.comparing(ImportProblem::file).thenComparingInt(ImportProblem::row);

    private final Map<UUID, Milestone> logged = new LinkedHashMap<>();
    private final Map<UUID, ImportStep> refused = new HashMap<>();
    private final List<ImportProblem> problems;

    /** @param found when the file was read */
    ImportReport(List<ImportProblem> found) {
        problems = new ArrayList<>(found);
    }

    /** @param refusal null where the step was accepted */
    void add(ImportStep step, @Nullable Refusal refusal) {
        if (refusal == null) {
            Milestone milestone = step.milestone();
            if (milestone != null) {
                logged.put(step.milestoneId(), milestone);
            }
            return;
        }
        refused.put(step.milestoneId(), step);
        ImportStep cause = refusal.rule() == Rule.REFERENCE_EXISTS ? refusedBefore(step) : null;
        if (cause == null) {
            String reason = "Expected " + refusal.expected() + ".";
            problems.add(new ImportProblem(step.file(), step.row(), refusal.field(), reason));
        } else if (cause.row() != step.row() || !cause.file().equals(step.file())) {
            String reason = "It belongs to what row %d says, which was not taken.".formatted(cause.row());
            problems.add(new ImportProblem(step.file(), step.row(), null, reason));
        }
    }

    private @Nullable ImportStep refusedBefore(ImportStep step) {
        Milestone milestone = step.milestone();
        List<Reference> references = milestone == null ? List.of() : milestone.references();
        for (Reference reference : references) {
            ImportStep cause = refused.get(reference.id());
            if (cause != null) {
                return cause;
            }
        }
        return null;
    }

    ImportAnswer answer(Source source, int unchanged, int skipped, JournalPosition position, JournalCodec codec) {
        Set<ImportProblem> distinct = new HashSet<>();
        return new ImportAnswer(
                source.wireName(),
                logged.size(),
                unchanged,
                skipped,
                problems.stream().filter(distinct::add).sorted(BY_PLACE).toList(),
                logged.entrySet().stream()
                        .map(entry -> codec.writeMilestone(entry.getKey(), entry.getValue()))
                        .toList(),
                position.encoded());
    }
}

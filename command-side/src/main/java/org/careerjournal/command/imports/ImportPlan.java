package org.careerjournal.command.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careerjournal.domain.EducationMilestone.EducationCompleted;
import org.careerjournal.domain.GrowthMilestone.GoalClosed;
import org.careerjournal.domain.JobMilestone.JobEnded;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.LeaveMilestone.LeaveEnded;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What an import is to do: what a file says, against what the journal knows already.
 *
 * <p>A milestone that is new is logged. One that says otherwise than when it was logged is corrected, unless someone has
 * corrected or retracted it since: a person's word counts more than a file's. The same goes for what belongs to a retracted
 * milestone, and for an end that someone has logged.
 *
 * @param steps in an order in which each comes after all that it refers to
 */
record ImportPlan(List<ImportStep> steps, int unchanged) {
    ImportPlan {
        steps = List.copyOf(steps);
    }

    static ImportPlan of(Journal journal, List<Candidate> candidates) {
        List<ImportStep> steps = new ArrayList<>();
        int unchanged = 0;
        for (Candidate candidate : afterWhatTheyReferTo(candidates)) {
            ImportStep step = step(journal, candidate);
            if (step == null) {
                unchanged++;
            } else {
                steps.add(step);
            }
        }
        return new ImportPlan(steps, unchanged);
    }

    /** What is to be done for a candidate; null where the journal is left as it is. */
    private static @Nullable ImportStep step(Journal journal, Candidate candidate) {
        Journal.Entry there = journal.entry(candidate.id()).orElse(null);
        if (there == null) {
            return isSettled(journal, candidate) ? null : ImportStep.Log.of(candidate);
        }
        if (there.retracted() || there.versions() > 1) {
            return null;
        }
        Candidate beside = candidate.beside(there.milestone());
        boolean same = beside.milestone().equals(there.milestone()) || isSettled(journal, candidate);
        return same ? null : ImportStep.Correct.of(beside);
    }

    /** Whether a person has said what counts: retracted what this refers to, or ended the same another way. */
    private static boolean isSettled(Journal journal, Candidate candidate) {
        for (Reference reference : candidate.milestone().references()) {
            if (journal.entry(reference.id()).filter(Journal.Entry::retracted).isPresent()) {
                return true;
            }
        }
        UUID ended = endedBy(candidate.milestone());
        Optional<Journal.Entry> end = ended == null ? Optional.empty() : journal.endOf(ended);
        return end.isPresent() && !end.get().id().equals(candidate.id());
    }

    private static @Nullable UUID endedBy(Milestone milestone) {
        return switch (milestone) {
            case JobEnded ended -> ended.jobId();
            case EducationCompleted completed -> completed.educationId();
            case LeaveEnded ended -> ended.leaveId();
            case GoalClosed closed -> closed.goalId();
            default -> null;
        };
    }

    /** Sorted so that each comes after those of the list that it refers to, and otherwise in the order given. */
    static List<Candidate> afterWhatTheyReferTo(List<Candidate> candidates) {
        Map<UUID, Candidate> byId = new LinkedHashMap<>();
        candidates.forEach(candidate -> byId.put(candidate.id(), candidate));
        Set<UUID> begun = new HashSet<>();
        List<Candidate> sorted = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            if (begun.add(candidate.id())) {
                visit(candidate, byId, begun, sorted);
            }
        }
        return sorted;
    }

    /** Notes about notes can form long chains, so the way down is kept in a list and not on the stack of calls. */
    private static void visit(Candidate start, Map<UUID, Candidate> byId, Set<UUID> begun, List<Candidate> sorted) {
        List<Candidate> path = new ArrayList<>(List.of(start));
        while (!path.isEmpty()) {
            Candidate last = path.getLast();
            Candidate next = last.milestone().references().stream()
                    .map(reference -> byId.get(reference.id()))
                    .filter(named -> named != null && !begun.contains(named.id()))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                sorted.add(path.removeLast());
            } else {
                begun.add(next.id());
                path.add(next);
            }
        }
    }
}

package org.careerjournal.command.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the rows of a file or an archive say, until all are read and the date is known that the undated ones take.
 */
final class Gathering {

    private static final Comparator<PartialDate> NEWEST =
            Comparator.comparing(PartialDate::first).thenComparing(PartialDate::precision);

    private final ImportIds ids;
    private final LocalDate today;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<List<String>, Role> roles = new HashMap<>();
    private final List<Role> rolesInOrder = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private @Nullable PartialDate newest;
    private int skipped;

    /** Something dated or not, whose milestone can be made once its date is known. */
    private record Draft(
            String file, int row, UUID id, @Nullable PartialDate on, Function<PartialDate, Milestone> milestone) {

        Candidate candidate(PartialDate day) {
            return new Candidate(file, row, id, milestone.apply(day), on == null ? milestone : null);
        }
    }

    /** @param today of the import; a later date cannot be the archive's */
    Gathering(ImportIds ids, LocalDate today) {
        this.ids = ids;
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    UUID id(Kind kind, List<String> naturalKey) {
        return ids.milestone(kind, naturalKey);
    }

    /**
     * A milestone of a row.
     *
     * @param on its own date; null where it takes the archive's
     */
    void add(String file, int row, UUID id, @Nullable PartialDate on, Function<PartialDate, Milestone> milestone) {
        note(on);
        drafts.add(new Draft(file, row, id, on, milestone));
    }

    void add(Role role) {
        note(role.start());
        note(role.end());
        Role before = roles.putIfAbsent(
                role.naturalKey().stream().map(ImportIds::normal).toList(), role);
        if (before == null) {
            rolesInOrder.add(role);
        } else if (saysTheSame(before, role)) {
            skipped++;
        } else {
            problem(role.file(), role.row(), null, otherwise(before.row()));
        }
    }

    private static boolean saysTheSame(Role a, Role b) {
        return Objects.equals(a.end(), b.end())
                && Objects.equals(a.location(), b.location())
                && Objects.equals(a.note(), b.note());
    }

    private static String otherwise(int row) {
        return "Row %d says something else about the same. That one was taken; leave one of the two.".formatted(row);
    }

    void skip() {
        skipped++;
    }

    void problem(ImportProblem problem) {
        problems.add(problem);
    }

    void problem(String file, int row, @Nullable String field, String reason) {
        problem(new ImportProblem(file, row, field, reason));
    }

    /** A date of a row counts for the archive's, where it is not one of the future. */
    private void note(@Nullable PartialDate date) {
        if (date != null && !date.first().isAfter(today) && (newest == null || NEWEST.compare(date, newest) > 0)) {
            newest = date;
        }
    }

    /**
     * All that was gathered.
     *
     * @param archiveDate of the archive; null where it does not say, and the newest dated row counts
     */
    Reading finish(@Nullable PartialDate archiveDate, JobJoining joining) {
        PartialDate borrowed = archiveDate == null ? newest : archiveDate;
        Map<UUID, Candidate> byId = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Candidate candidate : joining.join(rolesInOrder)) {
            take(candidate, byId, candidates);
        }
        for (Draft draft : drafts) {
            PartialDate on = draft.on() == null ? borrowed : draft.on();
            if (on == null) {
                problem(draft.file(), draft.row(), null, "It has no date, and nothing else in the file has one.");
            } else {
                take(draft.candidate(on), byId, candidates);
            }
        }
        problems.sort(Comparator.comparing(ImportProblem::file).thenComparingInt(ImportProblem::row));
        return new Reading(ids.source(), candidates, problems, skipped);
    }

    private void take(Candidate candidate, Map<UUID, Candidate> byId, List<Candidate> candidates) {
        Candidate before = byId.putIfAbsent(candidate.id(), candidate);
        if (before == null) {
            candidates.add(candidate);
        } else if (candidate.milestone().kind() == Kind.SKILL_GAINED
                || before.milestone().equals(candidate.milestone())) {
            skipped++;
        } else {
            problem(candidate.file(), candidate.row(), null, otherwise(before.row()));
        }
    }
}

package org.careerjournal.command.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.careerjournal.domain.JobMilestone.JobEnded;
import org.careerjournal.domain.JobMilestone.JobStarted;
import org.careerjournal.domain.JobMilestone.Promoted;
import org.careerjournal.domain.JobMilestone.RoleChanged;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.PartialDate;

/**
 * Joins the roles at one employer into jobs. A role that begins at most a month after the ones before it have ended belongs
 * to the same job: as a promotion where its title is of a higher seniority than the last one, else as a change of role.
 * Roles that overlap are at most a month apart. The job ends with the role that ends last.
 *
 * <p>Where the journal has a role already, as a job of its own or as a change within one, it stays what it is, so that a
 * newer archive adds to what an older one has told.
 */
final class JobJoining {

    private static final Comparator<Role> BY_START = Comparator.comparing(
                    (Role role) -> role.start().first())
            .thenComparing(role -> role.start().last())
            .thenComparing(JobJoining::lastDay)
            .thenComparing(Comparator.comparingInt(Role::row).reversed());

    private final ImportIds ids;
    private final Predicate<UUID> known;
    private final ToIntFunction<String> seniorityOfTitle;

    /**
     * @param known whether the journal has a milestone of that id
     * @param seniorityOfTitle 1 to 10
     */
    JobJoining(ImportIds ids, Predicate<UUID> known, ToIntFunction<String> seniorityOfTitle) {
        this.ids = ids;
        this.known = known;
        this.seniorityOfTitle = seniorityOfTitle;
    }

    List<Candidate> join(Collection<Role> roles) {
        Map<String, List<Role>> byEmployer = new LinkedHashMap<>();
        for (Role role : roles) {
            byEmployer
                    .computeIfAbsent(ImportIds.normal(role.employer()), e -> new ArrayList<>())
                    .add(role);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (List<Role> atOneEmployer : byEmployer.values()) {
            atOneEmployer.sort(BY_START);
            for (List<Role> job : jobs(atOneEmployer)) {
                addJob(job, candidates);
            }
        }
        return candidates;
    }

    private List<List<Role>> jobs(List<Role> byStart) {
        List<List<Role>> jobs = new ArrayList<>();
        LocalDate lastDay = LocalDate.MIN;
        for (Role role : byStart) {
            boolean joins = !jobs.isEmpty() && !startsKnownJob(role) && isAtMostAMonthAfter(lastDay, role.start());
            if (!joins) {
                jobs.add(new ArrayList<>());
                lastDay = LocalDate.MIN;
            }
            jobs.getLast().add(role);
            lastDay = lastDay(role).isAfter(lastDay) ? lastDay(role) : lastDay;
        }
        return jobs;
    }

    private boolean startsKnownJob(Role role) {
        return known.test(ids.milestone(Kind.JOB_STARTED, role.naturalKey()));
    }

    private static boolean isAtMostAMonthAfter(LocalDate lastDay, PartialDate start) {
        return lastDay.equals(LocalDate.MAX) || !start.first().isAfter(lastDay.plusMonths(1));
    }

    private static LocalDate lastDay(Role role) {
        PartialDate end = role.end();
        return end == null ? LocalDate.MAX : end.last();
    }

    private void addJob(List<Role> job, List<Candidate> candidates) {
        Role first = job.getFirst();
        UUID jobId = ids.milestone(Kind.JOB_STARTED, first.naturalKey());
        candidates.add(candidate(first, jobId, started(first)));
        Role last = job.stream().max(Comparator.comparing(JobJoining::lastDay)).orElseThrow();
        PartialDate end = last.end();
        if (end != null) {
            UUID endId = ids.milestone(Kind.JOB_ENDED, first.naturalKey());
            candidates.add(candidate(last, endId, new JobEnded(end, null, jobId, null)));
        }
        for (int i = 1; i < job.size(); i++) {
            candidates.add(change(jobId, job.get(i - 1), job.get(i)));
        }
    }

    private Candidate change(UUID jobId, Role before, Role role) {
        UUID promotionId = ids.milestone(Kind.PROMOTED, role.naturalKey());
        UUID roleChangeId = ids.milestone(Kind.ROLE_CHANGED, role.naturalKey());
        boolean rises = seniorityOfTitle.applyAsInt(role.title()) > seniorityOfTitle.applyAsInt(before.title());
        boolean promoted = known.test(promotionId) || (rises && !known.test(roleChangeId));
        return promoted
                ? candidate(role, promotionId, promoted(jobId, role))
                : candidate(role, roleChangeId, roleChanged(jobId, role));
    }

    private static Candidate candidate(Role role, UUID id, Milestone milestone) {
        return Candidate.dated(role.file(), role.row(), id, milestone);
    }

    private static JobStarted started(Role role) {
        return new JobStarted(
                role.start(),
                role.note(),
                role.employer(),
                role.title(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                role.location(),
                null,
                null,
                null,
                null);
    }

    private static Promoted promoted(UUID jobId, Role role) {
        return new Promoted(role.start(), role.note(), jobId, role.title(), null, null, null);
    }

    private static RoleChanged roleChanged(UUID jobId, Role role) {
        return new RoleChanged(role.start(), role.note(), jobId, role.title(), null, null, null, null, null);
    }
}

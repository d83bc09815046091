package org.careerjournal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.careerjournal.domain.Journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The rules that bind a milestone to the others: what it refers to exists, what belongs to a job lies within it, an end comes
 * once and not before its start.
 *
 * <p>They are invariants of the set of live milestones. So each is looked at from both sides: from the fact towards its
 * job, and from the start or the end of the job towards its facts. The order of logging does not matter.
 */
final class MilestoneRules {

    private final Milestones known;
    private final UUID id;
    private final Milestone milestone;
    private final @Nullable Milestone before;

    private MilestoneRules(Milestones known, UUID id, Milestone milestone, @Nullable Milestone before) {
        this.known = known;
        this.id = id;
        this.milestone = milestone;
        this.before = before;
    }

    /**
     * The first rule that the live milestones would break with this one among them, or null. Where the id is live, this one
     * takes its place.
     *
     * @param recordedOn the day of recording
     */
    static @Nullable Refusal broken(Milestones known, UUID id, Milestone milestone, LocalDate recordedOn) {
        Refusal content = ContentRules.broken(milestone, "", recordedOn);
        if (content != null) {
            return content;
        }
        Entry live = known.liveEntry(id);
        MilestoneRules rules = new MilestoneRules(known, id, milestone, live == null ? null : live.milestone());
        Refusal references = rules.references();
        return references != null ? references : rules.relations();
    }

    private @Nullable Refusal references() {
        for (Reference reference : milestone.references()) {
            if (reference.id().equals(id) && reference.kinds().contains(milestone.kind())) {
                return circle(reference.field());
            }
            Entry named = known.liveEntry(reference.id());
            if (named == null || !reference.kinds().contains(named.milestone().kind())) {
                return new Refusal(Rule.REFERENCE_EXISTS, reference.field(), "the id of a live " + words(reference));
            }
        }
        return milestone instanceof FreeMilestone.Noted noted ? noCircle(noted) : null;
    }

    private static String words(Reference reference) {
        return reference.kinds().size() == 1
                ? reference.kinds().iterator().next().wireName() + " of this journal"
                : "milestone of this journal";
    }

    /** Only a note can be about its own kind, so only notes about notes can run in a circle. */
    private @Nullable Refusal noCircle(FreeMilestone.Noted noted) {
        UUID next = noted.about();
        while (next != null) {
            if (next.equals(id)) {
                return circle("about");
            }
            Entry entry = known.liveEntry(next);
            next = entry != null && entry.milestone() instanceof FreeMilestone.Noted about ? about.about() : null;
        }
        return null;
    }

    private static Refusal circle(String field) {
        return new Refusal(Rule.REFERENCES_ACYCLIC, field, "a milestone that does not itself refer to this one");
    }

    private @Nullable Refusal relations() {
        return switch (milestone) {
            case JobMilestone.JobStarted started -> jobStarted(started);
            case JobMilestone.Promoted promoted -> withinJob(promoted.jobId());
            case JobMilestone.RoleChanged changed -> withinJob(changed.jobId());
            case JobMilestone.ScopeChanged changed -> withinJob(changed.jobId());
            case PayMilestone.PayChanged changed -> withinJob(changed.jobId());
            case EquityMilestone.EquityGranted granted -> withinJob(granted.jobId());
            case JobMilestone.JobEnded ended -> jobEnded(ended);
            case LeaveMilestone.LeaveTaken leave -> leaveTaken(leave);
            case LeaveMilestone.LeaveEnded ended -> leaveEnded(ended);
            case EducationMilestone.EducationStarted ignored -> startBeforeEnd();
            case EducationMilestone.EducationCompleted completed -> endOf(completed.educationId());
            case GrowthMilestone.GoalSet ignored -> startBeforeEnd();
            case GrowthMilestone.GoalClosed closed -> endOf(closed.goalId());
            default -> null;
        };
    }

    private @Nullable Refusal jobStarted(JobMilestone.JobStarted started) {
        Refusal end = startBeforeEnd();
        if (end != null || before == null || before.on().equals(started.on())) {
            return end;
        }
        LocalDate first = started.on().first();
        List<Entry> outside = outside(id, fact -> fact.on().last().isBefore(first));
        if (outside.isEmpty()) {
            return null;
        }
        LocalDate latest = outside.stream()
                .map(entry -> entry.milestone().on().last())
                .min(LocalDate::compareTo)
                .orElseThrow();
        return new Refusal(
                Rule.WITHIN_THE_JOB,
                "on",
                "a date up to " + latest + ", for these lie in the job: " + Naming.of(outside));
    }

    private @Nullable Refusal jobEnded(JobMilestone.JobEnded ended) {
        Refusal end = endOf(ended.jobId());
        if (end != null || ended.equals(before)) {
            return end;
        }
        LocalDate last = ended.on().last();
        List<Entry> outside = outside(ended.jobId(), fact -> fact.on().first().isAfter(last));
        if (outside.isEmpty()) {
            return null;
        }
        LocalDate earliest = outside.stream()
                .map(entry -> entry.milestone().on().first())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new Refusal(
                Rule.WITHIN_THE_JOB,
                "on",
                "a date from " + earliest + " on, for these lie in the job: " + Naming.of(outside));
    }

    private @Nullable Refusal leaveTaken(LeaveMilestone.LeaveTaken leave) {
        Refusal refusal = startBeforeEnd();
        if (refusal != null || leave.jobId() == null) {
            return refusal;
        }
        Refusal start = withinJob(leave.jobId());
        Entry end = known.endOf(id);
        if (start != null || end == null) {
            return start;
        }
        Period job = job(leave.jobId());
        return job.touches(end.milestone().on())
                ? null
                : new Refusal(
                        Rule.WITHIN_THE_JOB, "jobId", "a job in which the leave also ends: " + Naming.of(List.of(end)));
    }

    private @Nullable Refusal leaveEnded(LeaveMilestone.LeaveEnded ended) {
        Refusal refusal = endOf(ended.leaveId());
        if (refusal != null) {
            return refusal;
        }
        UUID jobId = jobOfLeave(ended.leaveId());
        return jobId == null ? null : withinJob(jobId);
    }

    private @Nullable UUID jobOfLeave(UUID leaveId) {
        return known.requireLive(leaveId).milestone() instanceof LeaveMilestone.LeaveTaken leave ? leave.jobId() : null;
    }

    private @Nullable Refusal withinJob(UUID jobId) {
        Period job = job(jobId);
        return job.touches(milestone.on()) ? null : new Refusal(Rule.WITHIN_THE_JOB, "on", job.inWords());
    }

    private Period job(UUID jobId) {
        Entry end = known.endOf(jobId);
        return new Period(
                known.requireLive(jobId).milestone().on().first(),
                end == null ? null : end.milestone().on().last());
    }

    /** A start is not after the end that is already there. */
    private @Nullable Refusal startBeforeEnd() {
        Entry end = known.endOf(id);
        if (end == null) {
            return null;
        }
        LocalDate last = end.milestone().on().last();
        return milestone.on().first().isAfter(last)
                ? new Refusal(
                        Rule.ENDS_AFTER_START,
                        "on",
                        "a date up to " + last + ", when it ends: " + Naming.of(List.of(end)))
                : null;
    }

    /** An end comes once, and not before its start. */
    private @Nullable Refusal endOf(UUID started) {
        Entry other = known.endOf(started);
        if (other != null && !other.id().equals(id)) {
            return new Refusal(
                    Rule.ENDS_ONCE,
                    milestone.references().getFirst().field(),
                    "one that has not ended yet; this one has, and its end can be corrected: "
                            + Naming.of(List.of(other)));
        }
        LocalDate first = known.requireLive(started).milestone().on().first();
        return milestone.on().last().isBefore(first)
                ? new Refusal(Rule.ENDS_AFTER_START, "on", "a date from " + first + " on")
                : null;
    }

    /** The facts of a job, and the ends of its leaves, whose dates are out of place. */
    private List<Entry> outside(UUID jobId, Predicate<Milestone> misplaced) {
        List<Entry> outside = new ArrayList<>();
        for (Entry fact : known.dependentsOf(jobId)) {
            if (liesWithinItsJob(fact.milestone()) && misplaced.test(fact.milestone())) {
                outside.add(fact);
            }
            Entry leaveEnd = fact.milestone() instanceof LeaveMilestone.LeaveTaken ? known.endOf(fact.id()) : null;
            if (leaveEnd != null && misplaced.test(leaveEnd.milestone())) {
                outside.add(leaveEnd);
            }
        }
        return outside;
    }

    /** Bonuses, check-ins and achievements may be about a job that is over. */
    private static boolean liesWithinItsJob(Milestone fact) {
        return switch (fact.kind()) {
            case PROMOTED, ROLE_CHANGED, SCOPE_CHANGED, PAY_CHANGED, EQUITY_GRANTED, LEAVE_TAKEN -> true;
            default -> false;
        };
    }

    /** The days of a job by their widest reading; {@code last} is null while it runs. */
    private record Period(LocalDate first, @Nullable LocalDate last) {

        boolean touches(PartialDate date) {
            return !date.last().isBefore(first)
                    && (last == null || !date.first().isAfter(last));
        }

        String inWords() {
            return "a date from " + first + (last == null ? " on" : " to " + last);
        }
    }
}

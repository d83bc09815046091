package org.careerjournal.query.trajectory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careerjournal.domain.ApplicationMilestone.ApplicationMoved;
import org.careerjournal.domain.ApplicationMilestone.Applied;
import org.careerjournal.domain.ApplicationMilestone.Stage;
import org.careerjournal.domain.DecisionMilestone;
import org.careerjournal.domain.EducationMilestone.EducationCompleted;
import org.careerjournal.domain.EducationMilestone.EducationStarted;
import org.careerjournal.domain.EquityMilestone.EquityGranted;
import org.careerjournal.domain.EquityMilestone.EquityPriced;
import org.careerjournal.domain.EquityMilestone.EquitySold;
import org.careerjournal.domain.EquityMilestone.EquitySplit;
import org.careerjournal.domain.FreeMilestone;
import org.careerjournal.domain.GrowthMilestone;
import org.careerjournal.domain.GrowthMilestone.CheckedIn;
import org.careerjournal.domain.GrowthMilestone.SkillGained;
import org.careerjournal.domain.JobMilestone.JobEnded;
import org.careerjournal.domain.JobMilestone.JobStarted;
import org.careerjournal.domain.JobMilestone.Promoted;
import org.careerjournal.domain.JobMilestone.RoleChanged;
import org.careerjournal.domain.JobMilestone.ScopeChanged;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.Journal.Entry;
import org.careerjournal.domain.LeaveMilestone.LeaveEnded;
import org.careerjournal.domain.LeaveMilestone.LeaveTaken;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.domain.PayMilestone.BonusPaid;
import org.careerjournal.domain.PayMilestone.PayChanged;
import org.careerjournal.domain.PeopleMilestone;
import org.jspecify.annotations.Nullable;

/**
 * The live milestones of a journal laid out by the day on which each takes effect. A start begins on the first day of its
 * period and an end lasts through its last; a point fact takes effect on the first day that satisfies its bounds; equal days
 * are ordered by the sequence of the first logging.
 */
final class Facts {

    /** By start, and by sequence where they start on one day. */
    final List<Job> jobs = new ArrayList<>();

    final List<Stay<EducationStarted>> educations = new ArrayList<>();
    final List<Stay<LeaveTaken>> leaves = new ArrayList<>();
    final List<Stay<Applied>> applications = new ArrayList<>();
    final List<Fact<CheckedIn>> checkIns = new ArrayList<>();
    final List<Fact<SkillGained>> skills = new ArrayList<>();
    final List<Fact<PeopleMilestone>> people = new ArrayList<>();
    final List<ManagerNamed> managers = new ArrayList<>();
    final List<Fact<EquityPriced>> prices = new ArrayList<>();
    final List<Fact<EquitySplit>> splits = new ArrayList<>();
    final List<Fact<EquitySold>> sales = new ArrayList<>();
    final List<Integer> promotionDays = new ArrayList<>();

    /** The first and the last day of all; the first is after the last where there is no milestone. */
    int firstDay = Integer.MAX_VALUE;

    int lastDay = Integer.MIN_VALUE;

    private final Map<UUID, Job> jobOf = new HashMap<>();
    private final Map<UUID, List<Fact<?>>> roleChanges = new HashMap<>();
    private final Map<UUID, Entry> starts = new HashMap<>();
    private final Map<UUID, Milestone> ends = new HashMap<>();
    private final Map<UUID, List<Fact<ApplicationMoved>>> applicationMoves = new HashMap<>();

    /** A contact whom a job or a change of role names as the manager. */
    record ManagerNamed(UUID contactId, int day) {}

    private Facts() {}

    static Facts of(Journal journal, SeniorityOf seniority) {
        Facts facts = new Facts();
        List<Entry> live = journal.live()
                .sorted(Comparator.comparingLong(Entry::firstSequence))
                .toList();
        live.forEach(facts::pairStartsAndEnds);
        facts.layOutJobs(live);
        for (Entry entry : live) {
            int day = facts.dayOf(entry);
            facts.firstDay = Math.min(facts.firstDay, day);
            facts.lastDay = Math.max(facts.lastDay, day);
            facts.take(entry, day);
        }
        facts.sort(seniority);
        return facts;
    }

    private void pairStartsAndEnds(Entry entry) {
        switch (entry.milestone()) {
            case JobEnded ended -> ends.put(ended.jobId(), ended);
            case LeaveEnded ended -> ends.put(ended.leaveId(), ended);
            case EducationCompleted completed -> ends.put(completed.educationId(), completed);
            case EducationStarted ignored -> starts.put(entry.id(), entry);
            case LeaveTaken ignored -> starts.put(entry.id(), entry);
            case Applied ignored -> starts.put(entry.id(), entry);
            default -> {
                // the other kinds neither start nor end anything
            }
        }
    }

    private void layOutJobs(List<Entry> live) {
        for (Entry entry : live) {
            if (entry.milestone() instanceof JobStarted started) {
                Milestone ended = ends.get(entry.id());
                Job job = new Job(entry.id(), entry.firstSequence(), started, ended == null ? null : ended.on());
                jobs.add(job);
                jobOf.put(job.id, job);
            }
        }
        Comparator<Job> byStart = Comparator.<Job>comparingInt(job -> job.start).thenComparingLong(job -> job.sequence);
        jobs.sort(byStart);
        Handover.between(jobs);
        jobs.sort(byStart);
    }

    /** The day on which a milestone of this journal takes effect. */
    int dayOf(Entry entry) {
        Job job = jobOf.get(entry.id());
        return job == null ? dayOf(entry.milestone()) : job.start;
    }

    private int dayOf(Milestone milestone) {
        return switch (milestone) {
            case JobEnded ended -> {
                Job job = jobOf.get(ended.jobId());
                yield job == null ? last(ended.on()) : job.end;
            }
            case Promoted promoted -> within(promoted.jobId(), promoted.on());
            case RoleChanged changed -> within(changed.jobId(), changed.on());
            case ScopeChanged changed -> within(changed.jobId(), changed.on());
            case PayChanged changed -> within(changed.jobId(), changed.on());
            case EquityGranted granted -> within(granted.jobId(), granted.on());
            case LeaveTaken taken -> within(taken.jobId(), taken.on());
            case LeaveEnded ended -> endOf(ended.leaveId(), ended.on());
            case EducationCompleted completed -> endOf(completed.educationId(), completed.on());
            case ApplicationMoved moved -> Math.max(first(moved.on()), startOf(moved.applicationId(), moved.on()));
            case JobStarted started -> first(started.on());
            case BonusPaid paid -> first(paid.on());
            case EducationStarted started -> first(started.on());
            case Applied applied -> first(applied.on());
            case EquityPriced priced -> first(priced.on());
            case EquitySplit split -> first(split.on());
            case EquitySold sold -> first(sold.on());
            case PeopleMilestone people -> first(people.on());
            case GrowthMilestone growth -> first(growth.on());
            case DecisionMilestone decision -> first(decision.on());
            case FreeMilestone free -> first(free.on());
        };
    }

    private static int first(PartialDate on) {
        return Months.dayOf(on.first());
    }

    private static int last(PartialDate on) {
        return Months.dayOf(on.last());
    }

    private int within(@Nullable UUID jobId, PartialDate on) {
        Job job = jobId == null ? null : jobOf.get(jobId);
        return job == null ? first(on) : job.within(on);
    }

    private int startOf(UUID id, PartialDate otherwise) {
        Entry start = starts.get(id);
        return start == null ? first(otherwise) : dayOf(start);
    }

    /** An end lasts through its last day, but a leave no longer than its job. */
    private int endOf(UUID id, PartialDate on) {
        Entry start = starts.get(id);
        Job job = start != null && start.milestone() instanceof LeaveTaken leave && leave.jobId() != null
                ? jobOf.get(leave.jobId())
                : null;
        return job == null ? last(on) : Math.min(last(on), job.end);
    }

    private void take(Entry entry, int day) {
        UUID id = entry.id();
        long sequence = entry.firstSequence();
        switch (entry.milestone()) {
            case JobStarted started -> manager(started.managerId(), day);
            case Promoted promoted -> {
                roleChanges
                        .computeIfAbsent(promoted.jobId(), job -> new ArrayList<>())
                        .add(new Fact<>(id, promoted, day, sequence));
                promotionDays.add(day);
            }
            case RoleChanged changed -> {
                roleChanges
                        .computeIfAbsent(changed.jobId(), job -> new ArrayList<>())
                        .add(new Fact<>(id, changed, day, sequence));
                manager(changed.managerId(), day);
            }
            case ScopeChanged changed -> job(changed.jobId()).scopes.add(new Fact<>(id, changed, day, sequence));
            case PayChanged changed -> job(changed.jobId()).pays.add(new Fact<>(id, changed, day, sequence));
            case BonusPaid paid -> job(paid.jobId()).bonuses.add(new Fact<>(id, paid, day, sequence));
            case EquityGranted granted -> job(granted.jobId()).grants.add(new Fact<>(id, granted, day, sequence));
            case EquityPriced priced -> prices.add(new Fact<>(id, priced, day, sequence));
            case EquitySplit split -> splits.add(new Fact<>(id, split, day, sequence));
            case EquitySold sold -> sales.add(new Fact<>(id, sold, day, sequence));
            case EducationStarted started -> educations.add(stay(id, started, day));
            case LeaveTaken taken -> leaves.add(stay(id, taken, day));
            case ApplicationMoved moved ->
                applicationMoves
                        .computeIfAbsent(moved.applicationId(), applied -> new ArrayList<>())
                        .add(new Fact<>(id, moved, day, sequence));
            case PeopleMilestone about -> people.add(new Fact<>(id, about, day, sequence));
            case SkillGained gained -> skills.add(new Fact<>(id, gained, day, sequence));
            case CheckedIn checkedIn -> checkIns.add(new Fact<>(id, checkedIn, day, sequence));
            default -> {
                // what ends something is laid out with its start; the rest moves no series
            }
        }
    }

    private Job job(UUID id) {
        Job job = jobOf.get(id);
        if (job == null) {
            throw new IllegalStateException("a live milestone names the job " + id + ", which is not live");
        }
        return job;
    }

    private void manager(@Nullable UUID contactId, int day) {
        if (contactId != null) {
            managers.add(new ManagerNamed(contactId, day));
        }
    }

    private <M extends Milestone> Stay<M> stay(UUID id, M what, int day) {
        Milestone end = ends.get(id);
        int through = end != null ? dayOf(end) : Job.OPEN;
        if (what instanceof LeaveTaken leave && leave.jobId() != null) {
            through = Math.min(through, job(leave.jobId()).end);
        }
        return new Stay<>(what, day, through, end);
    }

    private void sort(SeniorityOf seniority) {
        for (Job job : jobs) {
            List<Fact<?>> changes = roleChanges.getOrDefault(job.id, List.of());
            if (!changes.isEmpty()) {
                Collections.sort(changes);
            }
            job.layOutRoles(changes, seniority);
            Collections.sort(job.pays);
            Collections.sort(job.bonuses);
            Collections.sort(job.grants);
            Collections.sort(job.scopes);
        }
        Collections.sort(prices);
        Collections.sort(splits);
        Collections.sort(sales);
        Collections.sort(people);
        Collections.sort(skills);
        Collections.sort(checkIns);
        starts.forEach((id, entry) -> {
            if (entry.milestone() instanceof Applied applied) {
                applications.add(new Stay<>(applied, first(applied.on()), closed(id), null));
            }
        });
    }

    /** The day before an application was closed and stayed so. */
    private int closed(UUID applicationId) {
        List<Fact<ApplicationMoved>> moves = applicationMoves.getOrDefault(applicationId, List.of());
        if (!moves.isEmpty()) {
            Collections.sort(moves);
        }
        int last = Job.OPEN;
        for (Fact<ApplicationMoved> move : moves) {
            boolean closes = move.what().stage() == Stage.ACCEPTED
                    || move.what().stage() == Stage.REJECTED
                    || move.what().stage() == Stage.WITHDRAWN;
            last = closes ? Math.min(last, move.day() - 1) : Job.OPEN;
        }
        return last;
    }
}

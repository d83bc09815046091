package org.careerjournal.query.trajectory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.careerjournal.domain.JobMilestone.ScopeChanged;
import org.careerjournal.domain.LeaveMilestone.LeaveReason;
import org.careerjournal.domain.LeaveMilestone.LeaveTaken;
import org.careerjournal.domain.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * What someone is and does on the last day of each month. Of several jobs in force the one at the highest level counts, then
 * the one that started last.
 */
final class StateFold {

    /** Level of the job in force; NaN without one or where the level is unknown. */
    final double[] seniority;

    final double[] directReports;
    final double[] teamSize;
    final double[] teamsInfluenced;
    final double[] usersReached;

    private final Months months;
    private final @Nullable Standing[] inForce;
    private final @Nullable Standing[] employed;
    private final @Nullable Standing[] selfEmployed;
    private final @Nullable Standing[] military;
    private final boolean[] onLeave;
    private final int[] inEducation;
    private final int[] seeking;

    /** A role in a job. */
    private record Standing(Job job, Job.Role role) {

        static boolean outranks(Standing one, @Nullable Standing other) {
            // jobs come by start: at the same level the later one started later
            return other == null || one.role.level() >= other.role.level();
        }
    }

    private StateFold(Months months) {
        this.months = months;
        int count = months.count();
        seniority = unknown(count);
        directReports = unknown(count);
        teamSize = unknown(count);
        teamsInfluenced = unknown(count);
        usersReached = unknown(count);
        inForce = new Standing[count];
        employed = new Standing[count];
        selfEmployed = new Standing[count];
        military = new Standing[count];
        onLeave = new boolean[count];
        inEducation = new int[count + 1];
        seeking = new int[count + 1];
    }

    private static double[] unknown(int count) {
        double[] values = new double[count];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    static StateFold of(Facts facts, Months months) {
        StateFold fold = new StateFold(months);
        facts.jobs.forEach(fold::stand);
        for (int month = 0; month < months.count(); month++) {
            Standing standing = fold.inForce[month];
            if (standing != null && standing.role.level() != SeniorityOf.UNKNOWN) {
                fold.seniority[month] = standing.role.level();
            }
        }
        facts.jobs.stream().filter(job -> !job.scopes.isEmpty()).forEach(fold::scope);
        facts.leaves.forEach(fold::leave);
        facts.educations.forEach(stay -> fold.mark(stay, fold.inEducation));
        facts.applications.forEach(stay -> fold.mark(stay, fold.seeking));
        fold.sumUp(fold.inEducation);
        fold.sumUp(fold.seeking);
        return fold;
    }

    private void stand(Job job) {
        @Nullable
        Standing[] ofActivity = switch (job.activity()) {
            case SELF_EMPLOYED -> selfEmployed;
            case MILITARY -> military;
            default -> employed;
        };
        int last = months.lastEndingBy(job.end);
        int at = 0;
        Standing standing = new Standing(job, job.roles.get(0));
        for (int month = months.indexOf(job.start); month <= last; month++) {
            int before = at;
            while (at + 1 < job.roles.size() && job.roles.get(at + 1).day() <= months.end(month)) {
                at++;
            }
            if (at != before) {
                standing = new Standing(job, job.roles.get(at));
            }
            if (Standing.outranks(standing, inForce[month])) {
                inForce[month] = standing;
            }
            if (Standing.outranks(standing, ofActivity[month])) {
                ofActivity[month] = standing;
            }
        }
    }

    private void scope(Job job) {
        int last = months.lastEndingBy(job.end);
        double[] scope = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        int at = 0;
        for (int month = months.indexOf(job.scopes.get(0).day()); month <= last; month++) {
            while (at < job.scopes.size() && job.scopes.get(at).day() <= months.end(month)) {
                change(scope, job.scopes.get(at++).what());
            }
            Standing standing = inForce[month];
            if (standing != null && standing.job == job) {
                directReports[month] = scope[0];
                teamSize[month] = scope[1];
                teamsInfluenced[month] = scope[2];
                usersReached[month] = scope[3];
            }
        }
    }

    private static void change(double[] scope, ScopeChanged changed) {
        Number[] values = {
            changed.directReports(), changed.teamSize(), changed.teamsInfluenced(), changed.usersReached()
        };
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                scope[i] = values[i].doubleValue();
            }
        }
    }

    private void leave(Stay<LeaveTaken> leave) {
        if (leave.what().reason() == LeaveReason.JOB_SEARCH) {
            mark(leave, seeking);
            if (leave.what().jobId() == null) {
                return;
            }
        }
        UUID jobId = leave.what().jobId();
        int last = months.lastEndingBy(leave.to());
        for (int month = months.indexOf(leave.from()); month <= last; month++) {
            Standing standing = inForce[month];
            if (standing != null && (jobId == null || standing.job.id.equals(jobId))) {
                onLeave[month] = true;
            }
        }
    }

    private <M extends Milestone> void mark(Stay<M> stay, int[] changes) {
        int first = months.indexOf(stay.from());
        int last = months.lastEndingBy(stay.to());
        if (first <= last) {
            changes[first]++;
            changes[last + 1]--;
        }
    }

    private void sumUp(int[] changes) {
        for (int i = 1; i < changes.length; i++) {
            changes[i] += changes[i - 1];
        }
    }

    private record State(Activity activity, @Nullable Standing standing) {

        boolean isSameSpell(State other) {
            if (activity != other.activity) {
                return false;
            }
            if (standing == null || other.standing == null) {
                return standing == other.standing;
            }
            return standing.job == other.standing.job
                    && standing.role.level() == other.standing.role.level()
                    && Objects.equals(standing.role.title(), other.standing.role.title());
        }
    }

    private State state(int month) {
        if (onLeave[month]) {
            return new State(Activity.LEAVE, inForce[month]);
        }
        if (employed[month] != null) {
            return new State(Activity.EMPLOYED, employed[month]);
        }
        if (selfEmployed[month] != null) {
            return new State(Activity.SELF_EMPLOYED, selfEmployed[month]);
        }
        if (inEducation[month] > 0) {
            return new State(Activity.EDUCATION, null);
        }
        if (military[month] != null) {
            return new State(Activity.MILITARY, military[month]);
        }
        return new State(seeking[month] > 0 ? Activity.SEEKING : Activity.OUT_OF_WORK, null);
    }

    /** The spells of the months from that one on. */
    List<Spell> spells(int from) {
        List<Spell> spells = new ArrayList<>();
        int first = from;
        for (int month = from; month < months.count(); month++) {
            boolean last = month + 1 == months.count();
            if (last || !state(month).isSameSpell(state(month + 1))) {
                spells.add(spell(first, month, last));
                first = month + 1;
            }
        }
        return spells;
    }

    private Spell spell(int first, int last, boolean lasts) {
        State state = state(first);
        Standing standing = state.standing();
        Job job = standing == null ? null : standing.job;
        Job.Role role = standing == null ? null : standing.role;
        return new Spell(
                months.month(first),
                lasts ? null : months.month(last),
                last - first + 1,
                state.activity(),
                job == null ? null : job.id,
                job == null ? null : job.started.employer(),
                role == null ? null : role.title(),
                role == null || role.level() == SeniorityOf.UNKNOWN ? null : Integer.valueOf(role.level()),
                role != null && role.inferred(),
                job == null ? null : job.started.industry());
    }
}

package org.careerjournal.query.trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careerjournal.domain.EquityMilestone.EquityGranted;
import org.careerjournal.domain.JobMilestone.Employment;
import org.careerjournal.domain.JobMilestone.JobStarted;
import org.careerjournal.domain.JobMilestone.Promoted;
import org.careerjournal.domain.JobMilestone.RoleChanged;
import org.careerjournal.domain.JobMilestone.ScopeChanged;
import org.careerjournal.domain.JobMilestone.Track;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.domain.PayMilestone.BonusPaid;
import org.careerjournal.domain.PayMilestone.PayChanged;
import org.jspecify.annotations.Nullable;

/** A job with all that was logged about it, while the facts are laid out by day. */
final class Job {

    /** The end of a job that lasts. */
    static final int OPEN = Integer.MAX_VALUE;

    final UUID id;
    final long sequence;
    final JobStarted started;
    final @Nullable PartialDate endedOn;

    /** The first and the last day; a handover may move them. */
    int start;

    int end;

    final List<Role> roles = new ArrayList<>();
    final List<Fact<PayChanged>> pays = new ArrayList<>();
    final List<Fact<BonusPaid>> bonuses = new ArrayList<>();
    final List<Fact<EquityGranted>> grants = new ArrayList<>();
    final List<Fact<ScopeChanged>> scopes = new ArrayList<>();

    /**
     * Title and level from a day on.
     *
     * @param level 1 to 10, or {@link SeniorityOf#UNKNOWN}
     * @param given the level that was logged; null where {@code level} was read from the title
     */
    record Role(
            int day,
            String title,
            int level,
            @Nullable Integer given,
            @Nullable Track track) {
        boolean inferred() {
            return given == null && level != SeniorityOf.UNKNOWN;
        }
    }

    Job(UUID id, long sequence, JobStarted started, @Nullable PartialDate endedOn) {
        this.id = id;
        this.sequence = sequence;
        this.started = started;
        this.endedOn = endedOn;
        this.start = Months.dayOf(started.on().first());
        this.end = endedOn == null ? OPEN : Months.dayOf(endedOn.last());
    }

    /** The first day of the period that lies within the job, or the nearest day of the job where none does. */
    int within(PartialDate on) {
        return Math.min(Math.max(Months.dayOf(on.first()), start), end);
    }

    boolean lastsOn(int day) {
        return start <= day && day <= end;
    }

    Activity activity() {
        String occupation = started.occupation();
        if (occupation != null && occupation.startsWith("0")) {
            return Activity.MILITARY;
        }
        return started.employment() == Employment.SELF_EMPLOYED ? Activity.SELF_EMPLOYED : Activity.EMPLOYED;
    }

    /** Lays out the roles; the facts are those of this job by day. */
    void layOutRoles(List<Fact<?>> changes, SeniorityOf seniority) {
        Role role = role(start, started.title(), started.seniority(), started.track(), seniority);
        roles.add(role);
        for (Fact<?> change : changes) {
            role = switch (change.what()) {
                case Promoted promoted ->
                    role(
                            change.day(),
                            promoted.title(),
                            promoted.seniority(),
                            either(promoted.track(), role.track()),
                            seniority);
                case RoleChanged changed ->
                    role(
                            change.day(),
                            either(changed.title(), role.title()),
                            changed.seniority() == null ? role.given() : changed.seniority(),
                            either(changed.track(), role.track()),
                            seniority);
                default -> role;
            };
            roles.add(role);
        }
    }

    private Role role(int day, String title, @Nullable Integer given, @Nullable Track track, SeniorityOf seniority) {
        int level = given == null
                ? seniority.level(title, started.industry(), started.sector(), track, started.employment())
                : given;
        return new Role(day, title, level, given, track);
    }

    private static String either(@Nullable String changed, String kept) {
        return changed == null ? kept : changed;
    }

    private static @Nullable Track either(@Nullable Track changed, @Nullable Track kept) {
        return changed == null ? kept : changed;
    }
}

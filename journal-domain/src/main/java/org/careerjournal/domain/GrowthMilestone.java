package org.careerjournal.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Skills, satisfaction, goals and what was achieved. */
public sealed interface GrowthMilestone extends Milestone {

    /** @param level 1 to 5 */
    record SkillGained(
            PartialDate on,
            @Nullable String note,
            String skill,
            @Nullable Integer level,
            @Nullable BigDecimal learningHours)
            implements GrowthMilestone {
        public SkillGained {
            learningHours = Decimals.normalOrNull(learningHours);
        }
    }

    /** How it is: every score is 1 to 5, and any may be left out. For stress 5 is the most stress. */
    record CheckedIn(
            PartialDate on,
            @Nullable String note,
            @Nullable UUID jobId,
            @Nullable Integer workLifeBalance,
            @Nullable Integer growth,
            @Nullable Integer pay,
            @Nullable Integer benefits,
            @Nullable Integer culture,
            @Nullable Integer manager,
            @Nullable Integer connections,
            @Nullable Integer enjoyment,
            @Nullable Integer meaning,
            @Nullable Integer learning,
            @Nullable Integer stress,
            @Nullable BigDecimal hoursPerWeek)
            implements GrowthMilestone {

        public CheckedIn {
            hoursPerWeek = Decimals.normalOrNull(hoursPerWeek);
        }

        @Override
        public List<Reference> references() {
            return Milestone.refer().to(Kind.JOB_STARTED, "jobId", jobId).list();
        }
    }

    /**
     * A goal: a metric with its target, or a text.
     *
     * @param metric the name of a series or figure of the trajectory
     * @param by may lie as far ahead as one plans
     */
    record GoalSet(
            PartialDate on,
            @Nullable String note,
            @Nullable String metric,
            @Nullable BigDecimal target,
            @Nullable String text,
            PartialDate by)
            implements GrowthMilestone {
        public GoalSet {
            target = Decimals.normalOrNull(target);
        }
    }

    record GoalClosed(
            PartialDate on,
            @Nullable String note,
            UUID goalId,
            @Nullable Boolean reached) implements GrowthMilestone {

        @Override
        public List<Reference> references() {
            return Milestone.refer().to(Kind.GOAL_SET, "goalId", goalId).list();
        }
    }

    record Achieved(
            PartialDate on,
            @Nullable String note,
            String title,
            @Nullable Category category,
            @Nullable UUID jobId,
            @Nullable String url)
            implements GrowthMilestone {

        @Override
        public List<Reference> references() {
            return Milestone.refer().to(Kind.JOB_STARTED, "jobId", jobId).list();
        }
    }

    enum Category {
        RESULT,
        AWARD,
        CERTIFICATE,
        PROJECT,
        PUBLICATION,
        TALK,
        VOLUNTEERING
    }
}

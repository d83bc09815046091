package org.careerjournal.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pay in money, gross of tax. */
public sealed interface PayMilestone extends Milestone {

    /**
     * The pay of a job from a day on. Fields left out keep their value.
     *
     * @param base a {@code per}
     * @param per the period of {@code base}; null keeps the last one, and is a year at first
     * @param benefits a year
     * @param hoursPerWeek what the contract says
     */
    record PayChanged(
            PartialDate on,
            @Nullable String note,
            UUID jobId,
            Money base,
            @Nullable PayPeriod per,
            @Nullable BonusTarget bonusTarget,
            @Nullable Money benefits,
            @Nullable BigDecimal hoursPerWeek)
            implements PayMilestone {

        public PayChanged {
            hoursPerWeek = Decimals.normalOrNull(hoursPerWeek);
        }

        @Override
        public List<Reference> references() {
            return Milestone.refer().to(Kind.JOB_STARTED, "jobId", jobId).list();
        }
    }

    /** A bonus on the day of its payment, which may lie after the job's end. */
    record BonusPaid(
            PartialDate on,
            @Nullable String note,
            UUID jobId,
            Money amount,
            @Nullable BonusType type) implements PayMilestone {

        @Override
        public List<Reference> references() {
            return Milestone.refer().to(Kind.JOB_STARTED, "jobId", jobId).list();
        }
    }

    enum PayPeriod {
        YEAR,
        MONTH,
        WEEK,
        HOUR
    }

    enum BonusType {
        SIGN_ON,
        ANNUAL,
        SPOT,
        RETENTION
    }

    /** What a year's bonus is meant to be: an amount, or a share of the base. */
    sealed interface BonusTarget {

        /** In JSON {@code {"amount": 20000, "currency": "USD"}}. */
        record Amount(Money money) implements BonusTarget {}

        /** In JSON {@code {"percent": 15}}. */
        record Percent(BigDecimal percent) implements BonusTarget {
            public Percent {
                percent = Decimals.normal(percent);
            }
        }
    }
}

package org.careerjournal.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stock and options: what was granted, what it was worth, what was sold. */
public sealed interface EquityMilestone extends Milestone {

    /**
     * A grant. Unvested units lapse when the job ends.
     *
     * @param symbol what its prices and splits go by; null where there is none, as in a young company
     * @param units how many, or null where {@code value} is given
     * @param value becomes units at the grant-day price, or null where {@code units} is given
     * @param strike what exercising a unit costs, for options
     * @param expires the day after which an option is worth nothing
     */
    record EquityGranted(
            PartialDate on,
            @Nullable String note,
            UUID jobId,
            @Nullable String symbol,
            @Nullable EquityType type,
            @Nullable BigDecimal units,
            @Nullable Money value,
            @Nullable Money strike,
            @Nullable PartialDate expires,
            Vesting vesting)
            implements EquityMilestone {

        public EquityGranted {
            units = Decimals.normalOrNull(units);
        }

        @Override
        public List<Reference> references() {
            return Milestone.refer().to(Kind.JOB_STARTED, "jobId", jobId).list();
        }
    }

    /** The price of one unit on a day. */
    record EquityPriced(PartialDate on, @Nullable String note, String symbol, Money price) implements EquityMilestone {}

    /** @param ratio 20 for 20:1 */
    record EquitySplit(PartialDate on, @Nullable String note, String symbol, BigDecimal ratio)
            implements EquityMilestone {
        public EquitySplit {
            ratio = Decimals.normal(ratio);
        }
    }

    /** Units sold, or withheld for tax. */
    record EquitySold(
            PartialDate on,
            @Nullable String note,
            String symbol,
            BigDecimal units,
            Money price,
            @Nullable SaleReason reason)
            implements EquityMilestone {
        public EquitySold {
            units = Decimals.normal(units);
        }
    }

    enum EquityType {
        RSU,
        OPTION,
        ESPP
    }

    enum SaleReason {
        SALE,
        TAX
    }

    /** When the units of a grant become one's own. */
    sealed interface Vesting {

        /** The steps, by months since the grant; fractions of the whole grant that sum to 1. */
        List<VestingStep> steps();

        /** In JSON its name, as {@code "four-year-cliff"}. */
        record Named(VestingSchedule schedule) implements Vesting {
            @Override
            public List<VestingStep> steps() {
                return schedule.steps();
            }
        }

        /** In JSON {@code [{"afterMonths": 12, "fraction": 0.5}, …]}. */
        record Listed(List<VestingStep> steps) implements Vesting {
            public Listed {
                steps = List.copyOf(steps);
            }
        }
    }

    /**
     * @param afterMonths months since the grant, 0 or more
     * @param fraction of the whole grant, above 0 and at most 1
     */
    record VestingStep(int afterMonths, BigDecimal fraction) {
        public VestingStep {
            fraction = Decimals.normal(fraction);
        }
    }
}

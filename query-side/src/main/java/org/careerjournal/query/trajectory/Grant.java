package org.careerjournal.query.trajectory;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.careerjournal.domain.EquityMilestone.EquityGranted;
import org.careerjournal.domain.EquityMilestone.EquityType;
import org.careerjournal.domain.EquityMilestone.Vesting;
import org.careerjournal.domain.EquityMilestone.VestingStep;
import org.careerjournal.domain.Money;
import org.careerjournal.domain.VestingSchedule;
import org.jspecify.annotations.Nullable;

/**
 * A grant in normalised units.
 *
 * @param units of the whole grant; NaN where a grant by value has no price on its day
 * @param strike of a normalised unit; 0 for what is no option
 * @param strikeCurrency null where there is no strike
 * @param expires the last day on which an option is worth anything
 */
record Grant(
        Job job,
        String symbol,
        Quotes quotes,
        Fact<EquityGranted> fact,
        double units,
        boolean option,
        double strike,
        @Nullable String strikeCurrency,
        int expires) {

    private static final Map<VestingSchedule, List<VestingStep>> SCHEDULES = schedules();

    private static Map<VestingSchedule, List<VestingStep>> schedules() {
        Map<VestingSchedule, List<VestingStep>> steps = new EnumMap<>(VestingSchedule.class);
        for (VestingSchedule schedule : VestingSchedule.values()) {
            steps.put(schedule, schedule.steps());
        }
        return steps;
    }

    static Grant of(Job job, Fact<EquityGranted> fact, String symbol, Quotes quotes, Valuation valuation) {
        EquityGranted granted = fact.what();
        double factor = quotes.factorAt(fact);
        boolean option = granted.type() == EquityType.OPTION;
        Money strike = option ? granted.strike() : null;
        return new Grant(
                job,
                symbol,
                quotes,
                fact,
                granted.units() != null ? granted.units().doubleValue() / factor : bought(fact, quotes, valuation),
                option,
                strike == null ? 0 : strike.amount().doubleValue() * factor,
                strike == null ? null : strike.currency(),
                option && granted.expires() != null
                        ? Months.dayOf(granted.expires().last())
                        : Job.OPEN);
    }

    /** How many units the value buys at the price of the grant's day. */
    private static double bought(Fact<EquityGranted> fact, Quotes quotes, Valuation valuation) {
        int index = quotes.lastUpTo(fact.day());
        Money value = fact.what().value();
        if (index < 0 || value == null) {
            return Double.NaN;
        }
        String currency = quotes.currency(index);
        double exchange = currency.equals(value.currency())
                ? 1
                : valuation.rateOn(value.currency(), fact.day()) / valuation.rateOn(currency, fact.day());
        return value.amount().doubleValue() * exchange / quotes.price(index);
    }

    List<VestingStep> steps() {
        return switch (fact.what().vesting()) {
            case Vesting.Named named -> SCHEDULES.getOrDefault(named.schedule(), List.of());
            case Vesting.Listed listed -> listed.steps();
        };
    }

    /** The day of a step: that many months after the grant, at the latest the last day of that month. */
    int vestDay(VestingStep step) {
        return Months.dayOf(LocalDate.ofEpochDay(fact.day()).plusMonths(step.afterMonths()));
    }

    /** What a normalised unit is worth at a price: for an option max(0, price − strike), and nothing once it has expired. */
    double worth(int day, double price, double strikeInSameMoney) {
        if (day > expires) {
            return 0;
        }
        return option ? Math.max(0, price - strikeInSameMoney) : price;
    }
}

package org.careerjournal.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.careerjournal.domain.EquityMilestone.VestingStep;

/** The schedules that employers use most, by name. */
public enum VestingSchedule {
    /** All at once, on the day of the grant. */
    IMMEDIATE,
    /** A quarter after one year, then 1/48 a month through the fourth year. */
    FOUR_YEAR_MONTHLY,
    /** A quarter after one year, then 1/16 a quarter through the fourth year. */
    FOUR_YEAR_QUARTERLY,
    /** A quarter at the end of each of four years. */
    FOUR_YEAR_ANNUAL,
    /** 5 % after one year, 15 % after two, then 20 % each half year through the fourth. */
    BACK_LOADED_5_15_40_40,
    /** A third at the end of each of three years. */
    THREE_YEAR_ANNUAL;

    /** The steps, by months since the grant. The last one takes what rounding left, so that the fractions sum to 1. */
    public List<VestingStep> steps() {
        return switch (this) {
            case IMMEDIATE -> List.of(new VestingStep(0, BigDecimal.ONE));
            case FOUR_YEAR_MONTHLY -> cliffThen(1, 48);
            case FOUR_YEAR_QUARTERLY -> cliffThen(3, 16);
            case FOUR_YEAR_ANNUAL -> cliffThen(12, 4);
            case BACK_LOADED_5_15_40_40 ->
                List.of(
                        step(12, "0.05"),
                        step(24, "0.15"),
                        step(30, "0.2"),
                        step(36, "0.2"),
                        step(42, "0.2"),
                        step(48, "0.2"));
            case THREE_YEAR_ANNUAL -> List.of(step(12, "0.333333"), step(24, "0.333333"), step(36, "0.333334"));
        };
    }

    private static VestingStep step(int afterMonths, String fraction) {
        return new VestingStep(afterMonths, new BigDecimal(fraction));
    }

    private static List<VestingStep> cliffThen(int everyMonths, int parts) {
        BigDecimal part = BigDecimal.ONE.divide(BigDecimal.valueOf(parts), MathContext.DECIMAL64);
        List<VestingStep> steps = new ArrayList<>();
        steps.add(step(12, "0.25"));
        BigDecimal left = new BigDecimal("0.75");
        for (int month = 12 + everyMonths; month < 48; month += everyMonths) {
            steps.add(new VestingStep(month, part));
            left = left.subtract(part);
        }
        steps.add(new VestingStep(48, left));
        return List.copyOf(steps);
    }
}

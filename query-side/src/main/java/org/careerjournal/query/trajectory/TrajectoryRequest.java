package org.careerjournal.query.trajectory;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a trajectory is asked for.
 *
 * @param currency ISO 4217 code of all money; null takes that of the latest pay
 * @param base the month whose purchasing power real terms have; null takes the last month with an index up to
 *     {@code until}; ignored in nominal terms
 * @param until the last month
 */
public record TrajectoryRequest(
        Origin origin,
        @Nullable String currency,
        Terms terms,
        @Nullable YearMonth base,
        YearMonth until) {

    /** From the first job on, in the currency of the latest pay, as it was paid. */
    public static TrajectoryRequest until(YearMonth until) {
        return new TrajectoryRequest(new Origin.FirstJob(), null, Terms.NOMINAL, null, until);
    }

    public TrajectoryRequest from(Origin other) {
        return new TrajectoryRequest(other, currency, terms, base, until);
    }

    public TrajectoryRequest in(String otherCurrency) {
        return new TrajectoryRequest(origin, otherCurrency, terms, base, until);
    }

    public TrajectoryRequest real(@Nullable YearMonth baseMonth) {
        return new TrajectoryRequest(origin, currency, Terms.REAL, baseMonth, until);
    }
}

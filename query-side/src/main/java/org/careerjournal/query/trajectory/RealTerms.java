package org.careerjournal.query.trajectory;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What an amount of each month is worth in the purchasing power of the base month: index(base) / index(month). The index is
 * that of the country whose money the trajectory's currency is; where several share it, that of the latest job.
 *
 * @param country null in nominal terms
 * @param base null in nominal terms
 * @param deflators 1 for each month in nominal terms; NaN for a month without an index
 */
record RealTerms(@Nullable String country, @Nullable YearMonth base, double[] deflators, boolean baseKnown) {

    static RealTerms of(
            TrajectoryRequest request, @Nullable String currency, Facts facts, Months months, ConsumerPrices prices) {
        if (request.terms() == Terms.NOMINAL || currency == null) {
            return new RealTerms(null, null, Valuation.deflators(prices, null, null, months), true);
        }
        String country = prices.countryOf(currency, latestCountry(facts, months.lastDay()));
        YearMonth base = request.base() != null
                ? request.base()
                : prices.lastUpTo(country, request.until()).orElse(request.until());
        return new RealTerms(
                country,
                base,
                Valuation.deflators(prices, country, base, months),
                !Double.isNaN(prices.index(country, base)));
    }

    private static @Nullable String latestCountry(Facts facts, int lastDay) {
        String country = null;
        for (Job job : facts.jobs) {
            if (job.start <= lastDay && job.started.country() != null) {
                country = job.started.country();
            }
        }
        return country;
    }

    /** Names the months from that one on for which an index is wanted. */
    void report(Missing missing, Months months, int from) {
        if (country == null || base == null) {
            return;
        }
        if (!baseKnown) {
            missing.index(country, base);
            return;
        }
        for (int month = from; month < months.count(); month++) {
            if (Double.isNaN(deflators[month])) {
                missing.index(country, months.month(month));
            }
        }
    }
}

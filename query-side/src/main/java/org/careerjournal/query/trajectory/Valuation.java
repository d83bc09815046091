package org.careerjournal.query.trajectory;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.careerjournal.domain.Money;
import org.jspecify.annotations.Nullable;

/** Amounts in the one currency of a trajectory; {@link Double#NaN} where no rate leads there. */
final class Valuation {

    private final ExchangeRates rates;
    private final @Nullable String currency;
    private final Months months;
    private final Missing missing;
    private final Map<String, double[]> monthEndRates = new HashMap<>();

    Valuation(ExchangeRates rates, @Nullable String currency, Months months, Missing missing) {
        this.rates = rates;
        this.currency = currency;
        this.months = months;
        this.missing = missing;
    }

    double onDay(Money money, int day) {
        return money.amount().doubleValue() * rateOn(money.currency(), day);
    }

    double atEndOf(int month, Money money) {
        return money.amount().doubleValue() * rateAtEndOf(month, money.currency());
    }

    double rateOn(String from, int day) {
        if (currency == null || from.equals(currency)) {
            return 1;
        }
        double rate = rates.rate(from, currency, day);
        if (Double.isNaN(rate)) {
            missing.rate(from, currency, day);
        }
        return rate;
    }

    /** Looked up once for each month that is asked about. */
    double rateAtEndOf(int month, String from) {
        if (currency == null || from.equals(currency)) {
            return 1;
        }
        double[] known = monthEndRates.computeIfAbsent(from, name -> {
            double[] blank = new double[months.count()];
            Arrays.fill(blank, -1);
            return blank;
        });
        if (known[month] == -1) {
            known[month] = rateOn(from, months.end(month));
        }
        return known[month];
    }

    /**
     * What an amount of each month is worth in the purchasing power of the base month: index(base) / index(month).
     *
     * @return 1 for each month in nominal terms; NaN for a month without an index
     */
    static double[] deflators(
            ConsumerPrices prices, @Nullable String country, @Nullable YearMonth base, Months months) {
        double[] deflators = new double[months.count()];
        Arrays.fill(deflators, 1);
        if (country != null && base != null) {
            double ofBase = prices.index(country, base);
            for (int i = 0; i < deflators.length; i++) {
                deflators[i] = ofBase / prices.index(country, months.month(i));
            }
        }
        return deflators;
    }
}

package org.careerjournal.query.trajectory;

import java.util.Arrays;
import java.util.List;
import org.careerjournal.domain.EquityMilestone.EquityPriced;
import org.careerjournal.domain.EquityMilestone.EquitySplit;
import org.jspecify.annotations.Nullable;

/**
 * Prices and splits of one symbol. Units and prices are normalised to the units before the first split: after splits with
 * the product f a unit counts 1/f and its price f times. So their product is the same whatever split lies between them.
 */
final class Quotes {

    private final List<Fact<EquitySplit>> splits;
    private final double[] factors;
    private final int[] days;
    private final double[] prices;
    private final String[] currencies;
    private int @Nullable [] atEnds;

    /** Both lists by day and sequence. */
    Quotes(List<Fact<EquityPriced>> priced, List<Fact<EquitySplit>> splits) {
        this.splits = splits;
        factors = new double[splits.size()];
        double factor = 1;
        for (int i = 0; i < factors.length; i++) {
            factor *= splits.get(i).what().ratio().doubleValue();
            factors[i] = factor;
        }
        days = new int[priced.size()];
        prices = new double[days.length];
        currencies = new String[days.length];
        int split = 0;
        for (int i = 0; i < days.length; i++) {
            Fact<EquityPriced> fact = priced.get(i);
            while (split < factors.length && splits.get(split).compareTo(fact) < 0) {
                split++;
            }
            days[i] = fact.day();
            prices[i] = fact.what().price().amount().doubleValue() * (split == 0 ? 1 : factors[split - 1]);
            currencies[i] = fact.what().price().currency();
        }
    }

    /** The product of the splits before that fact. */
    double factorAt(Fact<?> fact) {
        int before = 0;
        while (before < factors.length && splits.get(before).compareTo(fact) < 0) {
            before++;
        }
        return before == 0 ? 1 : factors[before - 1];
    }

    /** The last price with a day up to that one; -1 where there is none. */
    int lastUpTo(int day) {
        int found = Arrays.binarySearch(days, day);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < days.length && days[found + 1] == day) {
            found++;
        }
        return found;
    }

    /** The last price up to the end of a month; -1 where there is none. Always asked with the same months. */
    int lastUpToEndOf(int month, Months months) {
        int[] known = atEnds;
        if (known == null) {
            known = new int[months.count()];
            int at = -1;
            for (int i = 0; i < known.length; i++) {
                while (at + 1 < days.length && days[at + 1] <= months.end(i)) {
                    at++;
                }
                known[i] = at;
            }
            atEnds = known;
        }
        return known[month];
    }

    /** Of a normalised unit, in {@link #currency}. */
    double price(int index) {
        return prices[index];
    }

    String currency(int index) {
        return currencies[index];
    }
}

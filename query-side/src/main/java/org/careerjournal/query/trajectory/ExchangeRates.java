package org.careerjournal.query.trajectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of a currency costs in another. A rate is the last on or before the day; where a pair has none its inverse is
 * taken, and where that has none either the two are crossed through one other currency: the one whose older rate is the
 * latest, in a tie the first by name. Immutable.
 */
public final class ExchangeRates {

    public static final ExchangeRates NONE = new ExchangeRates(Map.of());

    private final Map<String, Map<String, Line>> byPair;
    private final List<String> currencies;

    /** @param rate units of {@code to} for one unit of {@code from}, above 0 */
    public record Rate(LocalDate date, String from, String to, double rate) {}

    /** The rates of one pair by day. */
    private record Line(long[] days, double[] rates) {

        /** The index of the last rate up to the day, or -1. */
        int lastUpTo(long day) {
            int found = Arrays.binarySearch(days, day);
            return found >= 0 ? found : -found - 2;
        }
    }

    /** A rate and the day it is from. */
    private record Quote(double rate, long day) {}

    private ExchangeRates(Map<String, Map<String, Line>> byPair) {
        this.byPair = byPair;
        TreeSet<String> names = new TreeSet<>(byPair.keySet());
        byPair.values().forEach(line -> names.addAll(line.keySet()));
        this.currencies = List.copyOf(names);
    }

    /** Of one pair and day the last in the list counts. */
    public static ExchangeRates of(Collection<Rate> rates) {
        Map<String, Map<String, TreeMap<Long, Double>>> sorted = new HashMap<>();
        for (Rate rate : rates) {
            sorted.computeIfAbsent(rate.from(), from -> new HashMap<>())
                    .computeIfAbsent(rate.to(), to -> new TreeMap<>())
                    .put(rate.date().toEpochDay(), rate.rate());
        }
        Map<String, Map<String, Line>> lines = new HashMap<>();
        sorted.forEach((from, targets) -> targets.forEach((to, days) ->
                lines.computeIfAbsent(from, name -> new HashMap<>()).put(to, line(days))));
        return new ExchangeRates(lines);
    }

    private static Line line(TreeMap<Long, Double> days) {
        long[] keys = new long[days.size()];
        double[] values = new double[days.size()];
        int at = 0;
        for (Map.Entry<Long, Double> entry : days.entrySet()) {
            keys[at] = entry.getKey();
            values[at++] = entry.getValue();
        }
        return new Line(keys, values);
    }

    /** Units of {@code to} for one unit of {@code from} on that day; {@link Double#NaN} where no rate leads there. */
    public double rate(String from, String to, LocalDate day) {
        return rate(from, to, day.toEpochDay());
    }

    double rate(String from, String to, long day) {
        if (from.equals(to)) {
            return 1;
        }
        Quote straight = quote(from, to, day);
        return straight != null ? straight.rate() : crossed(from, to, day);
    }

    private double crossed(String from, String to, long day) {
        double best = Double.NaN;
        long freshest = Long.MIN_VALUE;
        for (String through : currencies) {
            Quote first = quote(from, through, day);
            Quote second = first == null ? null : quote(through, to, day);
            if (first != null && second != null && Math.min(first.day(), second.day()) > freshest) {
                freshest = Math.min(first.day(), second.day());
                best = first.rate() * second.rate();
            }
        }
        return best;
    }

    private @Nullable Quote quote(String from, String to, long day) {
        Quote direct = written(from, to, day);
        if (direct != null) {
            return direct;
        }
        Quote inverse = written(to, from, day);
        return inverse == null ? null : new Quote(1 / inverse.rate(), inverse.day());
    }

    private @Nullable Quote written(String from, String to, long day) {
        Line line = byPair.getOrDefault(from, Map.of()).get(to);
        int index = line == null ? -1 : line.lastUpTo(day);
        return line == null || index < 0 ? null : new Quote(line.rates()[index], line.days()[index]);
    }

    /** All rates by pair and day. */
    public List<Rate> all() {
        List<Rate> all = new ArrayList<>();
        for (String from : new TreeSet<>(byPair.keySet())) {
            new TreeMap<>(byPair.getOrDefault(from, Map.of())).forEach((to, line) -> {
                for (int i = 0; i < line.days().length; i++) {
                    all.add(new Rate(LocalDate.ofEpochDay(line.days()[i]), from, to, line.rates()[i]));
                }
            });
        }
        return all;
    }
}

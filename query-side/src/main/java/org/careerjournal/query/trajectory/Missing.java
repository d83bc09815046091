package org.careerjournal.query.trajectory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was looked for and not found, gathered into a few lines. */
final class Missing {

    private static final int DAYS_SHOWN_MAX = 12;

    private final Map<String, Integer> lastDayOfRate = new TreeMap<>();
    private final Map<String, TreeSet<YearMonth>> monthsOfIndex = new TreeMap<>();
    private final Map<String, TreeSet<Integer>> unpricedVests = new TreeMap<>();
    private final Map<String, Integer> unpricedGrants = new TreeMap<>();
    private final TreeSet<String> oversold = new TreeSet<>();

    void rate(String from, String to, int day) {
        lastDayOfRate.merge(from + " to " + to, day, Math::max);
    }

    void index(String country, YearMonth month) {
        monthsOfIndex.computeIfAbsent(country, name -> new TreeSet<>()).add(month);
    }

    void vest(String symbol, int day) {
        unpricedVests.computeIfAbsent(symbol, name -> new TreeSet<>()).add(day);
    }

    void grant(String symbol, int day) {
        unpricedGrants.merge(symbol, day, Math::max);
    }

    void oversold(String symbol) {
        oversold.add(symbol);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lastDayOfRate.forEach((pair, day) ->
                lines.add("No exchange rate " + pair + " on or before " + LocalDate.ofEpochDay(day) + "."));
        monthsOfIndex.forEach((country, months) -> lines.add("No consumer price index of " + country + " for "
                + (months.size() == 1
                        ? months.first()
                        : months.size() + " months from " + months.first() + " to " + months.last())
                + "."));
        unpricedGrants.forEach((symbol, day) -> lines.add("No price of " + symbol + " on or before "
                + LocalDate.ofEpochDay(day) + ": the units of a grant by value are unknown."));
        unpricedVests.forEach((symbol, days) -> lines.add("No price of " + symbol + " on or before " + listed(days)
                + ": what vested then adds nothing to earnings."));
        oversold.forEach(symbol -> lines.add("More units of " + symbol + " were sold than had vested."));
        return lines;
    }

    private static String listed(TreeSet<Integer> days) {
        List<String> shown = days.stream()
                .limit(DAYS_SHOWN_MAX)
                .map(day -> LocalDate.ofEpochDay(day).toString())
                .toList();
        int left = days.size() - shown.size();
        return String.join(", ", shown) + (left == 0 ? "" : " and on " + left + " more days");
    }
}

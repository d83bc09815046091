package org.careerjournal.query.trajectory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The path drawn from one journal, month by month from the origin on.
 *
 * @param observedThrough the last day on which the journal speaks; null where it is empty
 * @param origin null where there is none yet; then the lists are empty
 * @param currency of all money; null where the journal names none
 * @param base the month whose purchasing power real terms have; null in nominal terms
 * @param months from the origin through the last month asked for
 * @param series a value for each month; {@link Double#NaN} stands for null. The arrays are not copied: nobody may write them
 * @param figures {@link Double#NaN} stands for null
 * @param missing what would be needed to fill the gaps, in plain words
 */
public record Trajectory(
        @Nullable LocalDate observedThrough,
        Origin.@Nullable Found origin,
        @Nullable String currency,
        Terms terms,
        @Nullable YearMonth base,
        List<YearMonth> months,
        Map<Series, double[]> series,
        List<Spell> spells,
        Map<Figure, Double> figures,
        List<String> missing) {

    public Trajectory {
        months = List.copyOf(months);
        series = new EnumMap<>(series);
        spells = List.copyOf(spells);
        figures = new EnumMap<>(figures);
        missing = List.copyOf(missing);
    }

    /** The value of a series in a month; {@link Double#NaN} where it is unknown or outside the months. */
    public double at(Series name, YearMonth month) {
        int index = months.indexOf(month);
        return index < 0 ? Double.NaN : values(name)[index];
    }

    /** One value for each month. */
    public double[] values(Series name) {
        double[] values = series.get(name);
        if (values == null) {
            throw new IllegalStateException("a trajectory has every series, and this one lacks " + name);
        }
        return values;
    }

    /** {@link Double#NaN} where it is unknown. */
    public double figure(Figure name) {
        return figures.getOrDefault(name, Double.NaN);
    }
}

package org.careerjournal.query.trajectory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.careerjournal.domain.Isic;

/** The figures at the last month, drawn from the series since the first record. */
final class Figures {

    private static final int MONTHS_A_YEAR = 12;

    private Figures() {}

    /**
     * @param series from the first record on
     * @param origin the month of the origin; negative where there is none
     */
    static Map<Figure, Double> of(
            Facts facts,
            Months months,
            Map<Series, double[]> series,
            int[] jobsInForce,
            PeopleFold people,
            int origin) {
        List<Job> begun =
                facts.jobs.stream().filter(job -> job.start <= months.lastDay()).toList();
        double[] seniority = of(series, Series.SENIORITY);
        double[] annualPay = of(series, Series.ANNUAL_PAY);
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        int worked = 0;
        for (int jobs : jobsInForce) {
            worked += jobs > 0 ? 1 : 0;
        }
        figures.put(Figure.MONTHS_WORKED, (double) worked);
        figures.put(Figure.EMPLOYERS, (double) begun.stream()
                .map(job -> job.started.employer().strip().toLowerCase(Locale.ROOT))
                .distinct()
                .count());
        figures.put(Figure.INDUSTRIES, (double) begun.stream()
                .flatMap(job -> Stream.ofNullable(job.started.industry()))
                .flatMap(industry -> Isic.sectionOf(industry).stream())
                .distinct()
                .count());
        figures.put(Figure.PROMOTIONS, (double) facts.promotionDays.stream()
                .filter(day -> day <= months.lastDay())
                .count());
        figures.put(Figure.MOVES, (double) Math.max(begun.size() - 1, 0));
        figures.put(Figure.SENIORITY, last(seniority));
        figures.put(Figure.ANNUAL_PAY, last(annualPay));
        figures.put(Figure.EARNINGS, last(of(series, Series.EARNINGS)));
        figures.put(Figure.WEALTH, last(of(series, Series.WEALTH)));
        figures.put(Figure.PROMOTION_VELOCITY, promotionVelocity(seniority, origin));
        figures.put(Figure.MEDIAN_MONTHS_PER_LEVEL, KaplanMeier.median(monthsPerLevel(seniority)));
        figures.put(Figure.PAY_GROWTH, payGrowth(annualPay));
        figures.put(Figure.LONGEST_SPELL, (double) begun.stream()
                .mapToInt(job -> Math.max(0, months.lastEndingBy(job.end) - months.indexOf(job.start) + 1))
                .max()
                .orElse(0));
        figures.put(Figure.SENIOR_CONTACTS, (double) people.seniorContacts);
        figures.put(Figure.MANAGER_VELOCITY, people.managerVelocity);
        return figures;
    }

    private static double[] of(Map<Series, double[]> series, Series name) {
        return series.getOrDefault(name, new double[0]);
    }

    private static double last(double[] values) {
        return values.length == 0 ? Double.NaN : values[values.length - 1];
    }

    private static double promotionVelocity(double[] seniority, int origin) {
        int since = seniority.length - 1 - origin;
        return origin < 0 || since < MONTHS_A_YEAR
                ? Double.NaN
                : (last(seniority) - seniority[origin]) * MONTHS_A_YEAR / since;
    }

    /** How long each level was held, one after the other; months without a level neither end one nor count. */
    private static List<KaplanMeier.Duration> monthsPerLevel(double[] seniority) {
        List<KaplanMeier.Duration> durations = new ArrayList<>();
        double level = Double.NaN;
        int held = 0;
        for (double now : seniority) {
            if (Double.isNaN(now)) {
                continue;
            }
            if (now != level && held > 0) {
                durations.add(new KaplanMeier.Duration(held, true));
                held = 0;
            }
            level = now;
            held++;
        }
        if (held > 0) {
            durations.add(new KaplanMeier.Duration(held, false));
        }
        return durations;
    }

    private static double payGrowth(double[] annualPay) {
        int first = 0;
        while (first < annualPay.length && Double.isNaN(annualPay[first])) {
            first++;
        }
        int last = annualPay.length - 1;
        while (last > first && Double.isNaN(annualPay[last])) {
            last--;
        }
        if (last - first < MONTHS_A_YEAR || annualPay[first] <= 0) {
            return Double.NaN;
        }
        return Math.pow(annualPay[last] / annualPay[first], (double) MONTHS_A_YEAR / (last - first)) - 1;
    }
}

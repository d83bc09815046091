package org.careerjournal.query.trajectory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.careerjournal.domain.GrowthMilestone.CheckedIn;
import org.careerjournal.domain.GrowthMilestone.SkillGained;
import org.careerjournal.domain.PayMilestone.PayChanged;
import org.jspecify.annotations.Nullable;

/** What check-ins say, the hours a week, and the skills so far. */
final class CheckInFold {

    private static final int MONTHS_A_SCORE_HOLDS = 12;

    private static final Map<Series, Function<CheckedIn, @Nullable Integer>> SCORES = new EnumMap<>(Map.ofEntries(
            Map.entry(Series.WORK_LIFE_BALANCE, CheckedIn::workLifeBalance),
            Map.entry(Series.GROWTH, CheckedIn::growth),
            Map.entry(Series.PAY, CheckedIn::pay),
            Map.entry(Series.BENEFITS, CheckedIn::benefits),
            Map.entry(Series.CULTURE, CheckedIn::culture),
            Map.entry(Series.MANAGER, CheckedIn::manager),
            Map.entry(Series.CONNECTIONS, CheckedIn::connections),
            Map.entry(Series.ENJOYMENT, CheckedIn::enjoyment),
            Map.entry(Series.MEANING, CheckedIn::meaning),
            Map.entry(Series.LEARNING, CheckedIn::learning),
            Map.entry(Series.STRESS, CheckedIn::stress)));

    private CheckInFold() {}

    /** Each score holds in the month of the check-in that gave it and the eleven after, or until the next that gives it. */
    static Map<Series, double[]> scores(Facts facts, Months months) {
        Map<Series, double[]> scores = new EnumMap<>(Series.class);
        SCORES.forEach((series, score) -> {
            double[] values = new double[months.count()];
            Arrays.fill(values, Double.NaN);
            for (Fact<CheckedIn> checkIn : facts.checkIns) {
                Integer given = score.apply(checkIn.what());
                int from = months.indexOf(checkIn.day());
                if (given != null && from < values.length) {
                    Arrays.fill(values, from, Math.min(from + MONTHS_A_SCORE_HOLDS, values.length), given);
                }
            }
            scores.put(series, values);
        });
        return scores;
    }

    /** The last that a check-in or a pay change said up to the month's last day. */
    static double[] hoursPerWeek(Facts facts, Months months) {
        List<Fact<?>> said = new ArrayList<>();
        facts.checkIns.stream()
                .filter(fact -> fact.what().hoursPerWeek() != null)
                .forEach(said::add);
        facts.jobs.forEach(job -> job.pays.stream()
                .filter(fact -> fact.what().hoursPerWeek() != null)
                .forEach(said::add));
        Collections.sort(said);
        double[] values = new double[months.count()];
        double hours = Double.NaN;
        int at = 0;
        for (int month = 0; month < values.length; month++) {
            while (at < said.size() && said.get(at).day() <= months.end(month)) {
                hours = hours(said.get(at++));
            }
            values[month] = hours;
        }
        return values;
    }

    private static double hours(Fact<?> fact) {
        Number hours = switch (fact.what()) {
            case CheckedIn checkIn -> checkIn.hoursPerWeek();
            case PayChanged pay -> pay.hoursPerWeek();
            default -> null;
        };
        return hours == null ? Double.NaN : hours.doubleValue();
    }

    /** Distinct skills; case and outer blanks make no difference. */
    static double[] skills(Facts facts, Months months) {
        Set<String> known = new HashSet<>();
        double[] values = new double[months.count()];
        int at = 0;
        for (int month = 0; month < values.length; month++) {
            while (at < facts.skills.size() && facts.skills.get(at).day() <= months.end(month)) {
                SkillGained gained = facts.skills.get(at++).what();
                known.add(gained.skill().strip().toLowerCase(Locale.ROOT));
            }
            values[month] = known.size();
        }
        return values;
    }
}

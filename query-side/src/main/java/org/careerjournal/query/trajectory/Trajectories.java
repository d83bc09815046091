package org.careerjournal.query.trajectory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.careerjournal.domain.EquityMilestone.EquityPriced;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.PayMilestone.BonusPaid;
import org.careerjournal.domain.PayMilestone.PayChanged;
import org.jspecify.annotations.Nullable;

/** From what a journal knows to what happened: its trajectory. Pure functions of the journal and what is asked. */
public final class Trajectories {

    private static final int MONTHS_ASKED_MAX = 12 * 400;

    private Trajectories() {}

    /**
     * The trajectory of a journal. An as-of view is that of the journal's prefix.
     *
     * <p>Its cost is in the milestones and the months that each job lasts, never in their product with all months.
     */
    public static Trajectory of(Journal journal, TrajectoryRequest request, Market market, SeniorityOf seniority) {
        Facts facts = Facts.of(journal, seniority);
        if (facts.firstDay > facts.lastDay) {
            return nothing(facts, request, null);
        }
        Months months = Months.from(facts.firstDay, request.until());
        if (months.count() > MONTHS_ASKED_MAX) {
            throw new IllegalArgumentException("more than " + MONTHS_ASKED_MAX + " months asked for");
        }
        if (months.count() == 0) {
            return nothing(facts, request, request.currency());
        }
        String currency = request.currency() == null ? latestCurrency(facts, months.lastDay()) : request.currency();
        Optional<Origins.Start> start = Origins.find(request.origin(), journal, facts, months.lastDay());
        int origin = start.map(found -> months.indexOf(found.day())).orElse(-1);

        Missing missing = new Missing();
        Valuation valuation = new Valuation(market.rates(), currency, months, missing);
        PayFold pay = PayFold.of(facts, months, valuation);
        EquityFold equity = EquityFold.of(facts, months, valuation, missing);
        StateFold state = StateFold.of(facts, months);
        PeopleFold people = PeopleFold.of(facts, months, seniority);
        RealTerms real = RealTerms.of(request, currency, facts, months, market.prices());

        Map<Series, double[]> series = new EnumMap<>(CheckInFold.scores(facts, months));
        series.put(Series.SENIORITY, state.seniority);
        series.put(Series.DIRECT_REPORTS, state.directReports);
        series.put(Series.TEAM_SIZE, state.teamSize);
        series.put(Series.TEAMS_INFLUENCED, state.teamsInfluenced);
        series.put(Series.USERS_REACHED, state.usersReached);
        series.put(Series.NETWORK, people.network);
        series.put(Series.NETWORK_SENIORITY, people.networkSeniority);
        series.put(Series.HOURS_PER_WEEK, CheckInFold.hoursPerWeek(facts, months));
        series.put(Series.SKILLS, CheckInFold.skills(facts, months));
        MoneySeries.put(series, pay, equity, real.deflators());
        real.report(missing, months, Math.max(origin, 0));

        Map<Figure, Double> figures = Figures.of(facts, months, series, pay.jobsInForce, people, origin);
        return new Trajectory(
                LocalDate.ofEpochDay(facts.lastDay),
                start.map(found -> new Origin.Found(request.origin(), found.on()))
                        .orElse(null),
                currency,
                request.terms(),
                real.base(),
                origin < 0
                        ? List.of()
                        : IntStream.range(origin, months.count())
                                .mapToObj(months::month)
                                .toList(),
                since(origin, series),
                origin < 0 ? List.of() : state.spells(origin),
                figures,
                missing.lines());
    }

    private static Map<Series, double[]> since(int origin, Map<Series, double[]> series) {
        Map<Series, double[]> since = new EnumMap<>(Series.class);
        series.forEach((name, values) ->
                since.put(name, origin < 0 ? new double[0] : Arrays.copyOfRange(values, origin, values.length)));
        return since;
    }

    private static Trajectory nothing(Facts facts, TrajectoryRequest request, @Nullable String currency) {
        Map<Series, double[]> series = new EnumMap<>(Series.class);
        for (Series name : Series.values()) {
            series.put(name, new double[0]);
        }
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        for (Figure name : Figure.values()) {
            figures.put(name, Double.NaN);
        }
        return new Trajectory(
                facts.firstDay > facts.lastDay ? null : LocalDate.ofEpochDay(facts.lastDay),
                null,
                currency == null ? request.currency() : currency,
                request.terms(),
                request.terms() == Terms.REAL ? request.base() : null,
                List.<YearMonth>of(),
                series,
                List.of(),
                figures,
                List.of());
    }

    /** That of the latest pay; where there is none that of the latest bonus, else of the latest price. */
    private static @Nullable String latestCurrency(Facts facts, int lastDay) {
        Fact<PayChanged> pay =
                latest(facts.jobs.stream().flatMap(job -> job.pays.stream()).toList(), lastDay);
        if (pay != null) {
            return pay.what().base().currency();
        }
        Fact<BonusPaid> bonus =
                latest(facts.jobs.stream().flatMap(job -> job.bonuses.stream()).toList(), lastDay);
        if (bonus != null) {
            return bonus.what().amount().currency();
        }
        Fact<EquityPriced> price = latest(facts.prices, lastDay);
        return price == null ? null : price.what().price().currency();
    }

    private static <F extends Fact<?>> @Nullable F latest(List<F> facts, int lastDay) {
        F latest = null;
        for (F fact : facts) {
            if (fact.day() <= lastDay && (latest == null || fact.compareTo(latest) > 0)) {
                latest = fact;
            }
        }
        return latest;
    }
}

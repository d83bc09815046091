package org.careerjournal.query.trajectory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.careerjournal.domain.GrowthMilestone.CheckedIn;
import org.careerjournal.domain.Money;
import org.careerjournal.domain.PayMilestone.BonusPaid;
import org.careerjournal.domain.PayMilestone.BonusTarget;
import org.careerjournal.domain.PayMilestone.BonusType;
import org.careerjournal.domain.PayMilestone.PayChanged;
import org.careerjournal.domain.PayMilestone.PayPeriod;
import org.jspecify.annotations.Nullable;

/** Base and bonus of all jobs, month by month, in nominal terms. {@link Double#NaN} where unknown. */
final class PayFold {

    private static final int MONTHS_A_YEAR = 12;
    private static final int WEEKS_A_YEAR = 52;

    /** What a year pays at the terms of the month's last day; unknown without a job. */
    final double[] basePay;

    final double[] bonus;

    /** What the month itself brought. */
    final double[] baseFlow;

    final double[] bonusFlow;

    /** Jobs in force on the month's last day. */
    final int[] jobsInForce;

    /** Days worked, and those of them whose pay is not known in full. */
    final int[] daysWorked;

    final int[] daysUnknown;

    private final Months months;
    private final Valuation valuation;
    private final List<Span> worked = new ArrayList<>();
    private final List<Span> unknown = new ArrayList<>();

    /** Days from one through another. */
    private record Span(int from, int to) {}

    /**
     * The pay of a job from a day on.
     *
     * @param annual base a year in {@code currency}; NaN where the hours of an hourly pay are unknown
     */
    private record Pay(
            int day,
            double annual,
            String currency,
            @Nullable BonusTarget target) {}

    private PayFold(Months months, Valuation valuation) {
        this.months = months;
        this.valuation = valuation;
        int count = months.count();
        basePay = new double[count];
        bonus = new double[count];
        baseFlow = new double[count];
        bonusFlow = new double[count];
        Arrays.fill(basePay, Double.NaN);
        Arrays.fill(bonus, Double.NaN);
        jobsInForce = new int[count];
        daysWorked = new int[count];
        daysUnknown = new int[count];
    }

    static PayFold of(Facts facts, Months months, Valuation valuation) {
        PayFold fold = new PayFold(months, valuation);
        for (Job job : facts.jobs) {
            fold.add(job, facts.checkIns);
        }
        fold.countDays(fold.worked, fold.daysWorked);
        fold.countDays(fold.unknown, fold.daysUnknown);
        return fold;
    }

    private void add(Job job, List<Fact<CheckedIn>> checkIns) {
        List<Pay> terms = terms(job, checkIns);
        addBase(job, terms);
        addPaidBonuses(job);
        worked.add(new Span(job.start, job.end));
        int from = job.start;
        for (Pay next : terms) {
            if (from < next.day()) {
                unknown.add(new Span(from, next.day() - 1));
            }
            from = Double.isNaN(next.annual()) ? next.day() : Job.OPEN;
        }
        if (from != Job.OPEN) {
            unknown.add(new Span(from, job.end));
        }
    }

    private void addBase(Job job, List<Pay> terms) {
        int last = months.lastTouchedBy(job.end);
        int at = -1;
        for (int month = months.indexOf(job.start); month <= last; month++) {
            int from = Math.max(job.start, months.start(month));
            int to = Math.min(job.end, months.end(month));
            while (from <= to) {
                while (at + 1 < terms.size() && terms.get(at + 1).day() <= from) {
                    at++;
                }
                int through =
                        at + 1 < terms.size() ? Math.min(to, terms.get(at + 1).day() - 1) : to;
                if (at >= 0 && !Double.isNaN(terms.get(at).annual())) {
                    baseFlow[month] += terms.get(at).annual()
                            / MONTHS_A_YEAR
                            * (through - from + 1)
                            / months.length(month)
                            * valuation.rateAtEndOf(month, terms.get(at).currency());
                }
                from = through + 1;
            }
            if (to == months.end(month)) {
                addTerms(month, at < 0 ? null : terms.get(at));
            }
        }
    }

    private void addTerms(int month, @Nullable Pay pay) {
        double base = pay == null ? Double.NaN : pay.annual() * valuation.rateAtEndOf(month, pay.currency());
        double target = pay == null || pay.target() == null ? 0 : target(month, pay.target(), base);
        boolean first = jobsInForce[month]++ == 0;
        basePay[month] = first ? base : basePay[month] + base;
        bonus[month] = first ? target : bonus[month] + target;
    }

    private double target(int month, BonusTarget target, double base) {
        return switch (target) {
            case BonusTarget.Amount amount -> valuation.atEndOf(month, amount.money());
            case BonusTarget.Percent percent -> base * percent.percent().doubleValue() / 100;
        };
    }

    private void addPaidBonuses(Job job) {
        for (Fact<BonusPaid> fact : job.bonuses) {
            int paid = months.indexOf(fact.day());
            if (paid >= months.count()) {
                continue;
            }
            double amount = valuation.onDay(fact.what().amount(), fact.day());
            bonusFlow[paid] += amount;
            BonusType type = fact.what().type();
            if (type == BonusType.SIGN_ON || type == BonusType.RETENTION) {
                int last = Math.min(paid + MONTHS_A_YEAR - 1, months.lastEndingBy(job.end));
                for (int month = Math.max(paid, months.indexOf(job.start)); month <= last; month++) {
                    bonus[month] += amount;
                }
            }
        }
    }

    /** Pay changes and, where an hour is paid, what check-ins say of the hours. */
    private static List<Pay> terms(Job job, List<Fact<CheckedIn>> checkIns) {
        List<Fact<?>> changes = new ArrayList<>(job.pays);
        if (job.pays.stream().anyMatch(pay -> pay.what().per() == PayPeriod.HOUR)) {
            for (Fact<CheckedIn> checkIn : checkIns) {
                boolean ours = checkIn.what().jobId() == null
                        || job.id.equals(checkIn.what().jobId());
                if (ours && checkIn.what().hoursPerWeek() != null && job.lastsOn(checkIn.day())) {
                    changes.add(checkIn);
                }
            }
            Collections.sort(changes);
        }
        List<Pay> terms = new ArrayList<>(changes.size());
        Money base = null;
        PayPeriod per = PayPeriod.YEAR;
        BonusTarget target = null;
        double hours = Double.NaN;
        for (Fact<?> change : changes) {
            if (change.what() instanceof PayChanged pay) {
                base = pay.base();
                per = pay.per() == null ? per : pay.per();
                target = pay.bonusTarget() == null ? target : pay.bonusTarget();
                hours = pay.hoursPerWeek() == null ? hours : pay.hoursPerWeek().doubleValue();
            } else if (change.what() instanceof CheckedIn checkIn && checkIn.hoursPerWeek() != null) {
                hours = checkIn.hoursPerWeek().doubleValue();
            }
            if (base != null) {
                terms.add(new Pay(change.day(), annual(base, per, hours), base.currency(), target));
            }
        }
        return terms;
    }

    private static double annual(Money base, PayPeriod per, double hours) {
        double amount = base.amount().doubleValue();
        return switch (per) {
            case YEAR -> amount;
            case MONTH -> amount * MONTHS_A_YEAR;
            case WEEK -> amount * WEEKS_A_YEAR;
            case HOUR -> amount * hours * WEEKS_A_YEAR;
        };
    }

    /** How many days of each month lie in any of the spans. */
    private void countDays(List<Span> spans, int[] days) {
        spans.sort(Comparator.comparingInt(Span::from));
        int covered = Integer.MIN_VALUE;
        for (Span span : spans) {
            int from = Math.max(span.from(), covered);
            int to = Math.min(span.to(), months.lastDay());
            if (from > to) {
                continue;
            }
            int last = months.lastTouchedBy(to);
            for (int month = months.indexOf(from); month <= last; month++) {
                days[month] += Math.min(to, months.end(month)) - Math.max(from, months.start(month)) + 1;
            }
            covered = to + 1;
        }
    }
}

package org.careerjournal.query.trajectory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careerjournal.domain.EquityMilestone.EquityGranted;
import org.careerjournal.domain.EquityMilestone.EquityPriced;
import org.careerjournal.domain.EquityMilestone.EquitySold;
import org.careerjournal.domain.EquityMilestone.EquitySplit;
import org.careerjournal.domain.EquityMilestone.VestingStep;

/** Grants, vests and sales of all symbols, month by month, in nominal terms. {@link Double#NaN} where a rate is missing. */
final class EquityFold {

    private static final int MONTHS_AHEAD = 11;
    private static final double UNITS_MIN = 1e-9;

    /** Scheduled to vest in the month and the next eleven, at the month's price, in jobs in force on its last day. */
    final double[] scheduled;

    /** Months in which something scheduled has no price. */
    final boolean[] unpriced;

    /** What vested in the month at the price of its day; an unpriced vest adds nothing. */
    final double[] vestFlow;

    /** What sales of the month brought. */
    final double[] salesFlow;

    /** Units vested and not sold at the month's price; NaN where one has none. */
    final double[] held;

    private final Months months;
    private final Valuation valuation;
    private final Missing missing;

    /** Units that vest on a day, within the job. */
    record Vest(Grant grant, int day, double units) {}

    private EquityFold(Months months, Valuation valuation, Missing missing) {
        this.months = months;
        this.valuation = valuation;
        this.missing = missing;
        int count = months.count();
        scheduled = new double[count];
        unpriced = new boolean[count];
        vestFlow = new double[count];
        salesFlow = new double[count];
        held = new double[count];
    }

    static EquityFold of(Facts facts, Months months, Valuation valuation, Missing missing) {
        EquityFold fold = new EquityFold(months, valuation, missing);
        Map<String, List<Fact<EquityPriced>>> prices = new HashMap<>();
        facts.prices.forEach(fact -> prices.computeIfAbsent(fact.what().symbol(), symbol -> new ArrayList<>())
                .add(fact));
        Map<String, List<Fact<EquitySplit>>> splits = new HashMap<>();
        facts.splits.forEach(fact -> splits.computeIfAbsent(fact.what().symbol(), symbol -> new ArrayList<>())
                .add(fact));
        Map<String, Quotes> quotes = new HashMap<>();
        Map<String, Holding> holdings = new HashMap<>();
        for (Job job : facts.jobs) {
            for (Fact<EquityGranted> fact : job.grants) {
                String symbol = fact.what().symbol() == null
                        ? unlisted(job)
                        : fact.what().symbol();
                Quotes ofSymbol = quotes.computeIfAbsent(
                        symbol,
                        name -> new Quotes(prices.getOrDefault(name, List.of()), splits.getOrDefault(name, List.of())));
                fold.add(Grant.of(job, fact, symbol, ofSymbol, valuation), holdings);
            }
        }
        for (Fact<EquitySold> sale : facts.sales) {
            String symbol = sale.what().symbol();
            Quotes ofSymbol = quotes.computeIfAbsent(
                    symbol,
                    name -> new Quotes(prices.getOrDefault(name, List.of()), splits.getOrDefault(name, List.of())));
            holdings.computeIfAbsent(symbol, name -> new Holding(name, ofSymbol))
                    .sales
                    .add(sale);
        }
        holdings.values().stream()
                .sorted(Comparator.comparing(holding -> holding.symbol))
                .forEach(fold::sweep);
        return fold;
    }

    /** A name that no symbol has, for shares without one. */
    private static String unlisted(Job job) {
        return "shares of " + job.started.employer();
    }

    private void add(Grant grant, Map<String, Holding> holdings) {
        int granted = months.indexOf(grant.fact().day());
        if (granted >= months.count()) {
            return;
        }
        if (Double.isNaN(grant.units())) {
            missing.grant(grant.symbol(), grant.fact().day());
        }
        int lastInForce = months.lastEndingBy(grant.job().end);
        int lastVest = Math.min(grant.job().end, months.lastDay());
        for (VestingStep step : grant.steps()) {
            int day = grant.vestDay(step);
            double units = grant.units() * step.fraction().doubleValue();
            int vests = months.indexOf(day);
            if (day <= grant.expires()) {
                int last = Math.min(vests, lastInForce);
                for (int month = Math.max(vests - MONTHS_AHEAD, granted); month <= last; month++) {
                    schedule(grant, units, month);
                }
            }
            if (day <= lastVest) {
                vest(new Vest(grant, day, units), vests);
                holdings.computeIfAbsent(grant.symbol(), symbol -> new Holding(symbol, grant.quotes()))
                        .vests
                        .add(new Vest(grant, day, units));
            }
        }
    }

    private void schedule(Grant grant, double units, int month) {
        if (months.end(month) > grant.expires()) {
            return;
        }
        int index = grant.quotes().lastUpToEndOf(month, months);
        if (index < 0 || Double.isNaN(grant.units())) {
            unpriced[month] = true;
        } else {
            scheduled[month] += units * worthAtEndOf(month, grant, index);
        }
    }

    private void vest(Vest vest, int month) {
        Grant grant = vest.grant();
        if (vest.day() > grant.expires()) {
            return;
        }
        int index = grant.quotes().lastUpTo(vest.day());
        if (index < 0 || Double.isNaN(vest.units())) {
            missing.vest(grant.symbol(), vest.day());
        } else {
            vestFlow[month] += vest.units() * worthOn(vest.day(), grant, index);
        }
    }

    private double worthOn(int day, Grant grant, int index) {
        double price =
                grant.quotes().price(index) * valuation.rateOn(grant.quotes().currency(index), day);
        String strike = grant.strikeCurrency();
        return grant.worth(day, price, strike == null ? 0 : grant.strike() * valuation.rateOn(strike, day));
    }

    private double worthAtEndOf(int month, Grant grant, int index) {
        double price = grant.quotes().price(index)
                * valuation.rateAtEndOf(month, grant.quotes().currency(index));
        String strike = grant.strikeCurrency();
        return grant.worth(
                months.end(month), price, strike == null ? 0 : grant.strike() * valuation.rateAtEndOf(month, strike));
    }

    /** What is held of one symbol: shares alike, options by grant. */
    private static final class Holding {
        final String symbol;
        final Quotes quotes;
        final List<Vest> vests = new ArrayList<>();
        final List<Fact<EquitySold>> sales = new ArrayList<>();
        final List<Options> options = new ArrayList<>();
        double shares;

        Holding(String symbol, Quotes quotes) {
            this.symbol = symbol;
            this.quotes = quotes;
        }

        Options of(Grant grant) {
            for (Options known : options) {
                if (known.grant == grant) {
                    return known;
                }
            }
            Options added = new Options(grant);
            options.add(added);
            return added;
        }
    }

    /** The options of one grant that have vested and are not sold. */
    private static final class Options {
        final Grant grant;
        double units;

        Options(Grant grant) {
            this.grant = grant;
        }
    }

    private void sweep(Holding holding) {
        holding.vests.sort(Comparator.comparingInt(Vest::day));
        Collections.sort(holding.sales);
        int vest = 0;
        int sale = 0;
        for (int month = 0; month < months.count(); month++) {
            int end = months.end(month);
            while (true) {
                int vestDay =
                        vest < holding.vests.size() ? holding.vests.get(vest).day() : Job.OPEN;
                int saleDay =
                        sale < holding.sales.size() ? holding.sales.get(sale).day() : Job.OPEN;
                if (Math.min(vestDay, saleDay) > end) {
                    break;
                }
                if (vestDay <= saleDay) {
                    take(holding, holding.vests.get(vest++));
                } else {
                    salesFlow[month] += sell(holding, holding.sales.get(sale++));
                }
            }
            held[month] += value(holding, month);
        }
    }

    private static void take(Holding holding, Vest vest) {
        if (vest.grant().option()) {
            holding.of(vest.grant()).units += vest.units();
        } else {
            holding.shares += vest.units();
        }
    }

    /** Shares go before options; an option that is sold is exercised on that day and brings the price less its strike. */
    private double sell(Holding holding, Fact<EquitySold> fact) {
        EquitySold sold = fact.what();
        double factor = holding.quotes.factorAt(fact);
        double price = valuation.onDay(sold.price(), fact.day()) * factor;
        double left = sold.units().doubleValue() / factor;
        double taken = Double.isNaN(holding.shares) ? left : Math.min(left, holding.shares);
        holding.shares = rest(holding.shares - taken);
        left -= taken;
        double brought = taken * price;
        for (Options options : holding.options) {
            Grant grant = options.grant;
            if (left > 0 && options.units > 0 && fact.day() <= grant.expires()) {
                String strike = grant.strikeCurrency();
                double paid = strike == null ? 0 : grant.strike() * valuation.rateOn(strike, fact.day());
                taken = Math.min(left, options.units);
                options.units = rest(options.units - taken);
                left -= taken;
                brought += taken * Math.max(0, price - paid);
            }
        }
        if (rest(left) > 0) {
            missing.oversold(holding.symbol);
        }
        return brought + left * price;
    }

    /** What rounding leaves of a unit is none. */
    private static double rest(double units) {
        return Math.abs(units) < UNITS_MIN ? 0 : units;
    }

    private double value(Holding holding, int month) {
        int index = holding.quotes.lastUpToEndOf(month, months);
        double value = holding.shares == 0 ? 0 : valueOfShares(holding, month, index);
        for (Options options : holding.options) {
            if (options.units != 0 && months.end(month) <= options.grant.expires()) {
                value += index < 0 ? Double.NaN : options.units * worthAtEndOf(month, options.grant, index);
            }
        }
        return value;
    }

    private double valueOfShares(Holding holding, int month, int index) {
        return index < 0
                ? Double.NaN
                : holding.shares
                        * holding.quotes.price(index)
                        * valuation.rateAtEndOf(month, holding.quotes.currency(index));
    }
}

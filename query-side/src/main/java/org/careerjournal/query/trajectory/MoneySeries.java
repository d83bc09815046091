package org.careerjournal.query.trajectory;

import java.util.Map;

/** The series of money, from the folds of pay and equity, in the terms asked for. */
final class MoneySeries {

    private static final int WEEKS_A_YEAR = 52;

    private MoneySeries() {}

    /** Needs the hours a week among the series. */
    static void put(Map<Series, double[]> series, PayFold pay, EquityFold equity, double[] deflators) {
        int count = deflators.length;
        double[] hours = series.getOrDefault(Series.HOURS_PER_WEEK, new double[count]);
        double[] basePay = new double[count];
        double[] bonus = new double[count];
        double[] equityPart = new double[count];
        double[] annualPay = new double[count];
        double[] payPerHour = new double[count];
        double[] earnings = new double[count];
        double[] equityValue = new double[count];
        double[] wealth = new double[count];
        double[] coverage = new double[count];
        double earned = 0;
        double realised = 0;
        long worked = 0;
        long unknown = 0;
        for (int month = 0; month < count; month++) {
            double deflator = deflators[month];
            basePay[month] = pay.basePay[month] * deflator;
            bonus[month] = pay.bonus[month] * deflator;
            boolean employed = pay.jobsInForce[month] > 0;
            double priced = equity.unpriced[month] ? 0 : real(equity.scheduled[month], deflator);
            equityPart[month] = !employed || equity.unpriced[month] ? Double.NaN : priced;
            annualPay[month] = basePay[month] + bonus[month] + priced;
            payPerHour[month] = hours[month] > 0 ? annualPay[month] / (WEEKS_A_YEAR * hours[month]) : Double.NaN;

            double paid = real(pay.baseFlow[month], deflator) + real(pay.bonusFlow[month], deflator);
            earned += paid + real(equity.vestFlow[month], deflator);
            realised += paid + real(equity.salesFlow[month], deflator);
            earnings[month] = earned;
            equityValue[month] = real(equity.held[month], deflator);
            wealth[month] = realised + equityValue[month];

            worked += pay.daysWorked[month];
            unknown += pay.daysUnknown[month];
            coverage[month] = worked == 0 ? Double.NaN : (double) (worked - unknown) / worked;
        }
        series.put(Series.BASE_PAY, basePay);
        series.put(Series.BONUS, bonus);
        series.put(Series.EQUITY, equityPart);
        series.put(Series.ANNUAL_PAY, annualPay);
        series.put(Series.PAY_PER_HOUR, payPerHour);
        series.put(Series.EARNINGS, earnings);
        series.put(Series.EQUITY_VALUE, equityValue);
        series.put(Series.WEALTH, wealth);
        series.put(Series.COVERAGE, coverage);
    }

    /** Nothing is nothing in any terms, even in a month without an index. */
    private static double real(double amount, double deflator) {
        return amount == 0 ? 0 : amount * deflator;
    }
}

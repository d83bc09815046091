package org.careerjournal.query.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careerjournal.query.trajectory.Series.ANNUAL_PAY;
import static org.careerjournal.query.trajectory.Series.EARNINGS;
import static org.careerjournal.query.trajectory.Series.EQUITY_VALUE;
import static org.careerjournal.query.trajectory.Series.WEALTH;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.careerjournal.query.trajectory.ConsumerPrices.Index;
import org.careerjournal.query.trajectory.ExchangeRates.Rate;
import org.junit.jupiter.api.Test;

class MarketTest {

    private static final String ACME = "acme: job-started on=2020-01-01 employer=Acme title=Engineer country=DE";
    private static final Offset<Double> TINY = within(1e-9);

    private static Rate rate(String date, String from, String to, double rate) {
        return new Rate(LocalDate.parse(date), from, to, rate);
    }

    private static ExchangeRates rates(Rate... rates) {
        return ExchangeRates.of(List.of(rates));
    }

    private static TrajectoryRequest through(String month) {
        return TrajectoryRequest.until(YearMonth.parse(month));
    }

    private static Market prices(String... lines) {
        return new Market(
                ExchangeRates.NONE,
                ConsumerPrices.of(Arrays.stream(lines)
                        .map(line -> line.split(" "))
                        .map(parts -> new Index(YearMonth.parse(parts[0]), parts[1], Double.parseDouble(parts[2])))
                        .toList()));
    }

    @Test
    void a_rate_is_the_last_on_or_before_the_day() {
        ExchangeRates rates = rates(rate("2020-01-10", "EUR", "USD", 1.1), rate("2020-02-10", "EUR", "USD", 1.2));
        assertThat(rates.rate("EUR", "USD", LocalDate.parse("2020-01-09"))).isNaN();
        assertThat(rates.rate("EUR", "USD", LocalDate.parse("2020-01-10"))).isEqualTo(1.1);
        assertThat(rates.rate("EUR", "USD", LocalDate.parse("2020-02-09"))).isEqualTo(1.1);
        assertThat(rates.rate("EUR", "USD", LocalDate.parse("2029-01-01"))).isEqualTo(1.2);
        assertThat(rates.rate("USD", "EUR", LocalDate.parse("2020-01-10"))).isEqualTo(1 / 1.1);
        assertThat(rates.rate("USD", "USD", LocalDate.parse("1999-01-10"))).isEqualTo(1);
    }

    @Test
    void two_rates_are_crossed_through_one_currency_the_one_with_the_freshest_pair() {
        ExchangeRates rates = rates(
                rate("2020-01-01", "EUR", "USD", 1.2),
                rate("2020-01-01", "EUR", "GBP", 0.9),
                rate("2010-01-01", "USD", "CHF", 1),
                rate("2020-01-01", "CHF", "GBP", 5));
        // a dollar is 1/1.2 euro, and that 0.9/1.2 pound; the way over the franc is older
        assertThat(rates.rate("USD", "GBP", LocalDate.parse("2020-01-02"))).isEqualTo(0.75, TINY);
        assertThat(rates.rate("USD", "JPY", LocalDate.parse("2020-01-02"))).isNaN();
    }

    @Test
    void each_amount_is_changed_at_the_rate_of_its_day() {
        Trajectory path = Story.of(
                        ACME,
                        "pay-changed on=2020-01-01 jobId=@acme base=120000EUR",
                        "bonus-paid on=2020-01-05 jobId=@acme amount=1000EUR type=spot",
                        "equity-priced on=2020-01-05 symbol=ACME price=10EUR",
                        "equity-granted on=2020-01-15 jobId=@acme symbol=ACME units=100 vesting=immediate")
                .at(
                        through("2020-01").in("USD"),
                        new Market(
                                rates(
                                        rate("2020-01-01", "EUR", "USD", 1),
                                        rate("2020-01-05", "EUR", "USD", 2),
                                        rate("2020-01-15", "EUR", "USD", 3),
                                        rate("2020-01-31", "EUR", "USD", 4)),
                                ConsumerPrices.NONE));
        assertThat(path.currency()).isEqualTo("USD");
        // the base at the month's end, 4; the equity scheduled in January at its price and the month's end
        assertThat(path.values(Series.BASE_PAY)).containsExactly(480_000);
        assertThat(path.values(ANNUAL_PAY)).containsExactly(484_000);
        // base at 4, the bonus at 2, the vest at 3
        assertThat(path.values(EARNINGS)).containsExactly(new double[] {40_000 + 2_000 + 3_000}, TINY);
        assertThat(path.values(EQUITY_VALUE)).containsExactly(new double[] {4_000}, TINY);
        assertThat(path.values(WEALTH)).containsExactly(new double[] {40_000 + 2_000 + 4_000}, TINY);
    }

    @Test
    void a_missing_rate_makes_null_months_and_a_line() {
        Trajectory path = Story.of(ACME, "pay-changed on=2020-01-01 jobId=@acme base=120000EUR")
                .at(
                        through("2020-03").in("USD"),
                        new Market(rates(rate("2020-03-10", "EUR", "USD", 2)), ConsumerPrices.NONE));
        assertThat(path.values(ANNUAL_PAY)).containsExactly(Double.NaN, Double.NaN, 240_000);
        // what was earned before is never known, so neither is the sum
        assertThat(path.values(EARNINGS)).containsOnly(Double.NaN);
        assertThat(path.values(Series.COVERAGE)).containsOnly(1);
        assertThat(path.missing()).containsExactly("No exchange rate EUR to USD on or before 2020-02-29.");
    }

    @Test
    void the_currency_is_that_of_the_latest_pay() {
        Story story = Story.of(
                ACME,
                "pay-changed on=2020-05-01 jobId=@acme base=120000USD",
                "pay-changed on=2020-01-01 jobId=@acme base=120000EUR");
        assertThat(story.until("2020-06").currency()).isEqualTo("USD");
        assertThat(story.until("2020-04").currency()).isEqualTo("EUR");
        assertThat(Story.of(ACME).until("2020-06").currency()).isNull();
    }

    @Test
    void real_terms_are_the_amount_times_the_index_of_the_base_month_over_that_of_its_own() {
        Story story = Story.of(ACME, "pay-changed on=2020-01-01 jobId=@acme base=120000EUR");
        Market market = prices("2020-01 DE 100", "2020-02 DE 125", "2020-03 DE 150", "2020-01 FR 1", "2020-03 FR 9");
        Trajectory path = story.at(through("2020-03").real(YearMonth.parse("2020-03")), market);
        assertThat(path.terms()).isEqualTo(Terms.REAL);
        assertThat(path.base()).isEqualTo("2020-03");
        // × 150/100, 150/125, 1
        assertThat(path.values(ANNUAL_PAY)).containsExactly(new double[] {180_000, 144_000, 120_000}, TINY);
        assertThat(path.values(EARNINGS)).containsExactly(new double[] {15_000, 27_000, 37_000}, TINY);
        assertThat(path.values(Series.COVERAGE)).containsOnly(1);
        // the last month that has an index
        assertThat(story.at(through("2020-09").real(null), market).base()).isEqualTo("2020-03");
    }

    @Test
    void a_missing_index_makes_null_months_and_a_line() {
        Trajectory path = Story.of(ACME, "pay-changed on=2020-01-01 jobId=@acme base=120000EUR")
                .at(through("2020-03").real(YearMonth.parse("2020-01")), prices("2020-01 DE 100", "2020-02 DE 125"));
        assertThat(path.values(ANNUAL_PAY)).containsExactly(new double[] {120_000, 96_000, Double.NaN}, TINY);
        assertThat(path.values(EARNINGS)).containsExactly(new double[] {10_000, 18_000, Double.NaN}, TINY);
        assertThat(path.missing()).containsExactly("No consumer price index of DE for 2020-03.");
    }

    @Test
    void the_index_is_of_the_country_whose_money_it_is() {
        ConsumerPrices prices =
                prices("2020-01 DE 1", "2020-01 FR 1", "2020-01 US 1").prices();
        assertThat(prices.countryOf("USD", "DE")).isEqualTo("US");
        assertThat(prices.countryOf("EUR", "FR")).isEqualTo("FR");
        assertThat(prices.countryOf("EUR", null)).isEqualTo("DE");
        assertThat(prices.countryOf("JPY", null)).isEqualTo("JP");
    }
}

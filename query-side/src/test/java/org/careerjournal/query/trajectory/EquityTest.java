package org.careerjournal.query.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careerjournal.query.trajectory.Series.ANNUAL_PAY;
import static org.careerjournal.query.trajectory.Series.EARNINGS;
import static org.careerjournal.query.trajectory.Series.EQUITY;
import static org.careerjournal.query.trajectory.Series.EQUITY_VALUE;
import static org.careerjournal.query.trajectory.Series.WEALTH;

import java.time.YearMonth;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EquityTest {

    private static final String ACME = "acme: job-started on=2020-01-01 employer=Acme title=Engineer";
    private static final String PAY = "pay-changed on=2020-01-01 jobId=@acme base=120000USD";
    private static final String GRANT = "equity-granted on=2020-01-15 jobId=@acme symbol=ACME units=400 "
            + "vesting=[{'afterMonths':12,'fraction':0.25},{'afterMonths':24,'fraction':0.75}]";
    private static final Offset<Double> TINY = within(1e-9);

    private static double at(Trajectory path, Series series, String month) {
        return path.at(series, YearMonth.parse(month));
    }

    @Test
    void the_equity_part_is_what_is_scheduled_in_this_month_and_the_next_eleven_at_the_price_of_the_month() {
        Trajectory path = Story.of(
                        ACME,
                        PAY,
                        GRANT,
                        "equity-priced on=2020-01-10 symbol=ACME price=10USD",
                        "equity-priced on=2021-01-31 symbol=ACME price=20USD")
                .until("2022-02");
        // January 2020 looks through December 2020, and the first 100 units vest on 15 January 2021
        assertThat(at(path, EQUITY, "2020-01")).isZero();
        assertThat(at(path, EQUITY, "2020-02")).isEqualTo(100 * 10);
        assertThat(at(path, EQUITY, "2020-12")).isEqualTo(100 * 10);
        // in the month of the vest, with the new price of its last day; the 300 of January 2022 are a year away
        assertThat(at(path, EQUITY, "2021-01")).isEqualTo(100 * 20);
        assertThat(at(path, EQUITY, "2021-02")).isEqualTo(300 * 20);
        assertThat(at(path, EQUITY, "2022-01")).isEqualTo(300 * 20);
        assertThat(at(path, EQUITY, "2022-02")).isZero();
        assertThat(at(path, ANNUAL_PAY, "2021-02")).isEqualTo(126_000);
    }

    @Test
    void a_vest_is_earned_at_the_price_of_its_day_and_held_at_the_price_of_the_month() {
        Trajectory path = Story.of(
                        ACME,
                        PAY,
                        GRANT,
                        "equity-priced on=2020-01-10 symbol=ACME price=10USD",
                        "equity-priced on=2021-01-31 symbol=ACME price=20USD")
                .until("2021-02");
        // 13 months of 10000, and 100 units at 10 on 15 January
        assertThat(at(path, EARNINGS, "2021-01")).isEqualTo(130_000 + 1_000, TINY);
        assertThat(at(path, EQUITY_VALUE, "2020-12")).isZero();
        assertThat(at(path, EQUITY_VALUE, "2021-01")).isEqualTo(100 * 20, TINY);
        assertThat(at(path, WEALTH, "2021-01")).isEqualTo(130_000 + 2_000, TINY);
    }

    @Test
    void unvested_units_lapse_when_the_job_ends_and_those_of_the_last_day_do_not() {
        Trajectory path = Story.of(
                        ACME,
                        PAY,
                        GRANT,
                        "equity-priced on=2020-01-10 symbol=ACME price=10USD",
                        "job-ended on=2021-01-15 jobId=@acme")
                .until("2022-03");
        assertThat(at(path, EQUITY, "2020-12")).isEqualTo(1_000);
        assertThat(at(path, EQUITY, "2021-01")).isNaN();
        assertThat(at(path, EQUITY_VALUE, "2022-03")).isEqualTo(100 * 10, TINY);
        assertThat(at(path, EARNINGS, "2022-03")).isEqualTo(120_000 + 10_000 * 15.0 / 31 + 1_000, TINY);
    }

    @Test
    void a_grant_by_value_becomes_units_at_the_price_of_its_day() {
        Trajectory path = Story.of(
                        ACME,
                        PAY,
                        "equity-priced on=2020-01-10 symbol=ACME price=50USD",
                        "equity-granted on=2020-01-15 jobId=@acme symbol=ACME value=20000USD vesting=immediate",
                        "equity-priced on=2020-02-10 symbol=ACME price=60USD")
                .until("2020-02");
        // 20000 / 50 = 400 units
        assertThat(at(path, EQUITY_VALUE, "2020-01")).isEqualTo(400 * 50, TINY);
        assertThat(at(path, EQUITY_VALUE, "2020-02")).isEqualTo(400 * 60, TINY);
        // vested on the day itself: scheduled in January, and no longer in February
        assertThat(at(path, EQUITY, "2020-01")).isEqualTo(20_000, TINY);
        assertThat(at(path, EQUITY, "2020-02")).isZero();
    }

    @Test
    void a_split_multiplies_units_and_divides_the_price_before_it() {
        Trajectory path = Story.of(
                        ACME,
                        PAY,
                        GRANT,
                        "equity-priced on=2020-01-10 symbol=ACME price=2000USD",
                        "equity-split on=2021-03-10 symbol=ACME ratio=20",
                        "equity-priced on=2021-05-10 symbol=ACME price=110USD")
                .until("2022-01");
        assertThat(at(path, EQUITY_VALUE, "2021-02")).isEqualTo(100 * 2_000, TINY);
        // 100 × 20 units at 2000 / 20
        assertThat(at(path, EQUITY_VALUE, "2021-03")).isEqualTo(2_000 * 100, TINY);
        assertThat(at(path, EQUITY_VALUE, "2021-05")).isEqualTo(2_000 * 110, TINY);
        // 300 × 20 more
        assertThat(at(path, EQUITY, "2021-05")).isEqualTo(6_000 * 110, TINY);
        assertThat(at(path, EQUITY_VALUE, "2022-01")).isEqualTo(8_000 * 110, TINY);
    }

    @Test
    void a_sale_moves_units_into_money_and_wealth_stays_gross() {
        Trajectory path = Story.of(
                        ACME,
                        PAY,
                        GRANT,
                        "equity-priced on=2020-01-10 symbol=ACME price=10USD",
                        "equity-split on=2021-02-01 symbol=ACME ratio=2",
                        "equity-sold on=2021-02-10 symbol=ACME units=50 price=6USD reason=sale",
                        "equity-sold on=2021-02-11 symbol=ACME units=30 price=6USD reason=tax")
                .until("2021-02");
        // 100 units are 200 after the split, 80 are sold at 6; 120 are left at 10 / 2
        assertThat(at(path, EQUITY_VALUE, "2021-02")).isEqualTo(120 * 5, TINY);
        assertThat(at(path, WEALTH, "2021-02")).isEqualTo(140_000 + 480 + 600, TINY);
        // earned when it vested, at 10
        assertThat(at(path, EARNINGS, "2021-02")).isEqualTo(140_000 + 1_000, TINY);
        assertThat(path.missing()).isEmpty();
    }

    @Test
    void a_sale_on_the_vesting_day_is_one_of_what_vested_even_where_it_was_logged_first() {
        Trajectory path = Story.of(
                        ACME,
                        "equity-priced on=2020-01-10 symbol=ACME price=10USD",
                        "equity-sold on=2021-01-15 symbol=ACME units=100 price=10USD",
                        GRANT)
                .until("2021-01");
        assertThat(at(path, EQUITY_VALUE, "2021-01")).isZero();
        assertThat(path.missing()).isEmpty();
    }

    @Test
    void more_sold_than_vested_is_said() {
        Trajectory path = Story.of(ACME, PAY, "equity-sold on=2020-02-10 symbol=ACME units=5 price=10USD")
                .until("2020-02");
        assertThat(at(path, WEALTH, "2020-02")).isEqualTo(20_000 + 50, TINY);
        assertThat(path.missing()).containsExactly("More units of ACME were sold than had vested.");
    }

    @Test
    void an_option_is_worth_the_price_less_its_strike_never_less_than_nothing_and_nothing_once_expired() {
        Trajectory path = Story.of(
                        ACME,
                        PAY,
                        "equity-priced on=2020-01-10 symbol=ACME price=30USD",
                        "equity-granted on=2020-01-15 jobId=@acme symbol=ACME type=option units=100 strike=10USD "
                                + "expires=2020-04 vesting=immediate",
                        "equity-priced on=2020-02-10 symbol=ACME price=8USD",
                        "equity-priced on=2020-03-10 symbol=ACME price=25USD")
                .until("2020-05");
        // 100 × (30 − 10), 100 × 0, 100 × (25 − 10) through the last of April, then nothing
        assertThat(path.values(EQUITY_VALUE)).containsExactly(new double[] {2_000, 0, 1_500, 1_500, 0}, TINY);
        assertThat(at(path, EARNINGS, "2020-01")).isEqualTo(10_000 + 2_000, TINY);
        assertThat(at(path, EQUITY, "2020-01")).isEqualTo(2_000, TINY);
    }

    @Test
    void a_split_divides_the_strike_as_well() {
        Trajectory path = Story.of(
                        ACME,
                        PAY,
                        "equity-priced on=2020-01-10 symbol=ACME price=30USD",
                        "equity-granted on=2020-01-15 jobId=@acme symbol=ACME type=option units=100 strike=10USD vesting=immediate",
                        "equity-split on=2020-02-10 symbol=ACME ratio=2")
                .until("2020-02");
        // 200 × (15 − 5)
        assertThat(at(path, EQUITY_VALUE, "2020-02")).isEqualTo(2_000, TINY);
    }

    @Test
    void an_option_sold_is_exercised_and_brings_the_price_less_its_strike() {
        Trajectory path = Story.of(
                        ACME,
                        PAY,
                        "equity-priced on=2020-01-10 symbol=ACME price=30USD",
                        "equity-granted on=2020-01-15 jobId=@acme symbol=ACME type=option units=100 strike=10USD vesting=immediate",
                        "equity-sold on=2020-02-10 symbol=ACME units=40 price=32USD")
                .until("2020-02");
        // 60 × (30 − 10) held, 40 × (32 − 10) brought
        assertThat(at(path, EQUITY_VALUE, "2020-02")).isEqualTo(1_200, TINY);
        assertThat(at(path, WEALTH, "2020-02")).isEqualTo(20_000 + 1_200 + 880, TINY);
    }

    @Test
    void without_a_price_only_the_equity_part_is_null_and_the_unpriced_vest_stands_in_missing() {
        Trajectory path = Story.of(ACME, PAY, GRANT, "equity-priced on=2021-02-10 symbol=ACME price=10USD")
                .until("2021-02");
        assertThat(at(path, EQUITY, "2020-12")).isNaN();
        assertThat(at(path, ANNUAL_PAY, "2020-12")).isEqualTo(120_000);
        assertThat(at(path, EARNINGS, "2021-01")).isEqualTo(130_000, TINY);
        assertThat(at(path, EQUITY_VALUE, "2020-12")).isZero();
        assertThat(at(path, EQUITY_VALUE, "2021-01")).isNaN();
        assertThat(at(path, WEALTH, "2021-01")).isNaN();
        assertThat(at(path, EQUITY_VALUE, "2021-02")).isEqualTo(1_000, TINY);
        assertThat(path.missing())
                .containsExactly(
                        "No price of ACME on or before 2021-01-15: what vested then adds nothing to earnings.");
    }

    @Test
    void a_vest_at_the_end_of_a_long_month_falls_on_the_last_day_of_a_short_one() {
        Trajectory path = Story.of(
                        ACME,
                        PAY,
                        "equity-granted on=2020-01-31 jobId=@acme symbol=ACME units=10 "
                                + "vesting=[{'afterMonths':1,'fraction':1}]",
                        "equity-priced on=2020-02-29 symbol=ACME price=7USD")
                .until("2020-02");
        assertThat(at(path, EARNINGS, "2020-02")).isEqualTo(20_000 + 70, TINY);
    }
}

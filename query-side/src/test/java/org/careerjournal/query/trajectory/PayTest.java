package org.careerjournal.query.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careerjournal.query.trajectory.Series.ANNUAL_PAY;
import static org.careerjournal.query.trajectory.Series.BASE_PAY;
import static org.careerjournal.query.trajectory.Series.BONUS;
import static org.careerjournal.query.trajectory.Series.COVERAGE;
import static org.careerjournal.query.trajectory.Series.EARNINGS;
import static org.careerjournal.query.trajectory.Series.EQUITY;
import static org.careerjournal.query.trajectory.Series.PAY_PER_HOUR;
import static org.careerjournal.query.trajectory.Series.WEALTH;

import java.time.YearMonth;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PayTest {

    private static final String ACME = "acme: job-started on=2014-06 employer=Acme title=Engineer seniority=3";
    private static final Offset<Double> TINY = within(1e-9);

    private static YearMonth month(String text) {
        return YearMonth.parse(text);
    }

    @Test
    void annual_pay_is_the_base_a_year_from_the_month_of_the_pay() {
        Trajectory path = Story.of(ACME, "pay-changed on=2014-06 jobId=@acme base=120000USD")
                .until("2014-12");
        assertThat(path.currency()).isEqualTo("USD");
        assertThat(path.months())
                .startsWith(month("2014-06"))
                .endsWith(month("2014-12"))
                .hasSize(7);
        assertThat(path.values(ANNUAL_PAY)).containsOnly(120_000);
        assertThat(path.values(BASE_PAY)).containsOnly(120_000);
        assertThat(path.values(BONUS)).containsOnly(0);
        assertThat(path.values(EQUITY)).containsOnly(0);
    }

    @Test
    void a_month_a_week_and_an_hour_are_counted_up_to_a_year() {
        Trajectory path = Story.of(
                        ACME,
                        "pay-changed on=2014-06 jobId=@acme base=5000USD per=month",
                        "pay-changed on=2014-07 jobId=@acme base=1000USD per=week",
                        "pay-changed on=2014-08 jobId=@acme base=50USD per=hour",
                        "pay-changed on=2014-09 jobId=@acme base=50USD hoursPerWeek=40")
                .until("2014-09");
        // 5000 × 12; 1000 × 52; an hour without hours; 50 × 40 × 52, the period kept
        assertThat(path.values(ANNUAL_PAY)).containsExactly(60_000, 52_000, Double.NaN, 104_000);
        // 104000 / (52 × 40)
        assertThat(path.at(PAY_PER_HOUR, month("2014-09"))).isEqualTo(50, TINY);
    }

    @Test
    void earnings_are_a_twelfth_a_month_prorated_by_days() {
        Trajectory path = Story.of(
                        "acme: job-started on=2014-06-16 employer=Acme title=Engineer",
                        "pay-changed on=2014-06-16 jobId=@acme base=120000USD",
                        "pay-changed on=2014-08-11 jobId=@acme base=240000USD",
                        "job-ended on=2014-09-10 jobId=@acme")
                .until("2014-10");
        // June: 10000 × 15/30. July: 10000. August: 10000 × 10/31 + 20000 × 21/31. September: 20000 × 10/30
        double june = 5_000;
        double july = june + 10_000;
        double august = july + 100_000.0 / 31 + 420_000.0 / 31;
        double september = august + 20_000.0 / 3;
        double[] expected = {june, july, august, september, september};
        assertThat(path.values(EARNINGS)).containsExactly(expected, TINY);
        assertThat(path.values(WEALTH)).containsExactly(expected, TINY);
        assertThat(path.values(ANNUAL_PAY)).containsExactly(120_000, 120_000, 240_000, Double.NaN, Double.NaN);
    }

    @Test
    void a_bonus_target_is_an_amount_or_a_share_of_the_base() {
        Trajectory path = Story.of(
                        ACME,
                        "pay-changed on=2014-06 jobId=@acme base=100000USD bonusTarget={'percent':15}",
                        "pay-changed on=2014-07 jobId=@acme base=200000USD",
                        "pay-changed on=2014-08 jobId=@acme base=200000USD bonusTarget=20000USD")
                .until("2014-08");
        // 15 % of 100000, then of 200000, for what is left out keeps its value
        assertThat(path.values(BONUS)).containsExactly(15_000, 30_000, 20_000);
        assertThat(path.values(ANNUAL_PAY)).containsExactly(115_000, 230_000, 220_000);
    }

    @Test
    void sign_on_and_retention_count_for_twelve_months_and_other_bonuses_only_when_paid() {
        Trajectory path = Story.of(
                        ACME,
                        "pay-changed on=2014-06 jobId=@acme base=120000USD",
                        "bonus-paid on=2014-07-10 jobId=@acme amount=30000USD type=sign-on",
                        "bonus-paid on=2014-08-10 jobId=@acme amount=5000USD type=retention",
                        "bonus-paid on=2014-09-10 jobId=@acme amount=7000USD type=annual",
                        "bonus-paid on=2014-09-11 jobId=@acme amount=1000USD type=spot")
                .until("2015-08");
        assertThat(path.values(BONUS))
                .containsExactly(
                        0, 30_000, 35_000, 35_000, 35_000, 35_000, 35_000, 35_000, 35_000, 35_000, 35_000, 35_000,
                        35_000, 5_000, 0);
        // 10000 a month and what was paid so far
        assertThat(path.at(EARNINGS, month("2014-09"))).isEqualTo(40_000 + 43_000, TINY);
    }

    @Test
    void a_bonus_after_the_end_is_earned_but_is_no_part_of_the_pay_of_the_next_job() {
        Trajectory path = Story.of(
                        ACME,
                        "pay-changed on=2014-06 jobId=@acme base=120000USD",
                        "job-ended on=2014-12 jobId=@acme",
                        "beta: job-started on=2015-01 employer=Beta title=Engineer",
                        "pay-changed on=2015-01 jobId=@beta base=120000USD",
                        "bonus-paid on=2015-01-20 jobId=@acme amount=9000USD type=retention")
                .until("2015-01");
        assertThat(path.at(BONUS, month("2015-01"))).isZero();
        assertThat(path.at(EARNINGS, month("2015-01"))).isEqualTo(80_000 + 9_000, TINY);
    }

    @Test
    void jobs_at_once_add_up_and_one_without_a_known_base_makes_the_sum_unknown() {
        Trajectory path = Story.of(
                        ACME,
                        "pay-changed on=2014-06 jobId=@acme base=120000USD",
                        "night: job-started on=2014-07 employer=Night title=Teacher",
                        "pay-changed on=2014-08 jobId=@night base=12000USD bonusTarget={'percent':10}")
                .until("2014-08");
        assertThat(path.values(ANNUAL_PAY)).containsExactly(120_000, Double.NaN, 133_200);
        // 10000; 10000 and nothing known of the other; 10000 + 1000
        assertThat(path.values(EARNINGS)).containsExactly(new double[] {10_000, 20_000, 31_000}, TINY);
        // days worked: 30, 61, 92; those whose pay is known in full: 30, 30, 61
        assertThat(path.values(COVERAGE)).containsExactly(new double[] {1, 30.0 / 61, 61.0 / 92}, TINY);
    }

    @Test
    void unknown_pay_adds_nothing_and_lowers_the_coverage() {
        Trajectory path = Story.of(ACME, "pay-changed on=2014-08-16 jobId=@acme base=120000USD")
                .until("2014-08");
        assertThat(path.values(ANNUAL_PAY)).containsExactly(Double.NaN, Double.NaN, 120_000);
        // 10000 × 16/31
        assertThat(path.values(EARNINGS)).containsExactly(new double[] {0, 0, 160_000.0 / 31}, TINY);
        assertThat(path.values(COVERAGE)).containsExactly(new double[] {0, 0, 16.0 / 92}, TINY);
    }

    @Test
    void leave_changes_nothing_unless_a_pay_change_says_so() {
        Trajectory path = Story.of(
                        ACME,
                        "pay-changed on=2014-06 jobId=@acme base=120000USD",
                        "baby: leave-taken on=2014-07 jobId=@acme reason=parental",
                        "pay-changed on=2014-08 jobId=@acme base=60000USD")
                .until("2014-08");
        assertThat(path.values(ANNUAL_PAY)).containsExactly(120_000, 120_000, 60_000);
        assertThat(path.at(EARNINGS, month("2014-08"))).isEqualTo(25_000, TINY);
    }

    @Test
    void earnings_count_from_the_first_record_and_not_only_from_the_origin() {
        Trajectory path = Story.of(
                        "summer: job-started on=2013-07 employer=Lab title=Intern employment=internship",
                        "pay-changed on=2013-07 jobId=@summer base=2000USD per=month",
                        "job-ended on=2013-08 jobId=@summer",
                        ACME,
                        "pay-changed on=2014-06 jobId=@acme base=120000USD")
                .until("2014-12");
        assertThat(path.months()).startsWith(month("2014-06"));
        // two months at 2000, then 10000
        assertThat(path.at(EARNINGS, month("2014-06"))).isEqualTo(14_000, TINY);
    }

    @Test
    void an_hour_is_paid_for_the_hours_that_the_last_check_in_or_pay_change_gives() {
        Trajectory path = Story.of(
                        ACME,
                        "pay-changed on=2014-06 jobId=@acme base=50USD per=hour hoursPerWeek=40",
                        "checked-in on=2014-07 hoursPerWeek=30",
                        "checked-in on=2014-08 jobId=@acme hoursPerWeek=20")
                .until("2014-08");
        // 50 × 40 × 52, × 30, × 20
        assertThat(path.values(ANNUAL_PAY)).containsExactly(104_000, 78_000, 52_000);
        assertThat(path.values(PAY_PER_HOUR)).containsOnly(50);
    }

    @Test
    void pay_per_hour_is_unknown_where_hours_are() {
        Trajectory path = Story.of(
                        ACME,
                        "pay-changed on=2014-06 jobId=@acme base=124800USD",
                        "checked-in on=2014-07-20 hoursPerWeek=48")
                .until("2014-07");
        // 124800 / (52 × 48)
        assertThat(path.values(PAY_PER_HOUR)).containsExactly(Double.NaN, 50);
        assertThat(path.values(Series.HOURS_PER_WEEK)).containsExactly(Double.NaN, 48);
    }

    @Test
    void a_pay_change_of_a_year_takes_effect_on_the_first_day_of_the_job_in_that_year() {
        Trajectory path = Story.of(
                        "acme: job-started on=2014-03-15 employer=Acme title=Engineer",
                        "pay-changed on=2014 jobId=@acme base=120000USD")
                .until("2014-04");
        // 10000 × 17/31
        assertThat(path.values(EARNINGS)).containsExactly(new double[] {170_000.0 / 31, 170_000.0 / 31 + 10_000}, TINY);
    }

    @Test
    void of_two_pay_changes_on_one_day_the_one_logged_later_holds_even_after_a_correction_of_the_first() {
        Story story = Story.of(
                ACME,
                "first: pay-changed on=2014-06 jobId=@acme base=120000USD",
                "second: pay-changed on=2014-06 jobId=@acme base=90000USD");
        story.correct("first", "pay-changed on=2014-06 jobId=@acme base=130000USD");
        assertThat(story.until("2014-06").values(ANNUAL_PAY)).containsExactly(90_000);
    }
}

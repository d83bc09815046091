package org.careerjournal.query.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.careerjournal.query.trajectory.KaplanMeier.Duration;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Story CAREER = Story.of(
            "acme: job-started on=2010-01 employer=Acme title=Analyst seniority=3 industry=64",
            "pay-changed on=2010-01 jobId=@acme base=100000USD",
            "promoted on=2012-01 jobId=@acme title=Associate seniority=4",
            "job-ended on=2014-06 jobId=@acme",
            "beta: job-started on=2014-09 employer=Beta title=Manager seniority=5 industry=70",
            "job-ended on=2016-12 jobId=@beta",
            "again: job-started on=2017-01 employer=' acme ' title=Lead seniority=5 industry=K",
            "pay-changed on=2017-01 jobId=@again base=200000USD");

    private static double figure(Figure figure, String until) {
        return CAREER.until(until).figure(figure);
    }

    @Test
    void counts_of_jobs() {
        // 2010-01..2014-06, 2014-09..2016-12, 2017-01..2019-12
        assertThat(figure(Figure.MONTHS_WORKED, "2019-12")).isEqualTo(54 + 28 + 36);
        assertThat(figure(Figure.EMPLOYERS, "2019-12")).isEqualTo(2);
        // K (64 is in K) and M (70)
        assertThat(figure(Figure.INDUSTRIES, "2019-12")).isEqualTo(2);
        assertThat(figure(Figure.PROMOTIONS, "2019-12")).isEqualTo(1);
        assertThat(figure(Figure.MOVES, "2019-12")).isEqualTo(2);
        assertThat(figure(Figure.LONGEST_SPELL, "2019-12")).isEqualTo(54);
    }

    @Test
    void the_last_values_of_the_series() {
        assertThat(figure(Figure.SENIORITY, "2019-12")).isEqualTo(5);
        assertThat(figure(Figure.ANNUAL_PAY, "2019-12")).isEqualTo(200_000);
        // 54 months at 100000/12 and 36 at 200000/12
        assertThat(figure(Figure.EARNINGS, "2019-12")).isEqualTo(450_000 + 600_000, within(1e-6));
        assertThat(figure(Figure.WEALTH, "2019-12")).isEqualTo(1_050_000, within(1e-6));
        assertThat(figure(Figure.SENIORITY, "2014-07")).isNaN();
    }

    @Test
    void promotion_velocity_is_levels_a_year_since_the_origin() {
        // (5 − 3) over the 120 months from 2010-01 to 2020-01
        assertThat(figure(Figure.PROMOTION_VELOCITY, "2020-01")).isEqualTo(0.2, within(1e-12));
        assertThat(figure(Figure.PROMOTION_VELOCITY, "2010-12")).isNaN();
        assertThat(figure(Figure.PROMOTION_VELOCITY, "2011-01")).isZero();
        assertThat(figure(Figure.PROMOTION_VELOCITY, "2014-07")).isNaN();
    }

    @Test
    void pay_growth_is_compound_between_the_first_and_the_last_known_month() {
        // 100000 in 2010-01, 200000 in 2020-01, nothing known in between: doubled in 10 years
        assertThat(figure(Figure.PAY_GROWTH, "2020-01")).isEqualTo(Math.pow(2, 0.1) - 1, within(1e-12));
        assertThat(figure(Figure.PAY_GROWTH, "2010-12")).isNaN();
        // the last known month is 2014-06
        assertThat(figure(Figure.PAY_GROWTH, "2014-08")).isZero();
    }

    @Test
    void months_per_level_are_a_kaplan_meier_median_with_the_current_level_censored() {
        // level 3 for 24 months, level 4 for 30, level 5 for 28 + 36 and going on, the gap not counted:
        // survival 2/3 from 24 and 1/3 from 30, so 30
        assertThat(figure(Figure.MEDIAN_MONTHS_PER_LEVEL, "2019-12")).isEqualTo(30);
        // level 3 for 24 and level 4 going on after 6: censored first, then 0 of 1 at 24
        assertThat(figure(Figure.MEDIAN_MONTHS_PER_LEVEL, "2012-06")).isEqualTo(24);
        assertThat(figure(Figure.MEDIAN_MONTHS_PER_LEVEL, "2011-06")).isNaN();
    }

    @Test
    void the_median_lies_in_the_middle_where_survival_is_a_half_for_a_while() {
        assertThat(KaplanMeier.median(List.of(new Duration(10, true), new Duration(20, true))))
                .isEqualTo(15);
        assertThat(KaplanMeier.median(List.of(new Duration(10, true), new Duration(20, false))))
                .isEqualTo(10);
        assertThat(KaplanMeier.median(List.of())).isNaN();
    }

    @Test
    void the_median_agrees_with_a_published_example() {
        // Freireich et al. 1963, weeks of remission under 6-MP; the median of the literature is 23
        List<Duration> remission = List.of(
                new Duration(6, true),
                new Duration(6, true),
                new Duration(6, true),
                new Duration(6, false),
                new Duration(7, true),
                new Duration(9, false),
                new Duration(10, true),
                new Duration(10, false),
                new Duration(11, false),
                new Duration(13, true),
                new Duration(16, true),
                new Duration(17, false),
                new Duration(19, false),
                new Duration(20, false),
                new Duration(22, true),
                new Duration(23, true),
                new Duration(25, false),
                new Duration(32, false),
                new Duration(32, false),
                new Duration(34, false),
                new Duration(35, false));
        assertThat(KaplanMeier.median(remission)).isEqualTo(23);
    }
}

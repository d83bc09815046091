package org.careerjournal.query.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careerjournal.query.trajectory.Series.ANNUAL_PAY;
import static org.careerjournal.query.trajectory.Series.BASE_PAY;
import static org.careerjournal.query.trajectory.Series.BONUS;
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
}

package org.careerjournal.query.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acme pays 12000 a year and Beta 24000: so a month's earnings tell how many of its days belong to whom. */
class HandoverTest {

    private static Trajectory handover(String end, String start, String until) {
        return Story.of(
                        "acme: job-started on=2018-01-01 employer=Acme title=Engineer",
                        "pay-changed on=2018-01-01 jobId=@acme base=12000USD",
                        "job-ended on=" + end + " jobId=@acme",
                        "beta: job-started on=" + start + " employer=Beta title=Engineer",
                        "pay-changed on=" + start + " jobId=@beta base=24000USD")
                .until(until);
    }

    private static double earned(Trajectory path, String text) {
        YearMonth month = YearMonth.parse(text);
        return path.at(Series.EARNINGS, month) - path.at(Series.EARNINGS, month.minusMonths(1));
    }

    @ParameterizedTest(name = "an end {0} and a start {1}: Acme through {2} days of {4}, Beta for {3}")
    @CsvSource({
        // the start is the more precise: the job ends the day before
        "2019-08, 2019-08-11, 10, 21, 2019-08, 31",
        "2019, 2019-08, 31, 0, 2019-07, 31",
        "2019, 2019-08, 0, 31, 2019-08, 31",
        "2019, 2019-08-11, 10, 21, 2019-08, 31",
        // the end is the more precise: the next starts the day after
        "2019-08-10, 2019-08, 10, 21, 2019-08, 31",
        "2019-08, 2019, 31, 0, 2019-08, 31",
        "2019-08, 2019, 0, 30, 2019-09, 30",
        "2019-08-10, 2019, 10, 21, 2019-08, 31",
        // equally coarse: the 16th of a month, 1 July of a year
        "2019-08, 2019-08, 15, 16, 2019-08, 31",
        "2019-02, 2019-02, 15, 13, 2019-02, 28",
        "2019, 2019, 30, 0, 2019-06, 30",
        "2019, 2019, 0, 31, 2019-07, 31",
        // not in one period: nothing is moved
        "2019-07, 2019-08, 31, 0, 2019-07, 31",
        "2019-07, 2019-08, 0, 31, 2019-08, 31",
    })
    void one_job_hands_over_to_the_next(String end, String start, int ofAcme, int ofBeta, String month, int days) {
        // 1000 and 2000 a month, prorated
        assertThat(earned(handover(end, start, "2020-12"), month))
                .isEqualTo((1_000.0 * ofAcme + 2_000.0 * ofBeta) / days, within(1e-9));
    }

    @Test
    void two_days_that_are_known_stay_as_they_are() {
        // both work on 15 August: 15 days of Acme, 17 of Beta
        assertThat(earned(handover("2019-08-15", "2019-08-15", "2019-12"), "2019-08"))
                .isEqualTo((1_000.0 * 15 + 2_000.0 * 17) / 31, within(1e-9));
    }

    @Test
    void facts_of_a_job_move_with_its_days() {
        Trajectory path = handover("2019-08", "2019-08", "2019-08");
        // the pay of Beta is dated August as well, and takes effect on the 16th
        assertThat(path.at(Series.BASE_PAY, YearMonth.parse("2019-08"))).isEqualTo(24_000);
        assertThat(path.figure(Figure.MONTHS_WORKED)).isEqualTo(20);
        assertThat(path.at(Series.COVERAGE, YearMonth.parse("2019-08"))).isEqualTo(1);
    }

    @Test
    void a_job_is_never_moved_so_far_that_it_lasts_no_day() {
        Trajectory path = Story.of(
                        "acme: job-started on=2019-08-10 employer=Acme title=Engineer",
                        "pay-changed on=2019-08-10 jobId=@acme base=12000USD",
                        "job-ended on=2019-08 jobId=@acme",
                        "beta: job-started on=2019-08-10 employer=Beta title=Engineer",
                        "pay-changed on=2019-08-10 jobId=@beta base=24000USD")
                .until("2019-08");
        // both from the 10th through the 31st
        assertThat(path.at(Series.EARNINGS, YearMonth.parse("2019-08"))).isEqualTo(3_000.0 * 22 / 31, within(1e-9));
    }
}

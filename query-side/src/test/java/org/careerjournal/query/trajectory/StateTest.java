package org.careerjournal.query.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careerjournal.query.trajectory.Series.SENIORITY;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateTest {

    private static final String ACME =
            "acme: job-started on=2014-06 employer=Acme title=Engineer seniority=3 industry=62";

    /** As {@code 2014-06..2014-08 employed Acme Engineer 3}. */
    private static List<String> spells(Trajectory path) {
        return path.spells().stream().map(StateTest::words).toList();
    }

    private static String words(Spell spell) {
        String job = spell.jobId() == null
                ? ""
                : " " + spell.employer() + " " + spell.title() + " " + spell.seniority()
                        + (spell.inferred() ? "?" : "");
        return spell.from() + ".." + (spell.to() == null ? "" : spell.to()) + " "
                + spell.activity().wireName() + job;
    }

    @Test
    void a_spell_begins_where_title_or_level_changes_and_the_last_one_lasts() {
        Trajectory path = Story.of(
                        ACME,
                        "promoted on=2014-09-30 jobId=@acme title=Engineer seniority=4",
                        "role-changed on=2014-11-15 jobId=@acme title=Architect",
                        "role-changed on=2014-12-15 jobId=@acme team=Data")
                .until("2015-01");
        assertThat(spells(path))
                .containsExactly(
                        "2014-06..2014-08 employed Acme Engineer 3",
                        "2014-09..2014-10 employed Acme Engineer 4",
                        "2014-11.. employed Acme Architect 4");
        assertThat(path.spells()).extracting(Spell::months).containsExactly(3, 2, 3);
        assertThat(path.spells().getFirst().jobId()).isEqualTo(Story.id("acme"));
        assertThat(path.spells().getFirst().industry()).isEqualTo("62");
        assertThat(path.values(SENIORITY)).containsExactly(3, 3, 3, 4, 4, 4, 4, 4);
    }

    @Test
    void the_state_of_a_month_is_that_of_its_last_day() {
        Trajectory path = Story.of(
                        ACME,
                        "job-ended on=2014-08-30 jobId=@acme",
                        "beta: job-started on=2014-10-31 employer=Beta title=Analyst seniority=4",
                        "job-ended on=2014-11-30 jobId=@beta")
                .until("2014-12");
        assertThat(spells(path))
                .containsExactly(
                        "2014-06..2014-07 employed Acme Engineer 3",
                        "2014-08..2014-09 out-of-work",
                        "2014-10..2014-11 employed Beta Analyst 4",
                        "2014-12.. out-of-work");
        assertThat(path.values(SENIORITY)).containsExactly(3, 3, Double.NaN, Double.NaN, 4, 4, Double.NaN);
    }

    @Test
    void of_several_jobs_the_highest_counts_then_the_one_that_started_last() {
        Trajectory path = Story.of(
                        ACME,
                        "beta: job-started on=2014-07 employer=Beta title=Lead seniority=5",
                        "gamma: job-started on=2014-08 employer=Gamma title=Fellow seniority=5",
                        "job-ended on=2014-08 jobId=@beta",
                        "job-ended on=2014-09 jobId=@gamma")
                .until("2014-10");
        assertThat(path.values(SENIORITY)).containsExactly(3, 5, 5, 5, 3);
        assertThat(path.spells()).extracting(Spell::employer).containsExactly("Acme", "Beta", "Gamma", "Acme");
    }

    @Test
    void one_activity_hides_the_next_in_their_order() {
        Trajectory path = Story.of(
                        "own: job-started on=2014-01 employer=Own title=Founder seniority=6 employment=self-employed",
                        "job-ended on=2014-05 jobId=@own",
                        "acme: job-started on=2014-02 employer=Acme title=Engineer seniority=6",
                        "job-ended on=2014-04 jobId=@acme",
                        "baby: leave-taken on=2014-03 jobId=@acme reason=parental",
                        "leave-ended on=2014-03 leaveId=@baby",
                        "uni: education-started on=2014-01 institution=Uni",
                        "education-completed on=2014-06 educationId=@uni",
                        "army: job-started on=2014-06 employer=Army title=Sergeant occupation=0210",
                        "job-ended on=2014-07 jobId=@army",
                        "search: leave-taken on=2014-07 reason=job-search",
                        "leave-ended on=2014-08 leaveId=@search",
                        "offer: applied on=2014-09 employer=Beta title=Engineer",
                        "application-moved on=2014-10-31 applicationId=@offer stage=rejected")
                .until("2014-10");
        assertThat(path.months()).startsWith(YearMonth.of(2014, 1));
        assertThat(spells(path))
                .containsExactly(
                        "2014-01..2014-01 self-employed Own Founder 6",
                        "2014-02..2014-02 employed Acme Engineer 6",
                        "2014-03..2014-03 leave Acme Engineer 6",
                        "2014-04..2014-04 employed Acme Engineer 6",
                        "2014-05..2014-05 self-employed Own Founder 6",
                        "2014-06..2014-06 education",
                        "2014-07..2014-07 military Army Sergeant null",
                        "2014-08..2014-09 seeking",
                        "2014-10.. out-of-work");
    }

    @Test
    void a_leave_for_job_search_is_leave_only_where_it_is_from_the_job() {
        Trajectory path = Story.of(
                        ACME,
                        "one: leave-taken on=2014-07 reason=job-search",
                        "leave-ended on=2014-07 leaveId=@one",
                        "two: leave-taken on=2014-08 jobId=@acme reason=job-search",
                        "job-ended on=2014-08 jobId=@acme")
                .until("2014-09");
        assertThat(path.spells())
                .extracting(Spell::activity)
                .containsExactly(Activity.EMPLOYED, Activity.LEAVE, Activity.OUT_OF_WORK);
    }

    @Test
    void a_leave_without_a_job_is_from_the_job_in_force() {
        Trajectory path = Story.of(
                        ACME, "care: leave-taken on=2014-07 reason=care", "leave-ended on=2014-08 leaveId=@care")
                .until("2014-09");
        assertThat(path.spells())
                .extracting(Spell::activity)
                .containsExactly(Activity.EMPLOYED, Activity.LEAVE, Activity.EMPLOYED);
    }

    @Test
    void a_level_that_is_not_given_is_inferred_and_marked() {
        SeniorityOf five = (title, industry, sector, track, employment) -> title.equals("Vice President") ? 5 : 4;
        Trajectory path = Trajectories.of(
                Story.of(
                                "bank: job-started on=2014-06 employer=Bank title='Vice President' sector=banking",
                                "promoted on=2014-07 jobId=@bank title='Vice President' seniority=7",
                                "role-changed on=2014-08 jobId=@bank title=Partner",
                                "promoted on=2014-09 jobId=@bank title=Partner")
                        .journal(),
                TrajectoryRequest.until(YearMonth.of(2014, 9)),
                Market.NONE,
                five);
        assertThat(spells(path))
                .containsExactly(
                        "2014-06..2014-06 employed Bank Vice President 5?",
                        "2014-07..2014-07 employed Bank Vice President 7",
                        // what a change of role leaves out keeps its value; a promotion without a level is inferred
                        "2014-08..2014-08 employed Bank Partner 7",
                        "2014-09.. employed Bank Partner 4?");
    }

    @Test
    void scope_is_the_last_known_of_the_job_in_force() {
        Trajectory path = Story.of(
                        ACME,
                        "scope-changed on=2014-07 jobId=@acme directReports=4 teamSize=9",
                        "scope-changed on=2014-08-31 jobId=@acme teamsInfluenced=3 usersReached=1000000 teamSize=11",
                        "job-ended on=2014-09-29 jobId=@acme")
                .until("2014-09");
        assertThat(path.values(Series.DIRECT_REPORTS)).containsExactly(Double.NaN, 4, 4, Double.NaN);
        assertThat(path.values(Series.TEAM_SIZE)).containsExactly(Double.NaN, 9, 11, Double.NaN);
        assertThat(path.values(Series.TEAMS_INFLUENCED)).containsExactly(Double.NaN, Double.NaN, 3, Double.NaN);
        assertThat(path.values(Series.USERS_REACHED)).containsExactly(Double.NaN, Double.NaN, 1e6, Double.NaN);
    }

    @Test
    void a_score_holds_for_the_month_of_the_check_in_and_the_eleven_after() {
        Trajectory path = Story.of(
                        ACME,
                        "checked-in on=2014-07-31 workLifeBalance=4 stress=2",
                        "checked-in on=2014-09-01 stress=5")
                .until("2015-10");
        double[] stress = path.values(Series.STRESS);
        // June unknown; July and August 2; September 2014 through August 2015 5; then unknown
        assertThat(stress)
                .containsExactly(Double.NaN, 2, 2, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, Double.NaN, Double.NaN);
        double[] balance = path.values(Series.WORK_LIFE_BALANCE);
        // July 2014 through June 2015
        assertThat(balance)
                .containsExactly(
                        Double.NaN, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    @Test
    void every_score_of_a_check_in_has_its_series() {
        Trajectory path = Story.of(
                        ACME,
                        "checked-in on=2014-06 workLifeBalance=1 growth=2 pay=3 benefits=4 culture=5 manager=1 "
                                + "connections=2 enjoyment=3 meaning=4 learning=5 stress=1")
                .until("2014-06");
        assertThat(List.of(
                        Series.WORK_LIFE_BALANCE,
                        Series.GROWTH,
                        Series.PAY,
                        Series.BENEFITS,
                        Series.CULTURE,
                        Series.MANAGER,
                        Series.CONNECTIONS,
                        Series.ENJOYMENT,
                        Series.MEANING,
                        Series.LEARNING,
                        Series.STRESS))
                .map(series -> path.values(series)[0])
                .containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 1.0, 2.0, 3.0, 4.0, 5.0, 1.0);
    }

    @Test
    void skills_are_counted_once() {
        Trajectory path = Story.of(
                        ACME,
                        "skill-gained on=2014-06-30 skill=SQL",
                        "skill-gained on=2014-07 skill=sql level=3",
                        "skill-gained on=2014-07 skill=Java")
                .until("2014-07");
        assertThat(path.values(Series.SKILLS)).containsExactly(1, 2);
    }

    @Test
    void hours_are_the_last_that_a_check_in_or_a_pay_change_gave() {
        Trajectory path = Story.of(
                        ACME,
                        "pay-changed on=2014-06 jobId=@acme base=1000USD hoursPerWeek=40",
                        "checked-in on=2014-07 hoursPerWeek=55",
                        "pay-changed on=2014-08 jobId=@acme base=1000USD",
                        "pay-changed on=2014-09 jobId=@acme base=1000USD hoursPerWeek=30")
                .until("2014-09");
        assertThat(path.values(Series.HOURS_PER_WEEK)).containsExactly(40, 55, 55, 30);
    }

    @Test
    void the_journal_is_observed_through_its_latest_day() {
        assertThat(Story.of(ACME, "confirmed on=2016-03-04").until("2020-01").observedThrough())
                .isEqualTo("2016-03-04");
        // an end lasts through its last day
        assertThat(Story.of(ACME, "job-ended on=2016 jobId=@acme")
                        .until("2020-01")
                        .observedThrough())
                .isEqualTo("2016-12-31");
    }

    @Test
    void a_journal_without_a_job_has_no_origin_and_empty_lists() {
        for (Story story : List.of(Story.of(), Story.of("noted on=2014-06 text=hello"))) {
            Trajectory path = story.until("2015-01");
            assertThat(path.origin()).isNull();
            assertThat(path.months()).isEmpty();
            assertThat(path.spells()).isEmpty();
            assertThat(path.series()).hasSize(Series.values().length);
            assertThat(path.series().values())
                    .allSatisfy(values -> assertThat(values).isEmpty());
        }
    }

    @Test
    void what_happens_after_the_last_month_is_not_seen() {
        Trajectory path = Story.of(
                        ACME,
                        "promoted on=2014-09 jobId=@acme title=Lead seniority=5",
                        "friend: contact-made on=2014-09 name=Ann relation=friend seniority=9",
                        "beta: job-started on=2014-09 employer=Beta title=Lead seniority=5")
                .until("2014-08");
        assertThat(path.values(SENIORITY)).containsExactly(3, 3, 3);
        assertThat(path.figure(Figure.PROMOTIONS)).isZero();
        assertThat(path.figure(Figure.MOVES)).isZero();
        assertThat(path.figure(Figure.SENIOR_CONTACTS)).isZero();
        assertThat(path.figure(Figure.EMPLOYERS)).isEqualTo(1);
    }
}

package org.careerjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careerjournal.domain.fixtures.Fact.id;
import static org.careerjournal.domain.fixtures.Facts.achieved;
import static org.careerjournal.domain.fixtures.Facts.bonusPaid;
import static org.careerjournal.domain.fixtures.Facts.checkedIn;
import static org.careerjournal.domain.fixtures.Facts.equityGranted;
import static org.careerjournal.domain.fixtures.Facts.jobEnded;
import static org.careerjournal.domain.fixtures.Facts.jobStarted;
import static org.careerjournal.domain.fixtures.Facts.leaveEnded;
import static org.careerjournal.domain.fixtures.Facts.leaveTaken;
import static org.careerjournal.domain.fixtures.Facts.payChanged;
import static org.careerjournal.domain.fixtures.Facts.promoted;
import static org.careerjournal.domain.fixtures.Facts.roleChanged;
import static org.careerjournal.domain.fixtures.Facts.scopeChanged;
import static org.careerjournal.domain.fixtures.Sentences.correct;
import static org.careerjournal.domain.fixtures.Sentences.given;
import static org.careerjournal.domain.fixtures.Sentences.log;
import static org.careerjournal.domain.fixtures.Sentences.retract;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.careerjournal.domain.fixtures.Fact;
import org.careerjournal.domain.fixtures.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What belongs to a job lies within it, whichever of the two was logged first. */
class JobRulesTest {

    static Stream<BiFunction<String, String, Fact>> factsOfAJob() {
        return Stream.of(
                Facts::promoted,
                Facts::roleChanged,
                Facts::scopeChanged,
                Facts::payChanged,
                Facts::equityGranted,
                (job, on) -> leaveTaken("leave", job, on));
    }

    @ParameterizedTest
    @MethodSource("factsOfAJob")
    void a_fact_after_the_job_ended_is_refused(BiFunction<String, String, Fact> fact) {
        given(jobStarted("acme", "2015-01"), jobEnded("acme", "2018-06"))
                .when(log(fact.apply("acme", "2019-03")))
                .thenRefused(Rule.WITHIN_THE_JOB, "on", "a date from 2015-01-01 to 2018-06-30");
    }

    @ParameterizedTest
    @MethodSource("factsOfAJob")
    void a_fact_before_the_job_started_is_refused(BiFunction<String, String, Fact> fact) {
        given(jobStarted("acme", "2015-02"))
                .when(log(fact.apply("acme", "2015-01-31")))
                .thenRefused(Rule.WITHIN_THE_JOB, "on", "a date from 2015-02-01 on");
    }

    @ParameterizedTest
    @MethodSource("factsOfAJob")
    void an_end_logged_later_does_not_cut_off_a_fact(BiFunction<String, String, Fact> fact) {
        Fact late = fact.apply("acme", "2019-03");
        given(jobStarted("acme", "2015-01"), late)
                .when(log(jobEnded("acme", "2018-06")))
                .thenRefused(
                        Rule.WITHIN_THE_JOB,
                        "on",
                        "a date from 2019-03-01 on, for these lie in the job: "
                                + late.milestone().kind().wireName() + " on 2019-03 (" + late.id() + ")");
    }

    @ParameterizedTest
    @MethodSource("factsOfAJob")
    void a_start_corrected_to_a_later_day_does_not_leave_a_fact_outside(BiFunction<String, String, Fact> fact) {
        Fact early = fact.apply("acme", "2015-03");
        given(jobStarted("acme", "2015-01"), early)
                .when(correct(jobStarted("acme", "2016")))
                .thenRefused(
                        Rule.WITHIN_THE_JOB,
                        "on",
                        "a date up to 2015-03-31, for these lie in the job: "
                                + early.milestone().kind().wireName() + " on 2015-03 (" + early.id() + ")");
    }

    @ParameterizedTest
    @MethodSource("factsOfAJob")
    void an_end_corrected_to_an_earlier_day_does_not_cut_off_a_fact(BiFunction<String, String, Fact> fact) {
        given(jobStarted("acme", "2015-01"), jobEnded("acme", "2018-06"), fact.apply("acme", "2018-05"))
                .when(correct(jobEnded("acme", "2018-04")))
                .thenRefused(Rule.WITHIN_THE_JOB, "on");
    }

    @ParameterizedTest
    @MethodSource("factsOfAJob")
    void a_fact_is_not_corrected_out_of_its_job(BiFunction<String, String, Fact> fact) {
        Fact inside = fact.apply("acme", "2016");
        given(jobStarted("acme", "2015-01"), jobEnded("acme", "2018-06"), inside)
                .when(correct(inside.on("2018-07")))
                .thenRefused(Rule.WITHIN_THE_JOB, "on", "a date from 2015-01-01 to 2018-06-30");
    }

    @ParameterizedTest
    @MethodSource("factsOfAJob")
    void dates_are_read_as_widely_as_they_can_be(BiFunction<String, String, Fact> fact) {
        given(jobStarted("acme", "2015-06"), jobEnded("acme", "2018"))
                .and(log(fact.apply("acme", "2015").as("one")))
                .and(log(fact.apply("acme", "2018-12-31").as("other")));
    }

    @Test
    void an_end_corrected_to_another_job_is_held_against_the_facts_of_that_one() {
        given(
                        jobStarted("acme", "2015"),
                        jobEnded("acme", "2016"),
                        jobStarted("initech", "2015"),
                        payChanged("initech", "2018"))
                .when(correct(jobEnded("acme", "2016").with("jobId", "initech")))
                .thenRefused(Rule.WITHIN_THE_JOB, "on");
    }

    @Test
    void a_fact_corrected_to_another_job_lies_within_that_one() {
        given(jobStarted("acme", "2015"), jobStarted("initech", "2018"), payChanged("acme", "2016"))
                .when(correct(payChanged("acme", "2016").with("jobId", "initech")))
                .thenRefused(Rule.WITHIN_THE_JOB, "on", "a date from 2018-01-01 on");
    }

    @Test
    void a_job_whose_end_was_retracted_runs_on() {
        given(jobStarted("acme", "2015"), jobEnded("acme", "2018"))
                .and(retract(jobEnded("acme", "2018")))
                .when(log(promoted("acme", "2019")))
                .thenAccepted();
    }

    @Test
    void a_start_may_move_as_long_as_its_facts_stay_within() {
        given(jobStarted("acme", "2015-01"), payChanged("acme", "2016"), jobEnded("acme", "2018"))
                .when(correct(jobStarted("acme", "2016-12-31")))
                .thenAccepted();
    }

    @Test
    void many_facts_outside_are_named_by_the_first_five() {
        Refusal refusal = given(
                        jobStarted("acme", "2015"),
                        payChanged("acme", "2019-01"),
                        payChanged("acme", "2019-02"),
                        promoted("acme", "2019-03"),
                        roleChanged("acme", "2019-04"),
                        scopeChanged("acme", "2019-05"),
                        equityGranted("acme", "2019-06"),
                        payChanged("acme", "2019-07"))
                .when(log(jobEnded("acme", "2018")))
                .thenRefused(Rule.WITHIN_THE_JOB, "on");

        assertThat(refusal.expected())
                .startsWith("a date from 2019-07-01 on")
                .contains("scope-changed on 2019-05 (" + id("scope acme 2019-05") + ")")
                .endsWith(" and 2 more");
    }

    @Test
    void bonuses_check_ins_and_achievements_may_come_after_the_job() {
        List<Fact> after = List.of(
                bonusPaid("acme", "2019"),
                checkedIn("looking back", "2019").with("jobId", "acme"),
                achieved("best paper", "2019").with("jobId", "acme"));
        for (Fact fact : after) {
            given(jobStarted("acme", "2015"), jobEnded("acme", "2018"), fact);
            given(jobStarted("acme", "2015"), fact).and(log(jobEnded("acme", "2018")));
        }
    }

    @Test
    void jobs_may_overlap() {
        given(jobStarted("acme", "2015"), jobStarted("initech", "2016"), jobEnded("acme", "2018"))
                .when(log(jobEnded("initech", "2017")))
                .thenAccepted();
    }

    @Test
    void a_leave_ends_within_its_job() {
        given(jobStarted("acme", "2015"), leaveTaken("leave", "acme", "2018-03"), jobEnded("acme", "2018-06"))
                .when(log(leaveEnded("leave", "2018-09")))
                .thenRefused(Rule.WITHIN_THE_JOB, "on", "a date from 2015-01-01 to 2018-06-30");
    }

    @Test
    void an_end_logged_later_does_not_cut_off_the_end_of_a_leave() {
        Refusal refusal = given(
                        jobStarted("acme", "2015"),
                        leaveTaken("leave", "acme", "2018-03"),
                        leaveEnded("leave", "2018-09"))
                .when(log(jobEnded("acme", "2018-06")))
                .thenRefused(Rule.WITHIN_THE_JOB, "on");

        assertThat(refusal.expected()).contains("leave-ended on 2018-09 (" + id("ended leave") + ")");
    }

    @Test
    void a_leave_corrected_into_a_job_ends_there_too() {
        given(
                        jobStarted("acme", "2015"),
                        jobEnded("acme", "2018-06"),
                        leaveTaken("leave", "2018-03"),
                        leaveEnded("leave", "2018-09"))
                .when(correct(leaveTaken("leave", "acme", "2018-03")))
                .thenRefused(
                        Rule.WITHIN_THE_JOB,
                        "jobId",
                        "a job in which the leave also ends: leave-ended on 2018-09 (" + id("ended leave") + ")");
    }

    @Test
    void a_leave_between_jobs_is_bound_to_none() {
        given(jobStarted("acme", "2015"), jobEnded("acme", "2018"), leaveTaken("leave", "2019"))
                .when(log(leaveEnded("leave", "2020")))
                .thenAccepted();
    }
}

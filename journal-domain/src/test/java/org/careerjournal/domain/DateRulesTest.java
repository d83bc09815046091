package org.careerjournal.domain;

import static org.careerjournal.domain.fixtures.Facts.confirmed;
import static org.careerjournal.domain.fixtures.Facts.decisionMade;
import static org.careerjournal.domain.fixtures.Facts.equityGranted;
import static org.careerjournal.domain.fixtures.Facts.goalSet;
import static org.careerjournal.domain.fixtures.Facts.jobStarted;
import static org.careerjournal.domain.fixtures.Facts.option;
import static org.careerjournal.domain.fixtures.Sentences.correct;
import static org.careerjournal.domain.fixtures.Sentences.given;
import static org.careerjournal.domain.fixtures.Sentences.log;

import java.util.List;
import org.careerjournal.domain.DecisionMilestone.ConsideredOption;
import org.careerjournal.domain.DecisionMilestone.Dropped;
import org.careerjournal.domain.DecisionMilestone.Offer;
import org.careerjournal.domain.fixtures.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing lies before 1900 or more than two years after its recording, which is on 2026-01-15 here; plans may. */
class DateRulesTest {

    private static final String RANGE = "a date from 1900-01-01 to 2028-01-15";

    @ParameterizedTest
    @ValueSource(strings = {"1899", "1899-12", "1899-12-31", "0001", "2028-01-16", "2028-02", "2029", "9999-12-31"})
    void a_date_out_of_range_is_refused(String on) {
        given().when(log(confirmed(on))).thenRefused(Rule.DATE_IN_RANGE, "on", RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900", "1900-01", "1900-01-01", "2028-01-15", "2028-01", "2028"})
    void a_date_is_in_range_where_any_of_its_days_is(String on) {
        given().when(log(confirmed(on))).thenAccepted();
    }

    @Test
    void what_was_too_far_ahead_is_accepted_once_time_has_passed() {
        given().at("2026-01-16T00:00:00Z").when(log(confirmed("2028-01-16"))).thenAccepted();
    }

    @Test
    void a_correction_is_held_to_the_same() {
        given(jobStarted("acme", "2015"))
                .when(correct(jobStarted("acme", "1815")))
                .thenRefused(Rule.DATE_IN_RANGE, "on", RANGE);
    }

    @Test
    void plans_may_lie_far_ahead() {
        given(jobStarted("acme", "2015"))
                .and(log(goalSet("goal", "2020").with("by", "2060")))
                .and(log(decisionMade("d", "2020").with("reviewOn", "2031")))
                .and(log(equityGranted("acme", "2020").with("expires", "2030")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899", "2200"})
    void plans_lie_between_1900_and_2199(String date) {
        String expected = "a date from 1900-01-01 to 2199-12-31";
        given().when(log(goalSet("goal", "2020").with("by", date))).thenRefused(Rule.DATE_IN_RANGE, "by", expected);
        given().when(log(decisionMade("d", "2020").with("reviewOn", date)))
                .thenRefused(Rule.DATE_IN_RANGE, "reviewOn", expected);
        given(jobStarted("acme", "2015"))
                .when(log(equityGranted("acme", "2020").with("expires", date)))
                .thenRefused(Rule.DATE_IN_RANGE, "expires", expected);
        given().when(log(offering(date))).thenRefused(Rule.DATE_IN_RANGE, "options[0].offer.start", expected);
    }

    @Test
    void a_grant_does_not_expire_before_it_is_made() {
        given(jobStarted("acme", "2015"))
                .when(log(equityGranted("acme", "2020-05").with("expires", "2020-04")))
                .thenRefused(Rule.DATE_IN_RANGE, "expires", "a date from 2020-05-01 on");
    }

    @Test
    void an_option_was_dropped_on_a_day_in_range() {
        Fact decision = decisionMade("d", "2020")
                .with("options", List.of(option("go"), new ConsideredOption("stay", null, dropped("2029"), null)));
        given().when(log(decision)).thenRefused(Rule.DATE_IN_RANGE, "options[1].dropped.on", RANGE);
    }

    private static Dropped dropped(String on) {
        return new Dropped(PartialDate.of(on), "no");
    }

    private static Fact offering(String start) {
        Offer offer = new Offer(
                "Acme",
                "Engineer",
                null,
                null,
                null,
                null,
                null,
                null,
                PartialDate.of(start),
                null,
                null,
                null,
                null,
                null);
        return decisionMade("d", "2020").with("options", List.of(new ConsideredOption("go", null, null, offer)));
    }
}

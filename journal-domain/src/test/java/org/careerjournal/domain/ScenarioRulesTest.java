package org.careerjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careerjournal.domain.fixtures.Fact.id;
import static org.careerjournal.domain.fixtures.Facts.jobStarted;
import static org.careerjournal.domain.fixtures.Sentences.discard;
import static org.careerjournal.domain.fixtures.Sentences.given;
import static org.careerjournal.domain.fixtures.Sentences.keep;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.careerjournal.domain.fixtures.Sentences;
import org.junit.jupiter.api.Test;

/** Scenarios are kept beside a journal, by name and with their edits. */
class ScenarioRulesTest {

    private static final Edit SHIFT = new Edit.Shift(id("acme"), -12, true);

    @Test
    void a_scenario_is_kept_and_discarded() {
        Scenario scenario = scenario(SHIFT);
        assertThat(given().when(keep("s", scenario)).thenAccepted().scenarios()).containsEntry(id("s"), scenario);
        assertThat(given().and(keep("s", scenario))
                        .when(discard("s"))
                        .thenAccepted()
                        .scenarios())
                .isEmpty();
    }

    @Test
    void keeping_the_same_again_changes_nothing_and_another_takes_its_place() {
        Scenario other = new Scenario("Another", "with words", List.of());
        given().and(keep("s", scenario(SHIFT))).when(keep("s", scenario(SHIFT))).thenNothingHappens();
        assertThat(given().and(keep("s", scenario(SHIFT)))
                        .when(keep("s", other))
                        .thenAccepted()
                        .scenarios())
                .containsExactly(Map.entry(id("s"), other));
    }

    @Test
    void only_what_is_kept_is_discarded() {
        given().when(discard("s")).thenRefused(Rule.SCENARIO_EXISTS, "id");
        given().and(keep("s", scenario()), discard("s")).when(discard("s")).thenRefused(Rule.SCENARIO_EXISTS, "id");
    }

    @Test
    void a_scenario_has_a_name_and_limits() {
        given().when(keep("s", new Scenario(" ", null, List.of()))).thenRefused(Rule.REQUIRED, "name");
        given().when(keep("s", new Scenario("x".repeat(201), null, List.of())))
                .thenRefused(Rule.WITHIN_LIMITS, "name", "at most 200 characters");
        given().when(keep("s", new Scenario("s", "x".repeat(10_001), List.of())))
                .thenRefused(Rule.WITHIN_LIMITS, "description", "at most 10,000 characters");
        given().when(keep("s", new Scenario("s", null, Collections.nCopies(51, SHIFT))))
                .thenRefused(Rule.WITHIN_LIMITS, "edits", "at most 50 entries");
        given().when(keep("s", new Scenario("s", null, Collections.nCopies(50, SHIFT))))
                .thenAccepted();
    }

    @Test
    void a_shift_is_of_a_century_at_most() {
        given().when(keep("s", scenario(SHIFT, new Edit.Shift(id("acme"), 1_201, false))))
                .thenRefused(Rule.WITHIN_LIMITS, "edits[1].months", "a whole number from -1200 to 1,200");
    }

    @Test
    void milestones_in_edits_keep_the_rules_that_they_keep_by_themselves() {
        Milestone wrong = jobStarted("acme", "2015").with("seniority", 11).milestone();
        given().when(keep("s", scenario(new Edit.Insert(wrong))))
                .thenRefused(Rule.WITHIN_LIMITS, "edits[0].milestone.seniority");
        given().when(keep("s", scenario(SHIFT, new Edit.Replace(id("acme"), wrong))))
                .thenRefused(Rule.WITHIN_LIMITS, "edits[1].milestone.seniority");
    }

    @Test
    void edits_may_name_what_the_journal_does_not_know() {
        given().when(keep("s", scenario(new Edit.Omit(id("nothing"))))).thenAccepted();
    }

    @Test
    void there_is_room_for_200_scenarios() {
        Sentences.Given journal = given();
        for (int i = 0; i < 200; i++) {
            journal = journal.and(keep("s" + i, scenario()));
        }
        journal.when(keep("one more", scenario())).thenRefused(Rule.ROOM_IN_JOURNAL, null);
        journal.when(keep("s7", scenario(SHIFT))).thenAccepted();
    }

    private static Scenario scenario(Edit... edits) {
        return new Scenario("Big tech at once", null, List.of(edits));
    }
}

package org.careerjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careerjournal.domain.fixtures.Facts.contactMade;
import static org.careerjournal.domain.fixtures.Facts.contactMoved;
import static org.careerjournal.domain.fixtures.Facts.jobEnded;
import static org.careerjournal.domain.fixtures.Facts.jobStarted;
import static org.careerjournal.domain.fixtures.Facts.leaveEnded;
import static org.careerjournal.domain.fixtures.Facts.leaveTaken;
import static org.careerjournal.domain.fixtures.Facts.noted;
import static org.careerjournal.domain.fixtures.Facts.promoted;
import static org.careerjournal.domain.fixtures.Facts.roleChanged;
import static org.careerjournal.domain.fixtures.Sentences.correct;
import static org.careerjournal.domain.fixtures.Sentences.given;
import static org.careerjournal.domain.fixtures.Sentences.log;
import static org.careerjournal.domain.fixtures.Sentences.retract;
import static org.careerjournal.domain.fixtures.Sentences.retractWithCascade;

import java.util.List;
import java.util.UUID;
import org.careerjournal.domain.fixtures.Fact;
import org.careerjournal.domain.fixtures.Sentences;
import org.junit.jupiter.api.Test;

/** A milestone that others depend on stays, or goes with all of them. */
class RetractionTest {

    private static final Fact BOSS = contactMade("boss", "2014");
    private static final Fact ACME = jobStarted("acme", "2015").with("managerId", "boss");
    private static final Fact PROMOTION = promoted("acme", "2016");

    @Test
    void a_milestone_on_which_nothing_depends_is_retracted() {
        Sentences.Given journal = given(BOSS, ACME, PROMOTION);
        JournalEvent.MilestoneRetracted event =
                journal.when(retract(PROMOTION)).thenOne(JournalEvent.MilestoneRetracted.class);

        assertThat(event.milestoneId()).isEqualTo(PROMOTION.id());
        assertThat(event.kind()).isEqualTo(Kind.PROMOTED);
        assertThat(event.reason()).isEqualTo("a mistake");
        assertThat(event.requestedId()).isEqualTo(PROMOTION.id());
        Journal after = journal.when(retract(PROMOTION)).thenAccepted();
        assertThat(after.live()).extracting(Journal.Entry::id).containsExactly(BOSS.id(), ACME.id());
        assertThat(after.liveCount()).isEqualTo(2);
    }

    @Test
    void a_milestone_that_others_depend_on_is_kept_and_they_are_named() {
        given(BOSS, ACME, PROMOTION)
                .when(retract(ACME))
                .thenRefused(
                        Rule.NO_DEPENDENTS,
                        null,
                        "a retraction with cascade, or first of what depends on it: promoted on 2016 (" + PROMOTION.id()
                                + ")");
    }

    @Test
    void once_nothing_depends_on_it_any_more_it_can_go() {
        given(BOSS, ACME, PROMOTION).and(retract(PROMOTION)).when(retract(ACME)).thenAccepted();
        given(BOSS, ACME)
                .and(correct(ACME.with("managerId", null)))
                .when(retract(BOSS))
                .thenAccepted();
    }

    @Test
    void with_cascade_all_that_depends_on_it_goes_first() {
        Fact note = noted("why", "2016").with("about", PROMOTION.id());
        List<UUID> order = cascade(given(BOSS, ACME, PROMOTION, note), BOSS);

        assertThat(order).containsExactly(note.id(), PROMOTION.id(), ACME.id(), BOSS.id());
    }

    @Test
    void the_deepest_go_first_by_their_longest_way() {
        Fact role = roleChanged("acme", "2017").with("managerId", "boss");
        Fact move = contactMoved("boss", "2016");
        Fact leave = leaveTaken("leave", "acme", "2016");
        List<UUID> order = cascade(given(BOSS, move, ACME, role, leave, leaveEnded("leave", "2017")), BOSS);

        assertThat(order)
                .containsExactly(
                        leaveEnded("leave", "2017").id(), role.id(), leave.id(), move.id(), ACME.id(), BOSS.id());
    }

    @Test
    void a_cascade_without_dependents_retracts_the_one() {
        assertThat(cascade(given(BOSS, ACME, PROMOTION), PROMOTION)).containsExactly(PROMOTION.id());
    }

    @Test
    void every_event_of_a_cascade_says_what_was_asked() {
        assertThat(given(BOSS, ACME, PROMOTION).when(retractWithCascade(BOSS)).thenEvents())
                .hasSize(3)
                .allSatisfy(event -> {
                    JournalEvent.MilestoneRetracted retracted = (JournalEvent.MilestoneRetracted) event;
                    assertThat(retracted.requestedId()).isEqualTo(BOSS.id());
                    assertThat(retracted.cascade()).isTrue();
                    assertThat(retracted.reason()).isEqualTo("a mistake");
                });
    }

    @Test
    void retracting_again_changes_nothing() {
        given(BOSS).and(retract(BOSS)).when(retract(BOSS)).thenNothingHappens();
        given(BOSS, ACME).and(retractWithCascade(BOSS)).when(retract(ACME)).thenNothingHappens();
    }

    @Test
    void what_was_never_logged_is_not_retracted() {
        given().when(retract(BOSS)).thenRefused(Rule.MILESTONE_EXISTS, "id");
    }

    @Test
    void a_reason_has_its_limit() {
        given(BOSS)
                .when(stamp -> new JournalCommand.RetractMilestone(stamp, BOSS.id(), "x".repeat(1_001), false))
                .thenRefused(Rule.WITHIN_LIMITS, "reason", "at most 1,000 characters");
        given(BOSS)
                .when(stamp -> new JournalCommand.RetractMilestone(stamp, BOSS.id(), null, false))
                .thenAccepted();
    }

    @Test
    void a_job_ends_again_after_a_cascade_took_job_and_end() {
        given(ACME.with("managerId", null), jobEnded("acme", "2018"))
                .and(retractWithCascade(ACME))
                .and(log(jobStarted("again", "2015")))
                .when(log(jobEnded("again", "2018")))
                .thenAccepted();
    }

    private static List<UUID> cascade(Sentences.Given journal, Fact root) {
        return journal.when(retractWithCascade(root)).thenEvents().stream()
                .map(event -> ((JournalEvent.MilestoneRetracted) event).milestoneId())
                .toList();
    }
}

package org.careerjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careerjournal.domain.fixtures.Fact.id;
import static org.careerjournal.domain.fixtures.Facts.applied;
import static org.careerjournal.domain.fixtures.Facts.contactMade;
import static org.careerjournal.domain.fixtures.Facts.decisionMade;
import static org.careerjournal.domain.fixtures.Facts.jobStarted;
import static org.careerjournal.domain.fixtures.Facts.noted;
import static org.careerjournal.domain.fixtures.Facts.payChanged;
import static org.careerjournal.domain.fixtures.Facts.promoted;
import static org.careerjournal.domain.fixtures.Facts.roleChanged;
import static org.careerjournal.domain.fixtures.Sentences.correct;
import static org.careerjournal.domain.fixtures.Sentences.given;
import static org.careerjournal.domain.fixtures.Sentences.log;
import static org.careerjournal.domain.fixtures.Sentences.retract;

import java.util.List;
import java.util.stream.Stream;
import org.careerjournal.domain.DecisionMilestone.ConsideredOption;
import org.careerjournal.domain.DecisionMilestone.Offer;
import org.careerjournal.domain.fixtures.Fact;
import org.careerjournal.domain.fixtures.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A reference names a live milestone of the right kind, and references do not run in circles. */
class ReferenceRulesTest {

    /** Every field of every kind that refers to another milestone, with the kind it takes. */
    static Stream<Arguments> references() {
        return Stream.of(
                Arguments.of(Facts.educationCompleted("x", "2015"), "educationId", "education-started"),
                Arguments.of(jobStarted("j", "2015").with("managerId", "x"), "managerId", "contact-made"),
                Arguments.of(jobStarted("j", "2015").with("decisionId", "x"), "decisionId", "decision-made"),
                Arguments.of(promoted("x", "2015"), "jobId", "job-started"),
                Arguments.of(roleChanged("x", "2015"), "jobId", "job-started"),
                Arguments.of(Facts.scopeChanged("x", "2015"), "jobId", "job-started"),
                Arguments.of(Facts.jobEnded("x", "2015"), "jobId", "job-started"),
                Arguments.of(Facts.leaveTaken("l", "x", "2015"), "jobId", "job-started"),
                Arguments.of(Facts.leaveEnded("x", "2015"), "leaveId", "leave-taken"),
                Arguments.of(payChanged("x", "2015"), "jobId", "job-started"),
                Arguments.of(Facts.bonusPaid("x", "2015"), "jobId", "job-started"),
                Arguments.of(Facts.equityGranted("x", "2015"), "jobId", "job-started"),
                Arguments.of(Facts.contactMoved("x", "2015"), "contactId", "contact-made"),
                Arguments.of(Facts.contactEstimated("x", "2015"), "contactId", "contact-made"),
                Arguments.of(Facts.conversationHeld("x", "2015"), "contactId", "contact-made"),
                Arguments.of(Facts.checkedIn("c", "2015").with("jobId", "x"), "jobId", "job-started"),
                Arguments.of(offerBy("x"), "options[0].offer.managerId", "contact-made"),
                Arguments.of(Facts.decisionReviewed("x", "2015"), "decisionId", "decision-made"),
                Arguments.of(applied("a", "2015").with("hiringManagerId", "x"), "hiringManagerId", "contact-made"),
                Arguments.of(
                        applied("a", "2015").with("referralIds", List.of(id("x"))), "referralIds[0]", "contact-made"),
                Arguments.of(applied("a", "2015").with("decisionId", "x"), "decisionId", "decision-made"),
                Arguments.of(Facts.applicationMoved("x", "2015"), "applicationId", "applied"),
                Arguments.of(Facts.goalClosed("x", "2015"), "goalId", "goal-set"),
                Arguments.of(Facts.achieved("a", "2015").with("jobId", "x"), "jobId", "job-started"));
    }

    private static Fact offerBy(String manager) {
        Offer offer = new Offer(
                "Acme", "Engineer", null, null, null, null, id(manager), null, null, null, null, null, null, null);
        return decisionMade("d", "2015")
                .with("options", List.of(new ConsideredOption("go", null, null, offer), Facts.option("stay")));
    }

    @ParameterizedTest
    @MethodSource("references")
    void a_reference_to_nothing_is_refused(Fact fact, String field, String kind) {
        given().when(log(fact))
                .thenRefused(Rule.REFERENCE_EXISTS, field, "the id of a live " + kind + " of this journal");
    }

    @ParameterizedTest
    @MethodSource("references")
    void a_reference_to_another_kind_is_refused(Fact fact, String field, String kind) {
        given(Facts.skillGained("Java", "2010").as("x"))
                .when(log(fact))
                .thenRefused(Rule.REFERENCE_EXISTS, field, "the id of a live " + kind + " of this journal");
    }

    @Test
    void every_kind_that_refers_to_others_is_seen_here() {
        assertThat(references().map(each -> ((Fact) each.get()[0]).milestone().kind()))
                .contains(Stream.of(Kind.values())
                        .filter(kind -> Stream.of(kind.type().getRecordComponents())
                                .anyMatch(field -> field.getName().endsWith("Id")))
                        .toArray(Kind[]::new));
    }

    @Test
    void a_reference_to_what_was_retracted_is_refused() {
        given(jobStarted("acme", "2015"))
                .and(retract(jobStarted("acme", "2015")))
                .when(log(promoted("acme", "2016")))
                .thenRefused(Rule.REFERENCE_EXISTS, "jobId");
    }

    @Test
    void a_correction_is_held_to_the_same() {
        given(jobStarted("acme", "2015"), payChanged("acme", "2015"))
                .when(correct(payChanged("acme", "2015").with("jobId", "initech")))
                .thenRefused(Rule.REFERENCE_EXISTS, "jobId");
    }

    @Test
    void the_second_of_two_references_is_named() {
        given(contactMade("Ada", "2015"))
                .when(log(applied("acme", "2016").with("referralIds", List.of(id("Ada"), id("nobody")))))
                .thenRefused(Rule.REFERENCE_EXISTS, "referralIds[1]");
        given(jobStarted("acme", "2015"))
                .when(log(roleChanged("acme", "2016").with("managerId", "nobody")))
                .thenRefused(Rule.REFERENCE_EXISTS, "managerId");
    }

    @Test
    void a_note_is_about_any_live_milestone() {
        given(jobStarted("acme", "2015"), noted("why", "2015", "acme"))
                .when(log(noted("and", "2016", "why")))
                .thenAccepted();
        given().when(log(noted("why", "2015", "nothing")))
                .thenRefused(Rule.REFERENCE_EXISTS, "about", "the id of a live milestone of this journal");
    }

    @Test
    void a_note_about_itself_is_refused() {
        given().when(log(noted("loop", "2015", "loop"))).thenRefused(Rule.REFERENCES_ACYCLIC, "about");
        given(noted("loop", "2015"))
                .when(correct(noted("loop", "2015", "loop")))
                .thenRefused(Rule.REFERENCES_ACYCLIC, "about");
    }

    @Test
    void a_correction_does_not_close_a_circle_of_notes() {
        given(noted("first", "2015"), noted("second", "2015", "first"), noted("third", "2015", "second"))
                .when(correct(noted("first", "2015", "third")))
                .thenRefused(Rule.REFERENCES_ACYCLIC, "about", "a milestone that does not itself refer to this one");
    }

    @Test
    void what_refers_to_its_own_id_refers_to_no_milestone_of_the_right_kind() {
        given().when(log(payChanged("pay", "2015").as("pay"))).thenRefused(Rule.REFERENCE_EXISTS, "jobId");
    }

    @Test
    void an_offer_by_a_known_contact_is_accepted() {
        given(contactMade("boss", "2014")).when(log(offerBy("boss"))).thenAccepted();
    }

    @Test
    void what_became_of_a_contact_may_lie_before_we_met() {
        given(contactMade("Ada", "2015"))
                .when(log(Facts.contactMoved("Ada", "2010")))
                .thenAccepted();
    }

    @Test
    void talks_reviews_and_applications_keep_no_order_of_their_own() {
        given(contactMade("Ada", "2015"), decisionMade("d", "2015"), applied("acme", "2015"))
                .and(log(Facts.conversationHeld("Ada", "2014")))
                .and(log(Facts.decisionReviewed("d", "2014")))
                .and(log(Facts.applicationMoved("acme", "2014")));
    }
}

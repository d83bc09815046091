package org.careerjournal.domain;

import static org.careerjournal.domain.fixtures.Sentences.correct;
import static org.careerjournal.domain.fixtures.Sentences.given;
import static org.careerjournal.domain.fixtures.Sentences.log;
import static org.careerjournal.domain.fixtures.Sentences.retract;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.careerjournal.domain.fixtures.Fact;
import org.careerjournal.domain.fixtures.Facts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A job, an education, a leave and a goal end once, and not before they start. */
class EndingRulesTest {

    record Span(String field, BiFunction<String, String, Fact> start, BiFunction<String, String, Fact> end) {
        Fact from(String on) {
            return start.apply("one", on);
        }

        Fact to(String on) {
            return end.apply("one", on);
        }
    }

    static Stream<Span> spans() {
        return Stream.of(
                new Span("jobId", Facts::jobStarted, Facts::jobEnded),
                new Span("educationId", Facts::educationStarted, Facts::educationCompleted),
                new Span("leaveId", Facts::leaveTaken, Facts::leaveEnded),
                new Span("goalId", Facts::goalSet, Facts::goalClosed));
    }

    @ParameterizedTest
    @MethodSource("spans")
    void an_end_before_the_start_is_refused(Span span) {
        given(span.from("2015-03"))
                .when(log(span.to("2015-02")))
                .thenRefused(Rule.ENDS_AFTER_START, "on", "a date from 2015-03-01 on");
    }

    @ParameterizedTest
    @MethodSource("spans")
    void a_start_corrected_beyond_its_end_is_refused(Span span) {
        Fact end = span.to("2018-06");
        given(span.from("2015"), end)
                .when(correct(span.from("2018-07")))
                .thenRefused(
                        Rule.ENDS_AFTER_START,
                        "on",
                        "a date up to 2018-06-30, when it ends: "
                                + end.milestone().kind().wireName() + " on 2018-06 (" + end.id() + ")");
    }

    @ParameterizedTest
    @MethodSource("spans")
    void an_end_corrected_to_before_the_start_is_refused(Span span) {
        given(span.from("2015"), span.to("2018"))
                .when(correct(span.to("2014")))
                .thenRefused(Rule.ENDS_AFTER_START, "on");
    }

    @ParameterizedTest
    @MethodSource("spans")
    void start_and_end_may_fall_into_one_period(Span span) {
        given(span.from("2015-06-15")).when(log(span.to("2015"))).thenAccepted();
        given(span.from("2015")).when(log(span.to("2015-01-01"))).thenAccepted();
    }

    @ParameterizedTest
    @MethodSource("spans")
    void a_second_end_is_refused(Span span) {
        Fact end = span.to("2018");
        given(span.from("2015"), end)
                .when(log(span.to("2019").as("second end")))
                .thenRefused(
                        Rule.ENDS_ONCE,
                        span.field(),
                        "one that has not ended yet; this one has, and its end can be corrected: "
                                + end.milestone().kind().wireName() + " on 2018 (" + end.id() + ")");
    }

    @ParameterizedTest
    @MethodSource("spans")
    void an_end_corrected_to_what_has_ended_is_refused(Span span) {
        given(
                        span.from("2015"),
                        span.to("2018"),
                        span.start().apply("other", "2015"),
                        span.end().apply("other", "2018"))
                .when(correct(span.end().apply("other", "2018").with(span.field(), "one")))
                .thenRefused(Rule.ENDS_ONCE, span.field());
    }

    @ParameterizedTest
    @MethodSource("spans")
    void an_end_may_be_corrected(Span span) {
        given(span.from("2015"), span.to("2018")).when(correct(span.to("2019"))).thenAccepted();
    }

    @ParameterizedTest
    @MethodSource("spans")
    void after_its_end_was_retracted_it_can_end_again(Span span) {
        given(span.from("2015"), span.to("2018"))
                .and(retract(span.to("2018")))
                .when(log(span.to("2019").as("second end")))
                .thenAccepted();
    }

    @ParameterizedTest
    @MethodSource("spans")
    void an_end_corrected_to_another_leaves_the_first_open(Span span) {
        given(span.from("2015"), span.to("2018"), span.start().apply("other", "2015"))
                .and(correct(span.to("2018").with(span.field(), "other")))
                .when(log(span.to("2019").as("second end")))
                .thenAccepted();
    }
}

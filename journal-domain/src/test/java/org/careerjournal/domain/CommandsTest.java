package org.careerjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careerjournal.domain.fixtures.Facts.confirmed;
import static org.careerjournal.domain.fixtures.Facts.contactMade;
import static org.careerjournal.domain.fixtures.Facts.jobEnded;
import static org.careerjournal.domain.fixtures.Facts.jobStarted;
import static org.careerjournal.domain.fixtures.Facts.payChanged;
import static org.careerjournal.domain.fixtures.Facts.promoted;
import static org.careerjournal.domain.fixtures.Sentences.correct;
import static org.careerjournal.domain.fixtures.Sentences.discard;
import static org.careerjournal.domain.fixtures.Sentences.erase;
import static org.careerjournal.domain.fixtures.Sentences.given;
import static org.careerjournal.domain.fixtures.Sentences.keep;
import static org.careerjournal.domain.fixtures.Sentences.log;
import static org.careerjournal.domain.fixtures.Sentences.open;
import static org.careerjournal.domain.fixtures.Sentences.retract;
import static org.careerjournal.domain.fixtures.Sentences.share;
import static org.careerjournal.domain.fixtures.Sentences.stamp;
import static org.careerjournal.domain.fixtures.Sentences.stopSharing;
import static org.careerjournal.domain.fixtures.Sentences.unopened;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.careerjournal.domain.fixtures.Fact;
import org.careerjournal.domain.fixtures.Sentences;
import org.careerjournal.domain.fixtures.Sentences.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each command does, and does only once. */
class CommandsTest {

    private static final Scenario SCENARIO = new Scenario("Big tech at once", null, List.of());
    private static final Fact ACME = jobStarted("acme", "2015");

    @Test
    void a_journal_is_opened_by_name() {
        Journal journal = unopened().when(open("Ada")).thenAccepted();

        assertThat(journal.isOpen()).isTrue();
        assertThat(journal.name()).isEqualTo("Ada");
        assertThat(journal.sequence()).isZero();
    }

    @Test
    void opening_twice_changes_nothing() {
        given().when(open(Sentences.NAME)).thenNothingHappens();
    }

    @Test
    void opening_under_another_name_is_refused() {
        given().when(open("Grace")).thenRefused(Rule.ID_IN_USE, "name");
    }

    @Test
    void a_journal_has_a_name_of_at_most_200_characters() {
        unopened().when(open(" ")).thenRefused(Rule.REQUIRED, "name");
        unopened().when(open("x".repeat(201))).thenRefused(Rule.WITHIN_LIMITS, "name", "at most 200 characters");
        unopened().when(open("x".repeat(200))).thenAccepted();
    }

    static Stream<Command> allButOpening() {
        return Stream.of(
                log(ACME),
                correct(ACME),
                retract(ACME),
                share(),
                stopSharing(),
                keep("scenario", SCENARIO),
                discard("scenario"),
                erase());
    }

    @ParameterizedTest
    @MethodSource("allButOpening")
    void a_journal_that_was_not_opened_takes_no_command(Command command) {
        unopened().when(command).thenRefused(Rule.JOURNAL_EXISTS, null, "a journal that has been opened");
    }

    @ParameterizedTest
    @MethodSource("allButOpening")
    void an_erased_journal_takes_no_command_but_to_erase_it_again(Command command) {
        Sentences.Given erased = given(ACME).and(erase());
        if (command.apply(stamp(0, Sentences.RECORDED)) instanceof JournalCommand.EraseJournal) {
            erased.when(command).thenNothingHappens();
        } else {
            erased.when(command).thenRefused(Rule.NOT_ERASED, null, "a journal that has not been erased");
        }
    }

    @Test
    void an_erased_journal_is_not_opened_again() {
        given().and(erase()).when(open(Sentences.NAME)).thenRefused(Rule.NOT_ERASED, null);
    }

    @Test
    void erasing_leaves_nothing_behind() {
        Journal journal = given(ACME)
                .and(share(), keep("scenario", SCENARIO))
                .when(erase())
                .thenAccepted();

        assertThat(journal.erased()).isTrue();
        assertThat(journal.isOpen()).isFalse();
        assertThat(journal.shared()).isFalse();
        assertThat(journal.name()).isNull();
        assertThat(journal.live()).isEmpty();
        assertThat(journal.entry(ACME.id())).isEmpty();
        assertThat(journal.scenarios()).isEmpty();
        assertThat(journal.sequence()).isEqualTo(4);
    }

    @Test
    void a_milestone_is_logged() {
        Journal journal = given().when(log(ACME)).thenAccepted();

        assertThat(journal.entry(ACME.id()))
                .contains(new Journal.Entry(ACME.id(), ACME.milestone(), 1, Sentences.RECORDED, 1, false));
        assertThat(journal.liveCount()).isEqualTo(1);
    }

    @Test
    void the_same_id_with_the_same_content_changes_nothing() {
        given(ACME).when(log(ACME)).thenNothingHappens();
    }

    @Test
    void equal_numbers_are_the_same_content() {
        Fact pay = payChanged("acme", "2016");
        given(ACME, pay.with("base", Money.of("100000.00", "USD")))
                .when(log(pay.with("base", Money.of("1E+5", "USD"))))
                .thenNothingHappens();
    }

    @Test
    void the_same_id_with_other_content_is_refused() {
        given(ACME).when(log(ACME.with("title", "Analyst"))).thenRefused(Rule.ID_IN_USE, "id");
        given(ACME).when(log(confirmed("2016").as("acme"))).thenRefused(Rule.ID_IN_USE, "id");
    }

    @Test
    void the_id_of_a_retracted_milestone_is_never_used_again() {
        given(ACME).and(retract(ACME)).when(log(ACME)).thenRefused(Rule.NOT_RETRACTED, "id");
    }

    @Test
    void a_correction_replaces_the_milestone_whole_and_keeps_its_place() {
        Fact corrected = ACME.with("title", "Analyst");
        Journal journal = given(ACME.with("location", "Bern"), confirmed("2016"))
                .at("2026-02-01T00:00:00Z")
                .when(correct(corrected))
                .thenAccepted();

        assertThat(journal.entry(ACME.id()))
                .contains(new Journal.Entry(
                        ACME.id(), corrected.milestone(), 1, Instant.parse("2026-02-01T00:00:00Z"), 2, false));
        assertThat(journal.live())
                .extracting(Journal.Entry::id)
                .containsExactly(ACME.id(), confirmed("2016").id());
    }

    @Test
    void a_correction_to_what_is_there_changes_nothing() {
        given(ACME).when(correct(ACME)).thenNothingHappens();
    }

    @Test
    void a_correction_keeps_the_kind() {
        given(ACME)
                .when(correct(confirmed("2015").as("acme")))
                .thenRefused(Rule.SAME_KIND, "kind", "job-started, the kind that was logged");
    }

    @Test
    void only_what_is_there_is_corrected() {
        given().when(correct(ACME)).thenRefused(Rule.MILESTONE_EXISTS, "id");
        given(ACME)
                .and(retract(ACME))
                .when(correct(ACME.with("title", "Analyst")))
                .thenRefused(Rule.NOT_RETRACTED, "id");
    }

    @Test
    void a_correction_of_an_older_version_than_the_latest_is_refused() {
        Fact second = ACME.with("title", "Analyst");
        Fact third = ACME.with("title", "Manager");
        given(ACME).and(correct(second)).when(correct(third, 1)).thenRefused(Rule.VERSION_MATCHES, null);
        given(ACME).and(correct(second)).when(correct(third, 3)).thenRefused(Rule.VERSION_MATCHES, null);

        JournalEvent.MilestoneCorrected event =
                given(ACME).and(correct(second)).when(correct(third, 2)).thenOne(JournalEvent.MilestoneCorrected.class);
        assertThat(event.expectedVersions()).isEqualTo(2);
    }

    @Test
    void sharing_is_turned_on_and_off_once() {
        assertThat(given().when(share()).thenAccepted().shared()).isTrue();
        given().and(share()).when(share()).thenNothingHappens();
        assertThat(given().and(share()).when(stopSharing()).thenAccepted().shared())
                .isFalse();
        given().when(stopSharing()).thenNothingHappens();
    }

    @Test
    void an_event_is_recorded_when_its_command_came() {
        JournalEvent event =
                given().at("2026-03-01T10:00:00Z").when(log(ACME)).thenOne(JournalEvent.MilestoneLogged.class);

        assertThat(event.stamp()).isEqualTo(stamp(1_000_000, Instant.parse("2026-03-01T10:00:00Z")));
    }

    @Test
    void where_the_clock_stepped_back_an_event_is_recorded_with_the_last_one() {
        JournalEvent event = given(confirmed("2014"))
                .at("2025-12-31T10:00:00Z")
                .when(log(ACME))
                .thenOne(JournalEvent.MilestoneLogged.class);

        assertThat(event.stamp().at()).isEqualTo(Sentences.RECORDED);
    }

    /** A history that is brought into a new journal keeps the time at which it was first recorded. */
    @Test
    void time_counts_from_the_first_milestone() {
        JournalEvent event =
                given().at("2020-12-31T10:00:00Z").when(log(ACME)).thenOne(JournalEvent.MilestoneLogged.class);

        assertThat(event.stamp().at()).isEqualTo(Instant.parse("2020-12-31T10:00:00Z"));
    }

    @Test
    void who_refers_to_a_milestone_and_what_ended_it_is_known() {
        Fact end = jobEnded("acme", "2018");
        Journal journal = given(contactMade("Ada", "2014"), ACME, promoted("acme", "2016"), end)
                .journal();

        assertThat(journal.dependentsOf(ACME.id()))
                .extracting(entry -> entry.milestone().kind())
                .containsExactly(Kind.PROMOTED, Kind.JOB_ENDED);
        assertThat(journal.endOf(ACME.id())).map(Journal.Entry::id).contains(end.id());
        assertThat(journal.liveOf(Kind.CONTACT_MADE)).hasSize(1);
    }

    @Test
    void an_event_that_no_decision_caused_is_not_folded() {
        Journal journal = given(ACME).journal();
        Stamp stamp = stamp(9, Sentences.RECORDED);

        assertThatThrownBy(() ->
                        Journal.evolve(journal, new JournalEvent.MilestoneLogged(stamp, ACME.id(), ACME.milestone())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Journal.evolve(
                        journal,
                        new JournalEvent.MilestoneCorrected(stamp, Fact.id("nothing"), ACME.milestone(), null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_command_is_recovered_from_no_events_or_from_those_of_two() {
        JournalEvent one = new JournalEvent.SharedAsPeer(stamp(1, Sentences.RECORDED));
        JournalEvent other = new JournalEvent.SharingStopped(stamp(2, Sentences.RECORDED));

        assertThatThrownBy(() -> JournalCommand.recoveredFrom(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JournalCommand.recoveredFrom(List.of(one, other)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

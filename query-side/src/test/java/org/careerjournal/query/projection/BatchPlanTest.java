package org.careerjournal.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.careerjournal.domain.FreeMilestone.Confirmed;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.PayloadProtection;
import org.careerjournal.eventlog.StoredEvent;
import org.careerjournal.query.archive.EventOpener;
import org.careerjournal.query.testing.WrittenJournal;
import org.junit.jupiter.api.Test;

class BatchPlanTest {

    private static final UUID MILESTONE = new UUID(9, 1);
    private static final EventReader READER =
            new EventReader(new EventOpener(new JournalCodec(), PayloadProtection.none()));

    private final WrittenJournal anna =
            WrittenJournal.opened(1).logged(MILESTONE, confirmed("2020")).logged(new UUID(9, 2), confirmed("2021"));
    private final WrittenJournal boris = WrittenJournal.opened(2).logged(MILESTONE, confirmed("2020"));

    @Test
    void a_journal_row_counts_the_live_milestones() {
        anna.then(new JournalEvent.MilestoneRetracted(
                anna.stamp(), MILESTONE, Kind.CONFIRMED, "a mistake", MILESTONE, false));

        BatchPlan plan = planned(anna.events(), Map.of(), Set.of());

        assertThat(plan.archive()).hasSize(4);
        assertThat(plan.journals().get(anna.id()))
                .isEqualTo(new JournalRow(anna.id(), "Journal 1", 1, WrittenJournal.recordedAt(3), false, false, 3));
    }

    @Test
    void events_that_were_applied_before_are_passed_over() {
        Map<UUID, JournalRow> rows = planned(anna.events(), Map.of(), Set.of()).journals();

        BatchPlan again = planned(anna.events(), rows, Set.of());

        assertThat(again).isEqualTo(new BatchPlan(List.of(), Map.of(), Set.of(), Map.of(), List.of()));
    }

    @Test
    void an_event_twice_in_one_batch_counts_once() {
        BatchPlan plan = planned(List.of(anna.event(0), anna.event(1), anna.event(1)), Map.of(), Set.of());

        assertThat(plan.archive()).containsExactly(anna.event(0), anna.event(1));
        assertThat(row(plan, anna).milestones()).isEqualTo(1);
    }

    @Test
    void a_hole_parks_the_journal_at_the_event_after_it_and_no_other_journal() {
        BatchPlan plan =
                planned(List.of(anna.event(0), boris.event(0), anna.event(2), boris.event(1)), Map.of(), Set.of());

        assertThat(plan.newlyParked())
                .isEqualTo(Map.of(anna.id(), new BatchPlan.Parked(2, "a hole: expected sequence 1, got 2")));
        assertThat(plan.deadLetters()).containsExactly(anna.event(2));
        assertThat(row(plan, anna).lastSequence()).isZero();
        assertThat(row(plan, boris).lastSequence()).isEqualTo(1);
    }

    @Test
    void a_poison_event_keeps_back_what_follows_it() {
        anna.thenPoison().logged(new UUID(9, 4), confirmed("2022"));

        BatchPlan plan = planned(anna.events(), Map.of(), Set.of());

        assertThat(parked(plan, anna).sequence()).isEqualTo(3);
        assertThat(plan.deadLetters()).containsExactly(anna.event(3), anna.event(4));
        assertThat(row(plan, anna).lastSequence()).isEqualTo(2);
    }

    @Test
    void the_reason_for_parking_says_nothing_of_the_payload() {
        StoredEvent poison = new StoredEvent(
                0,
                anna.event(1).position(),
                anna.id(),
                0,
                "journal.opened.v1",
                WrittenJournal.recordedAt(0),
                "{\"name\": secret}".getBytes(StandardCharsets.UTF_8));

        BatchPlan plan = planned(List.of(poison), Map.of(), Set.of());

        assertThat(parked(plan, anna).reason())
                .startsWith("journal.opened.v1 cannot be read")
                .doesNotContain("secret");
    }

    @Test
    void an_erased_journal_leaves_a_tombstone_and_no_payload() {
        anna.erased();

        BatchPlan plan = planned(anna.events(), Map.of(), Set.of());

        assertThat(plan.archive()).isEmpty();
        assertThat(plan.erased()).containsExactly(anna.id());
        assertThat(plan.journals().get(anna.id()))
                .isEqualTo(new JournalRow(anna.id(), null, 0, WrittenJournal.recordedAt(3), false, true, 3));
    }

    @Test
    void a_parked_journal_can_be_erased() {
        anna.thenPoison().erased();

        BatchPlan plan = planned(anna.events(), Map.of(), Set.of(anna.id()));

        assertThat(plan.erased()).containsExactly(anna.id());
        assertThat(plan.deadLetters()).isEmpty();
        assertThat(plan.newlyParked()).isEmpty();
    }

    private static Confirmed confirmed(String on) {
        return new Confirmed(PartialDate.of(on), null);
    }

    private static JournalRow row(BatchPlan plan, WrittenJournal journal) {
        return Objects.requireNonNull(plan.journals().get(journal.id()));
    }

    private static BatchPlan.Parked parked(BatchPlan plan, WrittenJournal journal) {
        return Objects.requireNonNull(plan.newlyParked().get(journal.id()));
    }

    private static BatchPlan planned(List<StoredEvent> events, Map<UUID, JournalRow> known, Set<UUID> parked) {
        return BatchPlan.of(events.stream().map(READER).toList(), known, parked);
    }
}

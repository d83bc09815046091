package org.careerjournal.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Kind;
import org.junit.jupiter.api.Test;

class EventNamesTest {

    @Test
    void a_name_is_logical_and_versioned() {
        assertThat(EventNames.of(new JournalEvent.MilestoneLogged(
                        EventSamples.STAMP, EventSamples.MILESTONE, MilestoneSamples.of(Kind.PROMOTED))))
                .isEqualTo("promoted.logged.v1");
        assertThat(EventNames.of(new JournalEvent.JournalErased(EventSamples.STAMP)))
                .isEqualTo("journal.erased.v1");
        assertThat(EventNames.all())
                .contains(
                        "pay-changed.corrected.v1",
                        "promoted.retracted.v1",
                        "journal.opened.v1",
                        "journal.shared.v1",
                        "journal.sharing-stopped.v1",
                        "scenario.kept.v1",
                        "scenario.discarded.v1")
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*\\.v1"));
    }

    @Test
    void a_name_leads_back_to_its_event_and_kind() {
        for (JournalEvent event : EventSamples.all()) {
            assertThat(EventNames.meaning(EventNames.of(event)))
                    .hasValueSatisfying(meaning -> assertThat(meaning.type()).isEqualTo(event.getClass()));
        }
        assertThat(EventNames.meaning("pay-changed.corrected.v1"))
                .contains(new EventNames.Meaning(JournalEvent.MilestoneCorrected.class, Kind.PAY_CHANGED));
        assertThat(EventNames.meaning("promoted.logged.v9")).isEmpty();
        assertThat(EventNames.meaning("org.careerjournal.domain.JournalEvent")).isEmpty();
    }
}

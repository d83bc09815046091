package org.careerjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careerjournal.domain.fixtures.Sentences.accepted;
import static org.careerjournal.domain.fixtures.Sentences.stamp;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.careerjournal.domain.fixtures.Fact;
import org.careerjournal.domain.fixtures.Facts;
import org.careerjournal.domain.fixtures.Sentences;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** A full journal. Were a command to copy or to walk it whole, these would take hours. */
class JournalScaleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final UUID JOB = Fact.id("acme");

    private static Journal full() {
        Journal journal = Sentences.given(Facts.jobStarted("acme", "2015")).journal();
        Milestone pay = Facts.payChanged("acme", "2016").milestone();
        for (int i = 1; i < Limits.MILESTONES_MAX; i++) {
            journal = after(journal, log(i, pay));
        }
        return journal;
    }

    @Test
    void a_journal_takes_100_000_milestones_and_no_more() {
        Journal journal = Assertions.assertTimeout(PATIENCE, JournalScaleTest::full);

        assertThat(journal.liveCount()).isEqualTo(100_000);
        assertThat(journal.live().filter(entry -> entry.milestone().kind() == Kind.PAY_CHANGED))
                .hasSize(99_999);
        JournalCommand oneMore = log(100_000, Facts.confirmed("2016").milestone());
        assertThat(Journal.decide(journal, oneMore))
                .isEqualTo(new Decision.Refused(new Refusal(
                        Rule.ROOM_IN_JOURNAL,
                        null,
                        "at most 100,000 milestones in a journal, retracted ones included")));
        assertThat(Journal.decide(journal, retract(JOB, true)))
                .isEqualTo(new Decision.Refused(new Refusal(
                        Rule.NO_DEPENDENTS,
                        null,
                        "at most 10,000 milestones in one cascade; retract some of what depends on it first")));
        Journal without = after(journal, retract(new UUID(1, 5), false));
        assertThat(Journal.decide(without, oneMore)).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void a_long_chain_of_notes_is_walked_without_recursion() {
        Journal journal = Sentences.given().journal();
        UUID last = null;
        for (int i = 0; i < 2_000; i++) {
            UUID id = new UUID(1, i);
            journal = after(
                    journal,
                    new JournalCommand.LogMilestone(
                            stamp(i, Sentences.RECORDED),
                            id,
                            new FreeMilestone.Noted(PartialDate.of("2015"), null, "a note", last)));
            last = id;
        }
        List<JournalEvent> events = accepted(Journal.decide(journal, retract(new UUID(1, 0), true)));

        assertThat(events).hasSize(2_000);
        assertThat(((JournalEvent.MilestoneRetracted) events.getFirst()).milestoneId())
                .isEqualTo(last);
    }

    private static JournalCommand log(long number, Milestone milestone) {
        return new JournalCommand.LogMilestone(stamp(number, Sentences.RECORDED), new UUID(1, number), milestone);
    }

    private static JournalCommand retract(UUID id, boolean cascade) {
        return new JournalCommand.RetractMilestone(stamp(1_000_000, Sentences.RECORDED), id, null, cascade);
    }

    private static Journal after(Journal journal, JournalCommand command) {
        Journal after = journal;
        for (JournalEvent event : accepted(Journal.decide(journal, command))) {
            after = Journal.evolve(after, event);
        }
        return after;
    }
}

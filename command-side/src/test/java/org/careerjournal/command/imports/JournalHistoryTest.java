package org.careerjournal.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.careerjournal.command.imports.ImportSide.Target;
import org.careerjournal.domain.Decision;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.Stamp;
import org.careerjournal.domain.fixtures.JournalArbitraries;
import org.careerjournal.domain.fixtures.RandomCareer;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.NdjsonCodec;

class JournalHistoryTest {

    private static final NdjsonCodec LINES = new NdjsonCodec(new JournalCodec());
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @Provide
    Arbitrary<List<JournalEvent>> journals() {
        return JournalArbitraries.journals();
    }

    private static String exported(List<JournalEvent> events) {
        StringBuilder text = new StringBuilder(LINES.header("A")).append('\n');
        NdjsonCodec.lines(events).forEach(line -> text.append(LINES.write(line)).append('\n'));
        return text.toString();
    }

    private static JournalHistory read(String text) throws IOException {
        Path file = Files.createTempFile("history", ".ndjson");
        try {
            Files.writeString(file, text);
            return JournalHistory.read(file, "a.ndjson", LINES, LATER, ImportLimits.STANDARD)
                    .orElseThrow();
        } finally {
            Files.delete(file);
        }
    }

    /** The law of the round trip: exported, imported into an empty journal, exported again it is the same. */
    @Property(tries = 100)
    void a_history_comes_back_byte_for_byte(@ForAll("journals") List<JournalEvent> events) throws IOException {
        String text = exported(events);

        JournalHistory history = read(text);

        assertThat(history.problems()).isEmpty();
        assertThat(exported(replayed(history))).isEqualTo(text);
    }

    private static List<JournalEvent> replayed(JournalHistory history) {
        UUID id = new UUID(7, 7);
        JournalEvent opened = new JournalEvent.JournalOpened(new Stamp(id, id, "me", LATER), "B");
        Journal journal = Journal.evolve(Journal.initial(), opened);
        List<JournalEvent> events = new ArrayList<>(List.of(opened));
        for (JournalHistory.Line line : history.lines()) {
            Stamp stamp = new Stamp(
                    id, UUID.randomUUID(), line.event().actor(), line.event().recordedAt());
            Decision decision = Journal.decide(journal, line.step("a").command(stamp));
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            for (JournalEvent event : ((Decision.Accepted) decision).events()) {
                journal = Journal.evolve(journal, event);
                events.add(event);
            }
        }
        return events;
    }

    @Property(tries = 50)
    void merged_it_gives_the_live_milestones_of_the_journal_it_came_from(@ForAll("journals") List<JournalEvent> events)
            throws IOException {
        Journal journal = Journal.initial();
        for (JournalEvent event : events) {
            journal = Journal.evolve(journal, event);
        }

        Reading live = read(exported(events)).live();

        assertThat(live.problems()).isEmpty();
        assertThat(live.candidates())
                .extracting(Candidate::id, Candidate::milestone)
                .containsExactlyInAnyOrderElementsOf(journal.live()
                        .map(entry -> tuple(entry.id(), entry.milestone()))
                        .toList());
    }

    @Example
    void an_empty_journal_takes_the_history_with_ids_and_times_and_a_second_time_nothing() {
        List<JournalEvent> events = RandomCareer.events(42, 30);
        Target journal = new Target();

        ImportAnswer first = journal.imports("a.ndjson", exported(events));
        ImportAnswer second = journal.imports("a.ndjson", exported(events));

        Journal from = Journal.initial();
        for (JournalEvent event : events) {
            from = Journal.evolve(from, event);
        }
        assertThat(first.source()).isEqualTo("ndjson");
        assertThat(first.problems()).isEmpty();
        assertThat(known(journal.journal())).isEqualTo(known(from));
        assertThat(journal.journal().recordedAt()).isEqualTo(from.recordedAt());
        assertThat(journal.journal().name()).isEqualTo("A journal");
        assertThat(second.logged()).isZero();
        assertThat(second.unchanged()).isEqualTo(from.liveCount());
    }

    private record Known(UUID id, Milestone milestone, Instant recordedAt, int versions) {}

    private static List<Known> known(Journal journal) {
        return journal.live()
                .map(entry -> new Known(entry.id(), entry.milestone(), entry.recordedAt(), entry.versions()))
                .toList();
    }

    @Example
    void lines_that_cannot_be_read_are_problems_and_the_rest_goes_in() {
        String good =
                "{\"number\":%d,\"verb\":\"logged\",\"milestone\":{\"id\":\"%s\",\"kind\":\"confirmed\",\"on\":\"2020\"},"
                        + "\"actor\":\"me\",\"recordedAt\":\"%s\"}\n";
        String text = LINES.header("A") + "\n"
                + good.formatted(1, UUID.randomUUID(), "2020-05-01T00:00:00Z")
                + "{\"number\":2\n"
                + good.formatted(3, UUID.randomUUID(), "2099-01-01T00:00:00Z")
                + good.formatted(4, UUID.randomUUID(), "yesterday");
        Target journal = new Target();

        ImportAnswer answer = journal.imports("a.ndjson", text);

        assertThat(answer.logged()).isEqualTo(1);
        assertThat(answer.problems()).extracting(ImportProblem::row).containsExactly(3, 4, 5);
        assertThat(answer.problems())
                .extracting(ImportProblem::field)
                .containsExactly(null, "recordedAt", "recordedAt");
    }
}

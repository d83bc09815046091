package org.careerjournal.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.Journal.Entry;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Stamp;
import org.careerjournal.domain.fixtures.RandomCareer;
import org.careerjournal.eventlog.EventNames;
import org.careerjournal.eventlog.FeedPosition;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.PayloadProtection;
import org.careerjournal.eventlog.StoredEvent;
import org.careerjournal.query.archive.ArchivedJournals;
import org.careerjournal.query.archive.EventOpener;
import org.careerjournal.query.testing.ListFeed;
import org.careerjournal.query.testing.QueryDatabase;
import org.junit.jupiter.api.Test;

/** Laws over random careers; each has a seed of its own, which a failure names. */
class ProjectionLawsTest {

    private static final int CAREERS = 12;
    private static final JournalCodec CODEC = new JournalCodec();
    private static final EventOpener OPENER = new EventOpener(CODEC, PayloadProtection.none());

    @Test
    void a_rebuilt_projection_equals_the_live_one_row_for_row() {
        List<StoredEvent> events = shuffledTogether(new Random(42));
        try (QueryDatabase live = new QueryDatabase();
                QueryDatabase rebuilt = new QueryDatabase()) {
            projectInterrupted(events, live, new Random(7));
            project(new ListFeed().add(events), events.size(), rebuilt);

            assertThat(live.rows("archive")).hasSize(events.size()).isEqualTo(rebuilt.rows("archive"));
            assertThat(live.rows("journal")).hasSize(CAREERS).isEqualTo(rebuilt.rows("journal"));
            assertThat(live.rows("parked_journal")).isEmpty();
        }
    }

    @Test
    void the_row_of_a_journal_is_what_its_fold_says() {
        List<StoredEvent> events = shuffledTogether(new Random(43));
        try (QueryDatabase database = new QueryDatabase()) {
            project(new ListFeed().add(events), events.size(), database);

            for (long seed = 0; seed < CAREERS; seed++) {
                Journal journal = fold(career(seed));
                JournalRow row = database.jdbc()
                        .sql("SELECT * FROM query_side.journal WHERE journal_id = ?")
                        .param(id(seed))
                        .query((found, number) -> ProjectionTables.row(found))
                        .single();
                assertThat(row)
                        .as("career %s", seed)
                        .isEqualTo(new JournalRow(
                                id(seed),
                                journal.name(),
                                (int) journal.live().count(),
                                journal.recordedAt(),
                                journal.shared(),
                                false,
                                journal.sequence()));
            }
        }
    }

    @Test
    void a_journal_as_of_any_of_its_instants_is_the_fold_of_the_prefix() {
        List<StoredEvent> events = shuffledTogether(new Random(44));
        try (QueryDatabase database = new QueryDatabase()) {
            project(new ListFeed().add(events), events.size(), database);
            ArchivedJournals archive = new ArchivedJournals(database.jdbc(), OPENER);

            for (long seed = 0; seed < CAREERS; seed++) {
                List<JournalEvent> career = career(seed);
                for (Instant asOf : instants(career)) {
                    List<JournalEvent> prefix = career.stream()
                            .filter(event -> event == career.getFirst()
                                    || !event.stamp().at().isAfter(asOf))
                            .toList();
                    assertThat(archive.events(id(seed), asOf).stream()
                                    .map(JournalEvent::stamp)
                                    .map(Stamp::commandId))
                            .as("career %s as of %s", seed, asOf)
                            .containsExactlyElementsOf(prefix.stream()
                                    .map(JournalEvent::stamp)
                                    .map(Stamp::commandId)
                                    .toList());
                    assertThat(entries(archive.journal(id(seed), asOf))).isEqualTo(entries(fold(prefix)));
                }
                assertThat(entries(archive.journal(id(seed), null))).isEqualTo(entries(fold(career)));
            }
        }
    }

    /** The first, the last and each tenth in between, and a moment before each of these. */
    private static List<Instant> instants(List<JournalEvent> career) {
        List<Instant> instants = new ArrayList<>();
        for (int i = 0; i < career.size(); i += i == career.size() - 1 ? 1 : Math.min(10, career.size() - 1 - i)) {
            Instant at = career.get(i).stamp().at();
            instants.add(at.minusNanos(1_000));
            instants.add(at);
        }
        return instants;
    }

    private static List<Entry> entries(Journal journal) {
        return journal.live()
                .sorted(Comparator.comparingLong(Entry::firstSequence))
                .toList();
    }

    private static Journal fold(List<JournalEvent> events) {
        Journal journal = Journal.initial();
        for (JournalEvent event : events) {
            journal = Journal.evolve(journal, event);
        }
        return journal;
    }

    private static List<JournalEvent> career(long seed) {
        return RandomCareer.events(seed, 40);
    }

    private static UUID id(long seed) {
        return new UUID(5, seed);
    }

    /** All careers interleaved at random, each in its own order, under an id of its own. */
    private static List<StoredEvent> shuffledTogether(Random random) {
        List<List<StoredEvent>> waiting = new ArrayList<>();
        for (long seed = 0; seed < CAREERS; seed++) {
            waiting.add(new ArrayList<>(stored(seed)));
        }
        List<StoredEvent> events = new ArrayList<>();
        while (!waiting.isEmpty()) {
            int next = random.nextInt(waiting.size());
            events.add(waiting.get(next).removeFirst());
            waiting.removeIf(List::isEmpty);
        }
        return events;
    }

    private static List<StoredEvent> stored(long seed) {
        List<StoredEvent> stored = new ArrayList<>();
        for (JournalEvent event : career(seed)) {
            stored.add(new StoredEvent(
                    0,
                    FeedPosition.START,
                    id(seed),
                    stored.size(),
                    EventNames.of(event),
                    event.stamp().at(),
                    CODEC.write(event)));
        }
        return stored;
    }

    /** Projects in pieces, each by a projector of its own, and each piece brings again some events of the piece before. */
    private static void projectInterrupted(List<StoredEvent> events, QueryDatabase database, Random random) {
        ListFeed feed = new ListFeed();
        int done = 0;
        while (done < events.size()) {
            int next = Math.min(events.size(), done + 1 + random.nextInt(150));
            feed.add(events.subList(Math.max(0, done - random.nextInt(20)), next));
            project(feed, next, database);
            done = next;
        }
    }

    private static void project(ListFeed feed, int archived, QueryDatabase database) {
        Projection projection = new Projection(database.dataSource(), OPENER, Clock.systemUTC(), rows -> {});
        try (Projector projector = projection.projector(feed)) {
            projector.start();
            await().until(() -> database.jdbc()
                            .sql("SELECT count(*) FROM query_side.archive")
                            .query(Integer.class)
                            .single()
                    == archived);
        }
    }
}

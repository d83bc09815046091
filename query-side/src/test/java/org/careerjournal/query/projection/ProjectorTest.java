package org.careerjournal.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careerjournal.domain.FreeMilestone.Noted;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.eventlog.FeedPosition;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.PayloadProtection;
import org.careerjournal.query.archive.EventOpener;
import org.careerjournal.query.projection.ParkedJournals.ParkedJournal;
import org.careerjournal.query.testing.ListFeed;
import org.careerjournal.query.testing.QueryDatabase;
import org.careerjournal.query.testing.WrittenJournal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectorTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final QueryDatabase database = new QueryDatabase();
    private final ListFeed feed = new ListFeed();
    private final Key key = new Key();
    private final Projection projection = new Projection(
            database.dataSource(),
            new EventOpener(new JournalCodec(), key),
            Clock.fixed(NOW, ZoneOffset.UTC),
            rows -> {});
    private final Projector projector = projection.projector(feed);
    private final WrittenJournal anna =
            WrittenJournal.opened(1).logged(id(1), noted("one")).logged(id(2), noted("two"));
    private final WrittenJournal boris = WrittenJournal.opened(2).logged(id(1), noted("one"));

    /** Opens nothing of a journal while its key is out of reach. */
    private static final class Key implements PayloadProtection {
        private volatile UUID lockedJournal = new UUID(0, 0);
        private volatile long lockedFrom;

        @Override
        public byte[] seal(Place place, byte[] plain) {
            return plain;
        }

        @Override
        public byte[] open(Place place, byte[] sealed) {
            long sequence = Long.parseLong(place.context().split(":")[1]);
            if (place.journalId().equals(lockedJournal) && sequence >= lockedFrom) {
                throw new IllegalStateException("no key");
            }
            return sealed;
        }

        void lock(UUID journal, long from) {
            lockedFrom = from;
            lockedJournal = journal;
        }

        void unlock() {
            lockedJournal = new UUID(0, 0);
        }
    }

    @AfterEach
    void close() {
        projector.close();
        database.close();
    }

    @Test
    void events_become_archive_rows_and_a_journal_row() {
        feed.add(anna.events());

        projectTo(anna, 2);

        assertThat(database.rows("journal"))
                .containsExactly(
                        "(00000000-0000-0000-0000-000000000001,\"Journal 1\",2,\"2026-01-03 12:00:00+00\",f,f,2)");
        assertThat(database.jdbc()
                        .sql("SELECT payload FROM query_side.archive ORDER BY sequence")
                        .query(byte[].class)
                        .list())
                .usingRecursiveComparison()
                .isEqualTo(anna.events().stream().map(event -> event.payload()).toList());
    }

    @Test
    void an_event_that_comes_twice_is_passed_over() {
        feed.add(anna.event(0), anna.event(1), anna.event(1), anna.event(0), anna.event(2), anna.event(2));
        feed.add(boris.event(0));

        projectTo(boris, 0);

        assertThat(appliedSequences(anna)).containsExactly(0L, 1L, 2L);
        assertThat(database.rows("parked_journal")).isEmpty();
    }

    @Test
    void a_hole_parks_its_journal_while_others_go_on() throws SQLException {
        feed.add(anna.event(0), anna.event(2)).add(boris.events());

        projectTo(boris, 1);

        assertThat(projection.parked().list())
                .containsExactly(new ParkedJournal(anna.id(), 2, "a hole: expected sequence 1, got 2", NOW, 1));
        assertThat(appliedSequences(anna)).containsExactly(0L);
    }

    @Test
    void a_hole_that_is_filled_later_is_drained_in_order() throws SQLException {
        feed.add(anna.event(0), anna.event(2), anna.event(1)).add(boris.events());
        projectTo(boris, 1);

        assertThat(projection.parked().drain()).isEqualTo(1);

        assertThat(appliedSequences(anna)).containsExactly(0L, 1L, 2L);
        assertThat(database.rows("parked_event")).isEmpty();
        assertThat(database.rows("parked_journal")).isEmpty();
    }

    @Test
    void a_poison_event_parks_its_journal_until_it_is_mended_and_then_it_goes_on() throws SQLException {
        key.lock(anna.id(), 1);
        feed.add(anna.events()).add(boris.event(0));
        projectTo(boris, 0);
        assertThat(appliedSequences(anna)).containsExactly(0L);
        assertThat(projection.parked().retry(anna.id())).isFalse();
        assertThat(projection.parked().list())
                .containsExactly(new ParkedJournal(
                        anna.id(), 1, "noted.logged.v1 cannot be read: IllegalStateException", NOW, 2));

        key.unlock();
        assertThat(projection.parked().retry(anna.id())).isTrue();

        assertThat(appliedSequences(anna)).containsExactly(0L, 1L, 2L);
        assertThat(projection.parked().list()).isEmpty();
        anna.logged(id(3), noted("three"));
        feed.add(anna.event(3));
        awaitSequence(anna, 3);
    }

    @Test
    void a_retry_that_gets_on_in_part_keeps_the_rest() throws SQLException {
        key.lock(anna.id(), 1);
        feed.add(anna.events()).add(boris.event(0));
        projectTo(boris, 0);

        key.lock(anna.id(), 2);
        assertThat(projection.parked().retry(anna.id())).isFalse();

        assertThat(appliedSequences(anna)).containsExactly(0L, 1L);
        assertThat(projection.parked().list()).singleElement().satisfies(parked -> {
            assertThat(parked.sequence()).isEqualTo(2);
            assertThat(parked.waiting()).isEqualTo(1);
        });
    }

    @Test
    void an_erasure_takes_archive_and_dead_letters_with_it_and_leaves_a_tombstone() {
        key.lock(anna.id(), 1);
        anna.erased();
        feed.add(anna.events()).add(boris.event(0));

        projectTo(boris, 0);

        assertThat(appliedSequences(anna)).isEmpty();
        assertThat(database.rows("parked_event")).isEmpty();
        assertThat(database.rows("parked_journal")).isEmpty();
        assertThat(database.rows("journal"))
                .contains("(00000000-0000-0000-0000-000000000001,,0,\"2026-01-04 12:00:00+00\",f,t,3)");
    }

    @Test
    void who_has_been_superseded_writes_nothing_any_more() throws SQLException {
        feed.add(anna.event(0));
        projectTo(anna, 0);
        new Transactions(database.dataSource())
                .run(connection -> new FeedPositions("archive").claim(List.of(0), connection));
        List<String> before = allRows();

        feed.add(anna.event(1));

        await().until(() -> projector.state() == Projector.State.SUPERSEDED);
        assertThat(allRows()).isEqualTo(before);
        assertThat(projector.failure()).isEqualTo("another projector has taken over shard 0");
    }

    @Test
    void a_batch_that_fails_half_way_leaves_nothing_and_is_done_again_whole() {
        database.jdbc().sql("""
                CREATE FUNCTION query_side.fail() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$""").update();
        database.jdbc().sql("""
                CREATE TRIGGER fail BEFORE INSERT ON query_side.journal
                FOR EACH ROW EXECUTE FUNCTION query_side.fail()""").update();
        feed.add(anna.events()).add(boris.events());

        projector.start();
        await().until(() -> projector.state() == Projector.State.FAILING);
        assertThat(database.rows("archive")).isEmpty();
        assertThat(database.rows("feed_position")).allMatch(row -> row.startsWith("(archive,0,-1,-1,"));

        database.jdbc().sql("DROP TRIGGER fail ON query_side.journal").update();
        awaitSequence(boris, 1);
        assertThat(appliedSequences(anna)).containsExactly(0L, 1L, 2L);
        assertThat(database.rows("feed_position")).allMatch(row -> row.startsWith("(archive,0,0,4,"));
        await().until(() -> projector.state() == Projector.State.RUNNING);
    }

    @Test
    void a_projector_that_starts_again_goes_on_where_the_last_one_stopped() {
        feed.add(anna.event(0), anna.event(1));
        projectTo(anna, 1);
        projector.close();
        database.jdbc().sql("DELETE FROM query_side.archive").update();

        feed.add(anna.event(2));
        try (Projector next = projection.projector(feed)) {
            next.start();
            awaitSequence(anna, 2);
        }

        assertThat(appliedSequences(anna)).containsExactly(2L);
    }

    @Test
    void the_position_of_a_shard_that_was_not_claimed_is_not_moved() {
        Map<Integer, Long> epochs = Map.of(0, 1L);
        assertThatThrownBy(() -> new Transactions(database.dataSource()).run(connection -> {
                    new FeedPositions("archive").move(Map.of(7, FeedPosition.START), epochs, connection);
                    return true;
                }))
                .hasMessageContaining("shard 7");
    }

    private void projectTo(WrittenJournal journal, long sequence) {
        projector.start();
        awaitSequence(journal, sequence);
    }

    private void awaitSequence(WrittenJournal journal, long sequence) {
        await().until(() -> database.jdbc()
                .sql("SELECT last_sequence FROM query_side.journal WHERE journal_id = ?")
                .param(journal.id())
                .query(Long.class)
                .optional()
                .filter(last -> last >= sequence)
                .isPresent());
    }

    private List<Long> appliedSequences(WrittenJournal journal) {
        return database.jdbc()
                .sql("SELECT sequence FROM query_side.archive WHERE journal_id = ? ORDER BY sequence")
                .param(journal.id())
                .query(Long.class)
                .list();
    }

    private List<String> allRows() {
        return List.of(
                database.rows("archive").toString(),
                database.rows("journal").toString(),
                database.rows("feed_position").toString());
    }

    private static UUID id(long number) {
        return new UUID(9, number);
    }

    private static Noted noted(String text) {
        return new Noted(PartialDate.of("2020"), null, text, null);
    }
}

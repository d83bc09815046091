package org.careerjournal.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every feed promises. A feed is held to it by a subclass that gives a fresh log and feeds over it. */
public abstract class EventFeedContract {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration NO_WAIT = Duration.ZERO;
    private static final Instant RECORDED_AT = Instant.parse("2026-03-04T05:06:07.123456Z");

    private Log log;

    /** A log under test. Safe for use by several threads, each of which writes journals of its own. */
    public interface Log extends AutoCloseable {

        /** Appends one event; once it returns the event is committed. */
        void append(UUID journalId, long sequence, String name, Instant recordedAt, byte[] payload) throws Exception;

        /** A new feed over this log, at its start. */
        EventFeed feed();

        @Override
        void close();
    }

    /** A log without events. */
    protected abstract Log emptyLog() throws Exception;

    @BeforeEach
    void openLog() throws Exception {
        log = emptyLog();
    }

    @AfterEach
    void closeLog() {
        if (log != null) {
            log.close();
        }
    }

    @Test
    void an_empty_log_gives_nothing_and_the_wait_ends() throws Exception {
        try (EventFeed feed = log.feed()) {
            long start = System.nanoTime();
            EventFeed.Batch batch = feed.poll(10, Duration.ofMillis(60));
            assertThat(batch.events()).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(55), Duration.ofSeconds(20));
        }
    }

    @Test
    void an_event_comes_as_it_was_appended() throws Exception {
        byte[] payload = {0, 1, -1, '{', '}'};
        log.append(journal(1), 0, "promoted.logged.v1", RECORDED_AT, payload);
        try (EventFeed feed = log.feed()) {
            StoredEvent event = readAll(feed, 1, 10).getFirst();
            assertThat(event.journalId()).isEqualTo(journal(1));
            assertThat(event.sequence()).isZero();
            assertThat(event.name()).isEqualTo("promoted.logged.v1");
            assertThat(event.recordedAt()).isEqualTo(RECORDED_AT);
            assertThat(event.payload()).isEqualTo(payload);
            assertThat(feed.shards()).contains(event.shard());
        }
    }

    @Test
    void nothing_is_skipped_nothing_comes_twice_and_each_journal_is_in_order() throws Exception {
        appendInTurns(7, 40);
        try (EventFeed feed = log.feed()) {
            assertComplete(readAll(feed, 7 * 40, 64), 7, 40);
            assertThat(feed.poll(10, NO_WAIT).events()).isEmpty();
        }
    }

    @Test
    void a_poll_gives_at_most_what_was_asked_for() throws Exception {
        appendInTurns(2, 10);
        try (EventFeed feed = log.feed()) {
            List<StoredEvent> read = new ArrayList<>();
            while (read.size() < 20) {
                List<StoredEvent> batch = feed.poll(3, LONG).events();
                assertThat(batch).hasSizeBetween(1, 3);
                read.addAll(batch);
            }
            assertComplete(read, 2, 10);
        }
    }

    @Test
    void fewer_than_one_event_cannot_be_asked_for() {
        try (EventFeed feed = log.feed()) {
            assertThatThrownBy(() -> feed.poll(0, NO_WAIT)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void positions_rise_within_a_shard_and_a_batch_ends_at_its_last() throws Exception {
        appendInTurns(5, 6);
        try (EventFeed feed = log.feed()) {
            Map<Integer, FeedPosition> seen = new HashMap<>();
            for (int read = 0; read < 30; ) {
                EventFeed.Batch batch = feed.poll(4, LONG);
                for (StoredEvent event : batch.events()) {
                    FeedPosition before = seen.put(event.shard(), event.position());
                    assertThat(event.position()).isGreaterThan(before == null ? FeedPosition.START : before);
                }
                assertThat(batch.next()).containsAllEntriesOf(seen);
                read += batch.events().size();
            }
        }
    }

    @Test
    void reading_goes_on_from_any_position() throws Exception {
        appendInTurns(3, 5);
        List<StoredEvent> all;
        try (EventFeed feed = log.feed()) {
            all = readAll(feed, 15, 4);
        }
        Map<Integer, FeedPosition> reached = new HashMap<>();
        for (int done = 0; done <= all.size(); done++) {
            try (EventFeed feed = log.feed()) {
                feed.seek(reached);
                assertThat(keys(readAll(feed, all.size() - done, 4)))
                        .containsExactlyInAnyOrderElementsOf(keys(all.subList(done, all.size())));
            }
            if (done < all.size()) {
                reached.put(all.get(done).shard(), all.get(done).position());
            }
        }
    }

    @Test
    void a_feed_can_be_sent_back_to_the_start() throws Exception {
        appendInTurns(2, 5);
        try (EventFeed feed = log.feed()) {
            List<String> first = keys(readAll(feed, 10, 4));
            feed.seek(Map.of());
            assertThat(keys(readAll(feed, 10, 4))).containsExactlyInAnyOrderElementsOf(first);
        }
    }

    @Test
    void a_wait_ends_with_the_next_event() throws Exception {
        try (EventFeed feed = log.feed();
                ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<List<StoredEvent>> read = reader.submit(() -> readAll(feed, 1, 10));
            log.append(journal(1), 0, "confirmed.logged.v1", RECORDED_AT, payload(1, 0));
            await().atMost(LONG).until(read::isDone);
            assertThat(read.get()).hasSize(1);
        }
    }

    @Test
    void a_wait_ends_when_woken() throws Exception {
        try (EventFeed feed = log.feed();
                ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<EventFeed.Batch> read = reader.submit(() -> feed.poll(10, LONG));
            await().atMost(LONG.dividedBy(2)).pollInterval(Duration.ofMillis(5)).until(() -> {
                feed.wake();
                return read.isDone();
            });
            assertThat(read.get().events()).isEmpty();
        }
    }

    @Test
    void a_reader_beside_many_writers_that_starts_anew_again_and_again_misses_nothing() throws Exception {
        int writers = 6;
        int events = 50;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<Void>> written = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                written.add(threads.submit(writerOf(writer, events)));
            }
            List<StoredEvent> read = new ArrayList<>();
            Map<Integer, FeedPosition> reached = new HashMap<>();
            long deadline = System.nanoTime() + LONG.toNanos();
            while (read.size() < writers * events && System.nanoTime() < deadline) {
                try (EventFeed feed = log.feed()) {
                    feed.seek(reached);
                    EventFeed.Batch batch = feed.poll(17, Duration.ofSeconds(1));
                    read.addAll(batch.events());
                    reached.putAll(batch.next());
                }
            }
            for (Future<Void> one : written) {
                one.get();
            }
            assertComplete(read, writers, events);
        }
    }

    private Callable<Void> writerOf(int writer, int events) {
        return () -> {
            for (int sequence = 0; sequence < events; sequence++) {
                log.append(journal(writer), sequence, "confirmed.logged.v1", RECORDED_AT, payload(writer, sequence));
            }
            return null;
        };
    }

    private void appendInTurns(int journals, int events) throws Exception {
        for (int sequence = 0; sequence < events; sequence++) {
            for (int journal = 0; journal < journals; journal++) {
                log.append(journal(journal), sequence, "confirmed.logged.v1", RECORDED_AT, payload(journal, sequence));
            }
        }
    }

    /** Reads until so many events have come, in polls of at most {@code max}. */
    private static List<StoredEvent> readAll(EventFeed feed, int count, int max) throws Exception {
        List<StoredEvent> read = new ArrayList<>();
        long deadline = System.nanoTime() + LONG.toNanos();
        while (read.size() < count && System.nanoTime() < deadline) {
            read.addAll(feed.poll(max, Duration.ofSeconds(1)).events());
        }
        return read;
    }

    private static void assertComplete(List<StoredEvent> read, int journals, int events) {
        Map<UUID, Long> next = new HashMap<>();
        for (StoredEvent event : read) {
            long expected = next.merge(event.journalId(), 1L, Long::sum) - 1;
            assertThat(event.sequence()).as("next of %s", event.journalId()).isEqualTo(expected);
        }
        assertThat(next)
                .hasSize(journals)
                .allSatisfy((journal, count) -> assertThat(count).isEqualTo((long) events));
    }

    private static List<String> keys(List<StoredEvent> events) {
        return events.stream()
                .map(event -> event.journalId() + " " + event.sequence())
                .toList();
    }

    private static UUID journal(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    private static byte[] payload(int journal, long sequence) {
        return ("{\"journal\":" + journal + ",\"sequence\":" + sequence + "}").getBytes(StandardCharsets.UTF_8);
    }
}

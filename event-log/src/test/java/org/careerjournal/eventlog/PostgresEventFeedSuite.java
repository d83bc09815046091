package org.careerjournal.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The feed over PostgreSQL, held to the contract and to what is its own. */
abstract class PostgresEventFeedSuite extends EventFeedContract {

    /** A database with an empty event store. */
    abstract HikariDataSource eventStore();

    @Override
    protected Log emptyLog() {
        HikariDataSource store = eventStore();
        return new Log() {
            @Override
            public void append(UUID journalId, long sequence, String name, Instant recordedAt, byte[] payload)
                    throws Exception {
                try (Connection connection = store.getConnection()) {
                    RawEventStore.append(connection, journalId, sequence, name, recordedAt, payload);
                }
            }

            @Override
            public EventFeed feed() {
                return new PostgresEventFeed(store, 1_000);
            }

            @Override
            public void close() {
                store.close();
            }
        };
    }

    @Test
    void delayed_commits_hide_nothing_from_the_feed_and_something_from_a_reader_by_index() throws Exception {
        int rounds = FaultScale.rounds(10_000);
        long seed = FaultScale.seed();
        System.out.printf(
                "%s: %,d rounds of delayed commits, -Dfaults.seed=%d%n",
                getClass().getSimpleName(), rounds, seed);
        try (HikariDataSource store = eventStore();
                DelayedCommits commits = new DelayedCommits(store, seed)) {
            for (int round = 0; round < rounds; round++) {
                commits.round();
            }
            assertThat(commits.lostByIndexAlone()).isPositive();
            System.out.printf(
                    "%s: %,d events read; a reader by global_index alone lost %,d of them%n",
                    getClass().getSimpleName(), commits.committed(), commits.lostByIndexAlone());
        }
    }

    @Test
    void an_event_behind_an_open_transaction_waits_for_it() throws Exception {
        try (HikariDataSource store = eventStore();
                Connection slow = store.getConnection();
                Connection quick = store.getConnection();
                EventFeed feed = new PostgresEventFeed(store, 10)) {
            slow.setAutoCommit(false);
            RawEventStore.append(slow, new UUID(0, 1), 0, "confirmed.logged.v1", Instant.EPOCH, new byte[0]);
            RawEventStore.append(quick, new UUID(0, 2), 0, "confirmed.logged.v1", Instant.EPOCH, new byte[0]);
            assertThat(feed.poll(10, Duration.ofMillis(50)).events()).isEmpty();
            slow.commit();
            assertThat(feed.poll(10, Duration.ofSeconds(20)).events())
                    .extracting(event -> event.journalId().getLeastSignificantBits())
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void transactions_are_ordered_as_numbers() throws Exception {
        try (HikariDataSource store = eventStore();
                Connection connection = store.getConnection();
                Statement statement = connection.createStatement();
                EventFeed feed = new PostgresEventFeed(store, 10)) {
            for (int transaction : new int[] {100, 20, 9}) {
                RawEventStore.append(
                        connection, new UUID(0, transaction), 0, "confirmed.logged.v1", Instant.EPOCH, new byte[0]);
                statement.executeUpdate("UPDATE command_side.journal_event SET tx = '" + transaction
                        + "' WHERE global_index = (SELECT max(global_index) FROM command_side.journal_event)");
            }
            assertThat(feed.poll(10, Duration.ofSeconds(20)).events())
                    .extracting(event -> event.position().tx())
                    .containsExactly(9L, 20L, 100L);
        }
    }

    @Test
    void a_poll_walks_the_primary_key_and_sorts_nothing() throws Exception {
        try (HikariDataSource store = eventStore();
                Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO command_side.journal_event"
                    + " (journal_id, sequence, event_id, type, name, recorded_at, payload, meta_data)"
                    + " SELECT gen_random_uuid(), 0, gen_random_uuid(), 'journal', 'confirmed.logged.v1', 'then', '{}', '{}'"
                    + " FROM generate_series(1, 20000)");
            statement.executeUpdate("ANALYZE command_side.journal_event");
            try (PreparedStatement explain = connection.prepareStatement("EXPLAIN " + PostgresEventFeed.NEXT)) {
                explain.setString(1, "0");
                explain.setLong(2, -1);
                explain.setInt(3, 1_000);
                StringBuilder plan = new StringBuilder();
                try (ResultSet lines = explain.executeQuery()) {
                    while (lines.next()) {
                        plan.append(lines.getString(1)).append('\n');
                    }
                }
                assertThat(plan.toString())
                        .contains("Index Scan using journal_event_pkey")
                        .doesNotContain("Sort");
            }
        }
    }

    @Test
    void a_batch_ends_early_once_its_payloads_are_large() throws Exception {
        try (HikariDataSource store = eventStore();
                Connection connection = store.getConnection();
                EventFeed feed = new PostgresEventFeed(store, 1_000)) {
            byte[] large = new byte[6 << 20];
            for (int sequence = 0; sequence < 4; sequence++) {
                RawEventStore.append(connection, new UUID(0, 1), sequence, "confirmed.logged.v1", Instant.EPOCH, large);
            }
            assertThat(feed.poll(1_000, Duration.ofSeconds(20)).events()).hasSize(3);
            assertThat(feed.poll(1_000, Duration.ofSeconds(20)).events()).hasSize(1);
        }
    }

    @Test
    void a_closed_feed_finds_nothing() throws Exception {
        try (HikariDataSource store = eventStore()) {
            EventFeed feed = new PostgresEventFeed(store, 10);
            RawEventStore.append(store, 0, EventSamples.all().getFirst());
            feed.close();
            assertThat(feed.poll(10, Duration.ofSeconds(20)).events()).isEmpty();
        }
    }
}

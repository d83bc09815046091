package org.careerjournal.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.careerjournal.domain.JournalEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestoredStoreCheckTest {

    private HikariDataSource store;

    @BeforeEach
    void open() {
        store = TestPostgres.freshEventStore();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_empty_store_and_one_of_this_cluster_pass() throws SQLException {
        assertThat(RestoredStoreCheck.problem(store)).isEmpty();
        append(0);
        assertThat(RestoredStoreCheck.problem(store)).isEmpty();
    }

    @Test
    void a_store_with_the_transaction_ids_of_another_cluster_is_found_with_the_way_out() throws Exception {
        append(0);
        append(1);
        execute("UPDATE command_side.journal_event SET tx = ((tx::text)::bigint + 1000000000)::text::xid8");

        assertThat(RestoredStoreCheck.problem(store))
                .hasValueSatisfying(problem -> assertThat(problem)
                        .contains("restored from another cluster")
                        .contains(RestoredStoreCheck.RENUMBER));

        execute(RestoredStoreCheck.RENUMBER);
        assertThat(RestoredStoreCheck.problem(store)).isEmpty();
        try (EventFeed feed = new PostgresEventFeed(store, 10)) {
            assertThat(feed.poll(10, Duration.ofSeconds(20)).events())
                    .extracting(StoredEvent::sequence)
                    .containsExactly(0L, 1L);
        }
    }

    private void append(long sequence) throws SQLException {
        RawEventStore.append(store, sequence, new JournalEvent.SharedAsPeer(EventSamples.STAMP));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

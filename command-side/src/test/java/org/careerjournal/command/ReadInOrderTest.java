package org.careerjournal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.careerjournal.command.store.CommandPool;
import org.careerjournal.eventlog.PostgresEventFeed;
import org.careerjournal.eventlog.StoredEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What reading without gaps asks of the one who writes. */
class ReadInOrderTest {

    private static final int EVENTS_MAX = 1_000;

    private HikariDataSource database;
    private WatchedDatabase watched;
    private CommandSide side;

    @BeforeEach
    void open() {
        database = CommandSide.freshDatabase();
        watched = new WatchedDatabase(database);
        side = new CommandSide(watched);
    }

    @AfterEach
    void close() {
        side.close();
        database.close();
    }

    @Test
    void no_transaction_id_is_taken_before_the_journal_is_loaded_and_has_decided() {
        UUID journalId = side.journal();
        List<String> looked = new CopyOnWriteArrayList<>();
        List<Boolean> taken = new CopyOnWriteArrayList<>();
        watched.watch((sql, connection) -> {
            if (sql.contains("command_side.") && !sql.contains("INTO command_side.journal_event")) {
                looked.add(sql);
                taken.add(hasTransactionId(connection));
            }
        });

        try (CommandSide coldCache = new CommandSide(watched)) {
            looked.clear();
            taken.clear();
            coldCache.commands().handleAll(List.of(CommandSide.logNote(journalId), CommandSide.logNote(journalId)));
        }

        assertThat(looked)
                .satisfiesExactly(
                        load -> assertThat(load).contains("FROM command_side.journal_event"),
                        lookUp -> assertThat(lookUp).contains("FROM command_side.command_log"),
                        log -> assertThat(log).startsWith("INSERT INTO command_side.command_log"));
        assertThat(taken).containsOnly(false);
    }

    private static boolean hasTransactionId(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_current_xact_id_if_assigned() IS NOT NULL")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Test
    void commands_of_one_journal_from_two_processes_appear_in_the_order_of_their_sequence() throws Exception {
        UUID journalId = side.journal();
        try (CommandSide otherProcess = new CommandSide(database)) {
            List<Callable<Integer>> writers = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(
                            writer -> () -> writeTen(writer % 2 == 0 ? side : otherProcess, journalId))
                    .toList();
            AtOnce.run(writers);
        }

        List<Long> sequences = read().stream().map(StoredEvent::sequence).toList();

        assertThat(sequences)
                .isEqualTo(LongStream.range(0, sequences.size()).boxed().toList());
        assertThat(sequences).hasSizeGreaterThan(10);
    }

    /** A race lost too often is sent again, as a client would. */
    private static int writeTen(CommandSide to, UUID journalId) {
        for (int i = 0; i < 10; i++) {
            var command = CommandSide.logNote(journalId);
            for (int attempt = 0; attempt < 100; attempt++) {
                try {
                    to.commands().handle(command);
                    break;
                } catch (TryAgain lost) {
                    continue;
                }
            }
        }
        return 10;
    }

    @Test
    void an_open_writer_hides_what_was_committed_after_it_began_until_it_ends() throws Exception {
        UUID journalId = side.journal();
        try (Connection writer = database.getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("SELECT pg_current_xact_id()");
            side.commands().handle(CommandSide.logNote(journalId));

            assertThat(read()).extracting(StoredEvent::sequence).containsExactly(0L);
            writer.rollback();
        }
        assertThat(read()).extracting(StoredEvent::sequence).containsExactly(0L, 1L);
    }

    @Test
    void a_writer_that_hangs_is_ended_by_the_server_so_that_it_hides_nothing_for_long() throws Exception {
        UUID journalId = side.journal();
        HikariConfig hasty = new HikariConfig();
        hasty.setJdbcUrl(database.getJdbcUrl());
        hasty.setUsername(database.getUsername());
        hasty.setPassword(database.getPassword());
        CommandPool.configure(hasty, 1, Duration.ofMillis(200));
        try (HikariDataSource pool = new HikariDataSource(hasty);
                Connection writer = pool.getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("SELECT pg_current_xact_id()");
            side.commands().handle(CommandSide.logNote(journalId));

            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> read().size() == 2);
            assertThatThrownBy(() -> statement.execute("SELECT 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void connections_have_limits_on_transactions_statements_and_idling() {
        JdbcTemplate sql = new JdbcTemplate(database);
        assertThat(sql.queryForObject("SHOW transaction_timeout", String.class)).isEqualTo("5s");
        assertThat(sql.queryForObject("SHOW statement_timeout", String.class)).isEqualTo("5s");
        assertThat(sql.queryForObject("SHOW idle_in_transaction_session_timeout", String.class))
                .isEqualTo("2s");
    }

    @Test
    void whoever_waits_for_events_is_woken_after_each_commit_that_added_some_and_only_then() {
        UUID journalId = side.journal();
        List<Long> seen = new ArrayList<>();
        side.commands().onCommitted(() -> {
            throw new IllegalStateException("a listener that fails");
        });
        side.commands().onCommitted(() -> seen.add((long) read().size()));
        var command = CommandSide.logNote(journalId);

        side.commands().handle(command);
        side.commands().handle(command);

        assertThat(seen).containsExactly(2L);
    }

    private List<StoredEvent> read() {
        try (PostgresEventFeed feed = new PostgresEventFeed(database, EVENTS_MAX)) {
            return feed.poll(EVENTS_MAX, Duration.ZERO).events();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}

package org.careerjournal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careerjournal.domain.fixtures.Facts.jobStarted;
import static org.careerjournal.domain.fixtures.Facts.promoted;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.careerjournal.command.journal.JournalCache;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.JournalCommand.LogMilestone;
import org.careerjournal.domain.JournalCommand.RetractMilestone;
import org.careerjournal.domain.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cache stays right whatever happens around it. */
class CachedJournalsTest {

    private HikariDataSource database;
    private WatchedDatabase watched;
    private CommandSide side;
    private CommandSide otherProcess;

    @BeforeEach
    void open() {
        database = CommandSide.freshDatabase();
        watched = new WatchedDatabase(database);
        side = new CommandSide(watched);
        otherProcess = new CommandSide(database);
    }

    @AfterEach
    void close() {
        otherProcess.close();
        side.close();
        database.close();
    }

    @Test
    void a_command_whose_transaction_failed_left_nothing_in_the_cache() {
        UUID journalId = side.journal();
        LogMilestone command = CommandSide.logNote(journalId);
        watched.watch((sql, connection) -> {
            if (sql.startsWith("INSERT INTO command_side.journal_event")) {
                throw new SQLException("could not extend file: No space left on device", "53100");
            }
        });
        assertThatThrownBy(() -> side.commands().handle(command))
                .isInstanceOf(TryAgain.class)
                .hasMessageContaining("the disk of the database is full");
        watched.watch((sql, connection) -> {});

        assertThat(side.commands().load(journalId).sequence()).isZero();
        assertThat(side.commands().handle(CommandSide.logNote(journalId)))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.sequence()).isEqualTo(1));
        assertThat(side.commands().handle(command)).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
            assertThat(accepted.sequence()).isEqualTo(2);
            assertThat(accepted.repeated()).isFalse();
        });
    }

    @Test
    void what_another_process_wrote_is_seen_before_the_next_event_is_added() {
        UUID journalId = side.journal();
        otherProcess.commands().handle(CommandSide.logNote(journalId));

        Outcome outcome = side.commands().handle(CommandSide.logNote(journalId));

        assertThat(((Outcome.Accepted) outcome).sequence()).isEqualTo(2);
    }

    @Test
    void a_refusal_from_a_stale_cache_is_decided_again() {
        UUID journalId = side.journal();
        otherProcess.commands().handle(CommandSide.log(journalId, jobStarted("acme", "2015")));

        Outcome outcome = side.commands().handle(CommandSide.log(journalId, promoted("acme", "2017")));

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_no_op_from_a_stale_cache_is_decided_again() {
        UUID journalId = side.journal();
        LogMilestone first = CommandSide.logNote(journalId);
        side.commands().handle(first);
        otherProcess
                .commands()
                .handle(new RetractMilestone(CommandSide.stamp(journalId), first.milestoneId(), null, false));

        Outcome outcome = side.commands()
                .handle(new LogMilestone(CommandSide.stamp(journalId), first.milestoneId(), first.milestone()));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo(Rule.NOT_RETRACTED));
    }

    @Test
    void reading_a_journal_sees_what_another_process_wrote() {
        UUID journalId = side.journal();
        otherProcess.commands().handle(CommandSide.logNote(journalId));

        assertThat(side.commands().load(journalId).sequence()).isEqualTo(1);
    }

    @Test
    void a_race_that_is_lost_four_times_is_given_up() {
        UUID journalId = side.journal();
        AtomicInteger attempts = new AtomicInteger();
        watched.watch((sql, connection) -> {
            if (sql.startsWith("INSERT INTO command_side.command_log")) {
                attempts.incrementAndGet();
                elsewhere(CommandSide.logNote(journalId));
            }
        });

        assertThatThrownBy(() -> side.commands().handle(CommandSide.logNote(journalId)))
                .isInstanceOf(TryAgain.class)
                .hasMessageContaining("others were writing");
        assertThat(attempts).hasValue(4);
        assertThat(side.commands().load(journalId).sequence()).isEqualTo(4);
    }

    @Test
    void a_race_that_is_lost_three_times_is_won_the_fourth_time() {
        UUID journalId = side.journal();
        AtomicInteger attempts = new AtomicInteger();
        watched.watch((sql, connection) -> {
            if (sql.startsWith("INSERT INTO command_side.command_log") && attempts.incrementAndGet() <= 3) {
                elsewhere(CommandSide.logNote(journalId));
            }
        });

        Outcome outcome = side.commands().handle(CommandSide.logNote(journalId));

        assertThat(((Outcome.Accepted) outcome).sequence()).isEqualTo(4);
    }

    @Test
    void a_load_is_one_query_however_long_the_journal_is() {
        UUID journalId = otherProcess.journal();
        List<JournalCommand> many = IntStream.range(0, 350)
                .<JournalCommand>mapToObj(i -> CommandSide.logNote(journalId))
                .toList();
        otherProcess.commands().handleAll(many);
        watched.takeStatements();

        assertThat(side.commands().load(journalId).sequence()).isEqualTo(350);

        assertThat(watched.takeStatements())
                .filteredOn(sql -> sql.contains("journal_event"))
                .hasSize(1);
    }

    @Test
    void a_command_to_a_cached_journal_is_two_executions_and_a_commit() {
        UUID journalId = side.journal();
        watched.takeStatements();

        side.commands().handle(CommandSide.logNote(journalId));

        assertThat(watched.takeStatements())
                .satisfiesExactly(
                        log -> assertThat(log).startsWith("INSERT INTO command_side.command_log"),
                        event -> assertThat(event).startsWith("INSERT INTO command_side.journal_event"),
                        commit -> assertThat(commit).isEqualTo("commit"));
    }

    @Test
    void many_commands_sent_together_are_four_round_trips_for_each_two_hundred() {
        UUID journalId = side.journal();
        List<JournalCommand> many = IntStream.range(0, 1_200)
                .<JournalCommand>mapToObj(i -> CommandSide.logNote(journalId))
                .toList();
        watched.takeStatements();

        List<Outcome> outcomes = side.commands().handleAll(many);

        assertThat(((Outcome.Accepted) outcomes.getLast()).sequence()).isEqualTo(1_200);
        List<String> statements = watched.takeStatements();
        assertThat(statements).filteredOn("commit"::equals).hasSize(6);
        assertThat(statements).hasSize(24);
    }

    @Test
    void the_cache_holds_no_more_than_it_may() {
        JournalCache cache = new JournalCache(1_000);
        for (int i = 0; i < 500; i++) {
            UUID journalId = side.journal();
            cache.keep(journalId, side.commands().load(journalId));
        }
        assertThat(cache.size()).isBetween(100L, 125L);
    }

    /** The other process takes the command on a thread of its own, while this one waits. */
    private void elsewhere(JournalCommand command) {
        CompletableFuture.runAsync(() -> otherProcess.commands().handle(command))
                .join();
    }
}

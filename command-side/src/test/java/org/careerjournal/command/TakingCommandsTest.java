package org.careerjournal.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.JournalCommand.LogMilestone;
import org.careerjournal.domain.JournalEvent.MilestoneLogged;
import org.careerjournal.domain.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TakingCommandsTest {

    private static HikariDataSource database;
    private static CommandSide side;

    @BeforeAll
    static void open() {
        database = CommandSide.freshDatabase();
        side = new CommandSide(database);
    }

    @AfterAll
    static void close() {
        side.close();
        database.close();
    }

    @Test
    void a_milestone_that_is_logged_is_in_the_journal() {
        UUID journalId = side.journal();
        LogMilestone log = CommandSide.logNote(journalId);

        Outcome outcome = side.commands().handle(log);

        assertThat(outcome)
                .isEqualTo(new Outcome.Accepted(
                        List.of(new MilestoneLogged(log.stamp(), log.milestoneId(), log.milestone())), 1, false));
        Journal journal = side.commands().load(journalId);
        assertThat(journal.sequence()).isEqualTo(1);
        assertThat(journal.entry(log.milestoneId()).orElseThrow().milestone()).isEqualTo(log.milestone());
    }

    @Test
    void what_was_written_is_read_back_by_another_process() {
        UUID journalId = side.journal();
        LogMilestone log = CommandSide.logNote(journalId);
        side.commands().handle(log);

        try (CommandSide other = new CommandSide(database)) {
            Journal journal = other.commands().load(journalId);
            assertThat(journal.recordedAt()).isEqualTo(CommandSide.AT);
            assertThat(journal.entry(log.milestoneId()).orElseThrow().milestone())
                    .isEqualTo(log.milestone());
        }
    }

    @Test
    void a_command_to_a_journal_that_was_never_opened_is_refused() {
        Outcome outcome = side.commands().handle(CommandSide.logNote(UUID.randomUUID()));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo(Rule.JOURNAL_EXISTS));
    }
}

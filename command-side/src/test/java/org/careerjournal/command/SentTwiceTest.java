package org.careerjournal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careerjournal.domain.fixtures.Facts.jobStarted;
import static org.careerjournal.domain.fixtures.Facts.noted;
import static org.careerjournal.domain.fixtures.Facts.promoted;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.JournalCommand.LogMilestone;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Refusal;
import org.careerjournal.domain.Rule;
import org.careerjournal.domain.Stamp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commands that are sent twice, and many that are sent at once, in one process and in two. */
class SentTwiceTest {

    private static final int SENDERS = 16;

    private static HikariDataSource database;
    private static CommandSide side;
    private static CommandSide otherProcess;

    @BeforeAll
    static void open() {
        database = CommandSide.freshDatabase();
        side = new CommandSide(database);
        otherProcess = new CommandSide(database);
    }

    @AfterAll
    static void close() {
        otherProcess.close();
        side.close();
        database.close();
    }

    @Test
    void the_same_command_sent_16_times_at_once_takes_effect_once_and_all_answers_agree() throws Exception {
        UUID journalId = side.journal();
        LogMilestone command = CommandSide.logNote(journalId);

        List<Outcome> outcomes =
                AtOnce.run(sendAll(side, IntStream.range(0, SENDERS).mapToObj(i -> command)));

        assertTookEffectOnce(journalId, command, outcomes);
    }

    @Test
    void the_same_command_sent_to_two_processes_at_once_takes_effect_once_and_all_answers_agree() throws Exception {
        UUID journalId = side.journal();
        LogMilestone command = CommandSide.logNote(journalId);
        List<Callable<Outcome>> tasks = IntStream.range(0, SENDERS)
                .mapToObj(i -> send(i % 2 == 0 ? side : otherProcess, command))
                .toList();

        assertTookEffectOnce(journalId, command, AtOnce.run(tasks));
    }

    @Test
    void sixteen_commands_to_one_journal_at_once_all_take_effect() throws Exception {
        UUID journalId = side.journal();

        List<Outcome> outcomes =
                AtOnce.run(sendAll(side, IntStream.range(0, SENDERS).mapToObj(i -> CommandSide.logNote(journalId))));

        assertThat(outcomes.stream().map(outcome -> ((Outcome.Accepted) outcome).sequence()))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, SENDERS).boxed().toList());
        assertThat(side.commands().load(journalId).sequence()).isEqualTo(SENDERS);
    }

    @Test
    void commands_that_two_processes_take_in_turns_all_take_effect() {
        UUID journalId = side.journal();
        for (int i = 0; i < 10; i++) {
            CommandSide next = i % 2 == 0 ? side : otherProcess;
            Outcome outcome = next.commands().handle(CommandSide.logNote(journalId));
            assertThat(((Outcome.Accepted) outcome).sequence()).isEqualTo(i + 1);
        }
    }

    @Test
    void a_command_sent_again_is_answered_with_its_first_events_although_the_journal_has_moved_on() {
        UUID journalId = side.journal();
        LogMilestone command = CommandSide.logNote(journalId);
        Outcome.Accepted first = (Outcome.Accepted) side.commands().handle(command);
        side.commands().handle(CommandSide.logNote(journalId));

        Outcome again = otherProcess.commands().handle(command);

        assertThat(again).isEqualTo(new Outcome.Accepted(first.events(), first.sequence(), true));
    }

    @Test
    void a_refused_command_sent_again_is_refused_as_the_first_time() {
        UUID journalId = side.journal();
        LogMilestone promotion = CommandSide.log(journalId, promoted("acme", "2017"));
        Outcome.Refused first = (Outcome.Refused) side.commands().handle(promotion);
        side.commands().handle(CommandSide.log(journalId, jobStarted("acme", "2015")));

        Outcome again = side.commands().handle(promotion);

        assertThat(first.refusal().rule()).isEqualTo(Rule.REFERENCE_EXISTS);
        assertThat(again).isEqualTo(new Outcome.Refused(first.refusal(), true));
    }

    @Test
    void the_same_id_with_another_body_is_refused_and_changes_nothing() {
        UUID journalId = side.journal();
        LogMilestone command = CommandSide.logNote(journalId);
        side.commands().handle(command);

        Outcome other = side.commands()
                .handle(new LogMilestone(
                        command.stamp(),
                        command.milestoneId(),
                        noted("another", "2020").milestone()));

        assertThat(rule(other)).isEqualTo(Rule.IDEMPOTENCY_KEY_REUSED);
        assertThat(side.commands().load(journalId).sequence()).isEqualTo(1);
    }

    @Test
    void two_callers_may_use_the_same_command_id() {
        UUID journalId = side.journal();
        LogMilestone command = CommandSide.logNote(journalId);
        LogMilestone theirs = CommandSide.logNote(journalId);
        Stamp stamp = new Stamp(journalId, command.stamp().commandId(), "someone else", CommandSide.AT);
        side.commands().handle(command);

        Outcome outcome = side.commands().handle(new LogMilestone(stamp, theirs.milestoneId(), theirs.milestone()));

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_command_twice_in_one_batch_takes_effect_once() {
        UUID journalId = side.journal();
        LogMilestone command = CommandSide.logNote(journalId);

        List<Outcome> outcomes = side.commands().handleAll(List.of(command, CommandSide.logNote(journalId), command));

        List<JournalEvent> events = ((Outcome.Accepted) outcomes.getFirst()).events();
        assertThat(outcomes.getLast()).isEqualTo(new Outcome.Accepted(events, 1, true));
        assertThat(side.commands().load(journalId).sequence()).isEqualTo(2);
    }

    @Test
    void a_batch_sent_again_logs_nothing_and_is_answered_as_the_first_time() {
        UUID journalId = side.journal();
        List<JournalCommand> batch = IntStream.range(0, 450)
                .<JournalCommand>mapToObj(i -> CommandSide.logNote(journalId))
                .toList();
        List<Outcome> first = side.commands().handleAll(batch);

        List<Outcome> again = otherProcess.commands().handleAll(batch);

        assertThat(side.commands().load(journalId).sequence()).isEqualTo(450);
        assertThat(again).allMatch(Outcome::repeated);
        assertThat(again.stream().map(SentTwiceTest::told).toList())
                .isEqualTo(first.stream().map(SentTwiceTest::told).toList());
    }

    private static List<Object> told(Outcome outcome) {
        Outcome.Accepted accepted = (Outcome.Accepted) outcome;
        return List.of(accepted.events(), accepted.sequence());
    }

    private static void assertTookEffectOnce(UUID journalId, LogMilestone command, List<Outcome> outcomes) {
        JournalEvent event =
                new JournalEvent.MilestoneLogged(command.stamp(), command.milestoneId(), command.milestone());
        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(((Outcome.Accepted) outcome).events()).containsExactly(event);
            assertThat(((Outcome.Accepted) outcome).sequence()).isEqualTo(1);
        });
        assertThat(outcomes).filteredOn(outcome -> !outcome.repeated()).hasSize(1);
        assertThat(side.sql()
                        .queryForObject(
                                "SELECT count(*) FROM command_side.command_log WHERE command_id = ?",
                                Long.class,
                                command.stamp().commandId()))
                .isEqualTo(1);
        assertThat(side.commands().load(journalId).sequence()).isEqualTo(1);
    }

    private static Rule rule(Outcome outcome) {
        Refusal refusal = ((Outcome.Refused) outcome).refusal();
        return refusal.rule();
    }

    private static List<Callable<Outcome>> sendAll(CommandSide to, Stream<? extends JournalCommand> commands) {
        return commands.map(command -> send(to, command)).toList();
    }

    private static Callable<Outcome> send(CommandSide to, JournalCommand command) {
        return () -> to.commands().handle(command);
    }
}

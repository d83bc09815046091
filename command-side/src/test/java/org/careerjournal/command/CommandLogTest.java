package org.careerjournal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careerjournal.domain.fixtures.Facts.jobStarted;
import static org.careerjournal.domain.fixtures.Facts.promoted;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.careerjournal.command.log.CommandLog;
import org.careerjournal.command.log.LogEntry;
import org.careerjournal.domain.Edit;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.JournalCommand.CorrectMilestone;
import org.careerjournal.domain.JournalCommand.DiscardScenario;
import org.careerjournal.domain.JournalCommand.KeepScenario;
import org.careerjournal.domain.JournalCommand.LogMilestone;
import org.careerjournal.domain.JournalCommand.OpenJournal;
import org.careerjournal.domain.Refusal;
import org.careerjournal.domain.Rule;
import org.careerjournal.domain.Scenario;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.PayloadProtection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CommandLogTest {

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
    void an_accepted_command_is_kept_whole_with_the_events_it_caused() {
        UUID journalId = side.journal();
        LogMilestone command = CommandSide.log(journalId, jobStarted("acme", "2015"));

        side.commands().handle(command);

        LogEntry entry = newest(journalId);
        assertThat(entry.stamp()).isEqualTo(command.stamp());
        assertThat(entry.refusal()).isNull();
        assertThat(entry.events()).containsExactly("job-started.logged.v1");
        assertThat(entry.firstSequence()).isEqualTo(1);
        assertThat(entry.lastSequence()).isEqualTo(1);
        assertThat(read(entry)).isEqualTo(command);
    }

    @Test
    void a_refused_command_is_kept_whole_with_the_rule_the_field_and_what_was_expected() {
        UUID journalId = side.journal();
        LogMilestone command = CommandSide.log(journalId, promoted("acme", "2017"));

        Outcome outcome = side.commands().handle(command);

        LogEntry entry = newest(journalId);
        assertThat(entry.refusal()).isEqualTo(((Outcome.Refused) outcome).refusal());
        assertThat(entry.events()).isEmpty();
        assertThat(entry.lastSequence()).isZero();
        assertThat(read(entry)).isEqualTo(command);
    }

    @Test
    void a_command_that_changes_nothing_is_kept_as_accepted_without_events() {
        UUID journalId = side.journal();
        LogMilestone first = CommandSide.logNote(journalId);
        side.commands().handle(first);
        LogMilestone again = new LogMilestone(CommandSide.stamp(journalId), first.milestoneId(), first.milestone());

        Outcome outcome = side.commands().handle(again);

        assertThat(outcome).isEqualTo(new Outcome.Accepted(List.of(), 1, false));
        LogEntry entry = newest(journalId);
        assertThat(entry.stamp()).isEqualTo(again.stamp());
        assertThat(entry.refusal()).isNull();
        assertThat(entry.events()).isEmpty();
    }

    @Test
    void a_command_that_lacks_a_field_is_kept_as_it_was_sent() {
        UUID journalId = side.journal();
        byte[] sent = "{\"kind\":\"noted\",\"on\":\"2019\"}".getBytes(StandardCharsets.UTF_8);
        Refusal lacking = new Refusal(Rule.REQUIRED, "text", "this field, which is missing");

        Outcome outcome = side.commands().refuse(CommandSide.stamp(journalId), "LogMilestone", sent, lacking);

        assertThat(outcome).isEqualTo(new Outcome.Refused(lacking, false));
        assertThat(newest(journalId).refusal()).isEqualTo(lacking);
        assertThat(newest(journalId).command()).isEqualTo(sent);
    }

    @Test
    void having_seen_an_older_version_is_no_outcome_and_is_not_kept() {
        UUID journalId = side.journal();
        LogMilestone log = CommandSide.logNote(journalId);
        side.commands().handle(log);

        Outcome outcome = side.commands()
                .handle(new CorrectMilestone(CommandSide.stamp(journalId), log.milestoneId(), log.milestone(), 7));

        assertThat(((Outcome.Refused) outcome).refusal().rule()).isEqualTo(Rule.VERSION_MATCHES);
        assertThat(newest(journalId).stamp()).isEqualTo(log.stamp());
    }

    @Test
    void scenarios_are_kept_and_discarded() {
        UUID journalId = side.journal();
        LogMilestone log = CommandSide.logNote(journalId);
        side.commands().handle(log);
        UUID scenarioId = UUID.randomUUID();
        Scenario scenario = new Scenario("without it", null, List.of(new Edit.Omit(log.milestoneId())));

        side.commands().handle(new KeepScenario(CommandSide.stamp(journalId), scenarioId, scenario));
        assertThat(side.commands().load(journalId).scenarios()).containsEntry(scenarioId, scenario);

        side.commands().handle(new DiscardScenario(CommandSide.stamp(journalId), scenarioId));
        assertThat(side.commands().load(journalId).scenarios()).isEmpty();
    }

    @Test
    void no_payload_reaches_the_database_but_sealed() {
        String secret = "a name that nobody shall read";
        try (HikariDataSource sealedDatabase = CommandSide.freshDatabase();
                CommandSide sealed = new CommandSide(sealedDatabase, new Inverting())) {
            UUID journalId = UUID.randomUUID();
            sealed.commands().handle(new OpenJournal(CommandSide.stamp(journalId), secret));

            assertThat(sealed.commands().load(journalId).name()).isEqualTo(secret);
            assertThat(dump(sealed, "journal_event")).isNotEmpty().noneMatch(row -> row.contains(secret));
            assertThat(dump(sealed, "command_log")).isNotEmpty().noneMatch(row -> row.contains(secret));
        }
    }

    /** All rows of a table, payloads read as text. */
    private static List<String> dump(CommandSide of, String table) {
        return of.sql()
                .query(
                        "SELECT to_jsonb(t)::text, payload FROM command_side." + table + " t",
                        (row, index) -> row.getString(1) + new String(row.getBytes(2), StandardCharsets.UTF_8));
    }

    private static LogEntry newest(UUID journalId) {
        return side.get(CommandLog.class).newest(journalId, 1).getFirst();
    }

    private static JournalCommand read(LogEntry entry) {
        return new JournalCodec().readCommand(entry.stamp(), entry.type(), entry.command());
    }

    /** Turns every bit around, and lets a payload be opened in its own place only. */
    private static final class Inverting implements PayloadProtection {
        @Override
        public byte[] seal(Place place, byte[] plain) {
            return turned(place, plain);
        }

        @Override
        public byte[] open(Place place, byte[] sealed) {
            return turned(place, sealed);
        }

        private static byte[] turned(Place place, byte[] bytes) {
            byte[] turned = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                turned[i] = (byte) (~bytes[i] ^ (place.hashCode() & 0x7f));
            }
            return turned;
        }
    }
}

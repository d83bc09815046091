package org.careerjournal.command;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.careerjournal.command.store.CommandPool;
import org.careerjournal.domain.JournalCommand.LogMilestone;
import org.careerjournal.domain.JournalCommand.OpenJournal;
import org.careerjournal.domain.Stamp;
import org.careerjournal.domain.fixtures.Fact;
import org.careerjournal.domain.fixtures.Facts;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.PayloadProtection;
import org.careerjournal.eventlog.TestPostgres;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole command side over a database, without HTTP. Two of them over one database are two processes to each other. */
final class CommandSide implements AutoCloseable {

    static final String ACTOR = "owner";
    static final Instant AT = Instant.parse("2026-03-01T10:00:00.123456Z");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final JdbcTemplate jdbc;

    /** @param database that the side writes through; it stays open */
    CommandSide(DataSource database) {
        this(database, PayloadProtection.none());
    }

    CommandSide(DataSource database, PayloadProtection protection) {
        context.registerBean(
                "commandDataSource", DataSource.class, () -> database, bean -> bean.setDestroyMethodName(""));
        context.registerBean(JournalCodec.class, () -> new JournalCodec());
        context.registerBean(PayloadProtection.class, () -> protection);
        context.registerBean(Clock.class, () -> Clock.fixed(AT, ZoneOffset.UTC));
        context.register(CommandSideConfiguration.class);
        context.refresh();
        jdbc = new JdbcTemplate(database);
    }

    /** A new database behind a pool as the command side has it. */
    static HikariDataSource freshDatabase() {
        try (HikariDataSource given = TestPostgres.freshDatabase()) {
            return CommandPool.open(given.getJdbcUrl(), given.getUsername(), given.getPassword(), 20);
        }
    }

    JournalCommands commands() {
        return get(JournalCommands.class);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    JdbcTemplate sql() {
        return jdbc;
    }

    /** Opens a journal. */
    UUID journal() {
        UUID journalId = UUID.randomUUID();
        commands().handle(new OpenJournal(stamp(journalId), "A journal"));
        return journalId;
    }

    static Stamp stamp(UUID journalId) {
        return new Stamp(journalId, UUID.randomUUID(), ACTOR, AT);
    }

    static LogMilestone log(UUID journalId, Fact fact) {
        return new LogMilestone(stamp(journalId), fact.id(), fact.milestone());
    }

    /** A note that no other is like. */
    static LogMilestone logNote(UUID journalId) {
        return log(journalId, Facts.noted(UUID.randomUUID().toString(), "2019-08"));
    }

    @Override
    public void close() {
        context.close();
    }
}

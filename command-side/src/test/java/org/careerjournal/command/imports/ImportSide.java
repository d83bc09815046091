package org.careerjournal.command.imports;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.careerjournal.command.CommandSideConfiguration;
import org.careerjournal.command.JournalCommands;
import org.careerjournal.command.Outcome;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.Stamp;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.PayloadProtection;
import org.careerjournal.eventlog.TestPostgres;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Imports over the real command side and a real database. One for all tests of a JVM; each takes journals of its own. */
final class ImportSide {

    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String OWNER = "owner";
    private static final ImportSide SHARED = new ImportSide();

    private final JournalCommands commands;
    private final JournalCodec codec = new JournalCodec();

    private ImportSide() {
        HikariDataSource database = TestPostgres.freshDatabase();
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean("commandDataSource", DataSource.class, () -> database);
        context.registerBean(JournalCodec.class, () -> codec);
        context.registerBean(PayloadProtection.class, PayloadProtection::none);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(CommandSideConfiguration.class);
        context.refresh();
        commands = context.getBean(JournalCommands.class);
    }

    /** A journal that files are imported into. */
    static final class Target {
        private final UUID id = UUID.randomUUID();

        Target() {
            send(new JournalCommand.OpenJournal(stamp(), "A journal"));
        }

        UUID id() {
            return id;
        }

        Stamp stamp() {
            return new Stamp(id, UUID.randomUUID(), OWNER, NOW);
        }

        Outcome send(JournalCommand command) {
            return SHARED.commands.handle(command);
        }

        ImportAnswer imports(String name, String text) {
            return imports(name, text.getBytes(StandardCharsets.UTF_8));
        }

        ImportAnswer imports(String name, byte[] content) {
            return run(name, content, false, ImportLimits.STANDARD);
        }

        ImportAnswer tries(String name, byte[] content) {
            return run(name, content, true, ImportLimits.STANDARD);
        }

        ImportAnswer run(String name, byte[] content, boolean dryRun, ImportLimits limits) {
            ImportService service = new ImportService(SHARED.commands, SHARED.codec, limits);
            try {
                Path file = Files.createTempFile("import-test", ".tmp");
                try {
                    Files.write(file, content);
                    return service.run(new ImportService.Sent(id, OWNER, NOW, name, file, dryRun));
                } finally {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Journal journal() {
            return SHARED.commands.load(id);
        }

        <T extends Milestone> List<T> live(Class<T> type) {
            Stream<Milestone> live = journal().live().map(Journal.Entry::milestone);
            return live.filter(type::isInstance).map(type::cast).toList();
        }

        <T extends Milestone> T only(Class<T> type) {
            List<T> all = live(type);
            if (all.size() != 1) {
                throw new AssertionError("expected one " + type.getSimpleName() + ", not " + all);
            }
            return all.getFirst();
        }

        UUID idOf(Milestone milestone) {
            return journal()
                    .live()
                    .filter(entry -> entry.milestone().equals(milestone))
                    .map(Journal.Entry::id)
                    .findFirst()
                    .orElseThrow();
        }
    }
}

package org.careerjournal.benchmarks;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.careerjournal.command.CommandSideConfiguration;
import org.careerjournal.command.JournalCommands;
import org.careerjournal.command.Outcome;
import org.careerjournal.domain.FreeMilestone.Noted;
import org.careerjournal.domain.JournalCommand.LogMilestone;
import org.careerjournal.domain.JournalCommand.OpenJournal;
import org.careerjournal.domain.JournalEvent.MilestoneLogged;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.domain.Stamp;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.PayloadProtection;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Durable commands a second at 16 clients, beside a bare JDBC loop that writes rows of the same size into copies of the same
 * two tables (same columns, same indexes), from the same pool, with two executes and one commit.
 */
final class CommandThroughput {

    private static final int CLIENTS = 16;
    private static final int JOURNALS_A_CLIENT = 64;
    private static final int ROUNDS = 5;
    private static final PartialDate ON = PartialDate.of("2019-08");
    private static final String TEXT =
            "A note of a usual length, as people write them after a conversation that mattered.";

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final JournalCommands commands;
    private final HikariDataSource pool;
    private final Duration round;

    private CommandThroughput(JournalCommands commands, HikariDataSource pool, Duration round) {
        this.commands = commands;
        this.pool = pool;
        this.round = round;
    }

    static void run(PrintStream out, Duration round) throws Exception {
        try (BenchStore store = new BenchStore();
                HikariDataSource pool = store.commandPool(CLIENTS);
                AnnotationConfigApplicationContext context = commandSide(pool)) {
            out.println(store.settings());
            new CommandThroughput(context.getBean(JournalCommands.class), pool, round).compare(out);
        }
    }

    private static AnnotationConfigApplicationContext commandSide(HikariDataSource pool) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(
                "commandDataSource", HikariDataSource.class, () -> pool, bean -> bean.setDestroyMethodName(""));
        context.registerBean(JournalCodec.class, () -> new JournalCodec());
        context.registerBean(PayloadProtection.class, PayloadProtection::none);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(CommandSideConfiguration.class);
        context.refresh();
        return context;
    }

    private void compare(PrintStream out) throws Exception {
        makeReferenceTables();
        List<List<UUID>> journals = openJournals();
        List<Long> nanos = new ArrayList<>();
        ourRate(journals, new ArrayList<>());
        referenceRate();
        SideBySide result = SideBySide.measure(
                ROUNDS,
                "commands/s",
                "CommandGateway, 16 clients",
                () -> ourRate(journals, nanos),
                "bare JDBC loop, 16 clients, same two rows",
                this::referenceRate);
        out.println(result.report());
        out.println("  latency of a command: "
                + new Latencies(nanos.stream().mapToLong(Long::longValue).toArray()).report());
    }

    private void makeReferenceTables() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE command_side.reference_event (LIKE command_side.journal_event INCLUDING ALL)");
            statement.execute("CREATE TABLE command_side.reference_log (LIKE command_side.command_log INCLUDING ALL)");
        }
    }

    private List<List<UUID>> openJournals() throws Exception {
        return onAllClients(client -> {
            List<UUID> journals = new ArrayList<>();
            for (int i = 0; i < JOURNALS_A_CLIENT; i++) {
                UUID journal = ids.generate();
                require(commands.handle(new OpenJournal(stamp(journal), "bench")));
                journals.add(journal);
            }
            return journals;
        });
    }

    private Stamp stamp(UUID journal) {
        return new Stamp(journal, ids.generate(), "owner", Instant.now());
    }

    private static void require(Outcome outcome) {
        if (!(outcome instanceof Outcome.Accepted)) {
            throw new IllegalStateException("refused: " + outcome);
        }
    }

    private double ourRate(List<List<UUID>> journals, List<Long> nanos) throws Exception {
        long started = System.nanoTime();
        long deadline = started + round.toNanos();
        List<List<Long>> done = onAllClients(client -> {
            List<UUID> mine = journals.get(client);
            List<Long> latencies = new ArrayList<>();
            for (int i = 0; System.nanoTime() < deadline; i++) {
                long before = System.nanoTime();
                require(commands.handle(new LogMilestone(
                        stamp(mine.get(i % mine.size())), ids.generate(), new Noted(ON, null, TEXT, null))));
                latencies.add(System.nanoTime() - before);
            }
            return latencies;
        });
        double seconds = (System.nanoTime() - started) / 1e9;
        done.forEach(nanos::addAll);
        return done.stream().mapToInt(List::size).sum() / seconds;
    }

    private double referenceRate() throws Exception {
        byte[] payload = new JournalCodec()
                .write(new MilestoneLogged(stamp(ids.generate()), ids.generate(), new Noted(ON, null, TEXT, null)));
        long started = System.nanoTime();
        long deadline = started + round.toNanos();
        List<Integer> done = onAllClients(client -> {
            UUID journal = ids.generate();
            int count = 0;
            for (; System.nanoTime() < deadline; count++) {
                insertTwoRows(journal, count, payload);
            }
            return count;
        });
        return done.stream().mapToInt(Integer::intValue).sum() / ((System.nanoTime() - started) / 1e9);
    }

    private void insertTwoRows(UUID journal, int sequence, byte[] payload) throws SQLException {
        Instant now = Instant.now();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement event = connection.prepareStatement("INSERT INTO command_side.reference_event"
                    + " (journal_id, sequence, event_id, type, name, recorded_at, payload, meta_data)"
                    + " VALUES (?, ?, ?, 'journal', 'noted.logged.v1', ?, ?, '{}')")) {
                event.setObject(1, journal);
                event.setLong(2, sequence);
                event.setObject(3, UUID.randomUUID());
                event.setString(4, now.toString());
                event.setBytes(5, payload);
                event.executeUpdate();
            }
            try (PreparedStatement log = connection.prepareStatement("INSERT INTO command_side.reference_log"
                    + " (command_id, journal_id, first_sequence, last_sequence, received_at, actor, type, outcome, rule,"
                    + " event_names, payload) VALUES (?, ?, ?, ?, ?, 'owner', 'LogMilestone', 'accepted', NULL,"
                    + " '{noted.logged.v1}', ?)")) {
                log.setObject(1, ids.generate());
                log.setObject(2, journal);
                log.setLong(3, sequence);
                log.setLong(4, sequence);
                log.setObject(5, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
                log.setBytes(6, payload);
                log.executeUpdate();
            }
            connection.commit();
        }
    }

    /** Work of one client, told by its number. */
    private interface Client<T> {
        T work(int client) throws Exception;
    }

    private static <T> List<T> onAllClients(Client<T> work) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                tasks.add(() -> work.work(client));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : clients.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }
}

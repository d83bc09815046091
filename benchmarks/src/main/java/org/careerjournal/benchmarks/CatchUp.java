package org.careerjournal.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.careerjournal.command.store.EventSerializer;
import org.careerjournal.domain.FreeMilestone.Noted;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.JournalEvent.JournalOpened;
import org.careerjournal.domain.JournalEvent.MilestoneLogged;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.domain.Stamp;
import org.careerjournal.eventlog.EventNames;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.PayloadProtection;
import org.careerjournal.eventlog.PostgresEventFeed;
import org.careerjournal.query.archive.EventOpener;
import org.careerjournal.query.projection.Projection;
import org.careerjournal.query.projection.Projector;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * Events a second from the event store into the read model, beside Axon's own pooled streaming processor with a handler that
 * does nothing, batch 1000, over the same rows. For Axon the table gets the index on the global index that its reader needs.
 */
final class CatchUp {

    private static final int ROUNDS = 3;
    private static final int EVENTS_A_JOURNAL = 5;
    private static final int BATCH = 1_000;
    private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");

    private final HikariDataSource pool;
    private final JournalCodec codec = new JournalCodec();
    private final long events;

    private CatchUp(HikariDataSource pool, long events) {
        this.pool = pool;
        this.events = events;
    }

    static void run(PrintStream out, int journals) throws Exception {
        for (boolean interleaved : new boolean[] {true, false}) {
            try (BenchStore store = new BenchStore();
                    HikariDataSource pool = store.plainPool(8)) {
                CatchUp bench = new CatchUp(pool, (long) journals * EVENTS_A_JOURNAL);
                bench.createTables();
                bench.fill(journals, interleaved);
                out.printf(
                        "%,d events of %,d journals, %s%n",
                        bench.events, journals, interleaved ? "interleaved at random" : "journal by journal");
                out.println(SideBySide.measure(
                                ROUNDS,
                                "events/s",
                                "projector: archive, journals, position",
                                bench::ourRate,
                                "Axon pooled streaming processor, handler does nothing",
                                bench::axonRate)
                        .report());
            }
        }
    }

    private void createTables() throws SQLException {
        migrate("command_side", "classpath:db/event-log");
        migrate("query_side", "classpath:db/query-side");
    }

    private void migrate(String schema, String location) {
        Flyway.configure()
                .dataSource(pool)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations(location)
                .load()
                .migrate();
    }

    /** Every journal has an opening and four notes; the order of journals is a seeded shuffle, or none. */
    private void fill(int journals, boolean interleaved) throws SQLException, IOException {
        List<Integer> order = new ArrayList<>();
        for (int journal = 0; journal < journals; journal++) {
            for (int i = 0; i < EVENTS_A_JOURNAL; i++) {
                order.add(journal);
            }
        }
        Random random = new Random(42);
        UUID[] ids = new UUID[journals];
        for (int journal = 0; journal < journals; journal++) {
            ids[journal] = new UUID(random.nextLong(), random.nextLong());
        }
        if (interleaved) {
            Collections.shuffle(order, random);
        }
        int[] next = new int[journals];
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        int pending = 0;
        for (int journal : order) {
            rows.write(row(ids[journal], next[journal]++).getBytes(StandardCharsets.US_ASCII));
            if (++pending % 10_000 == 0) {
                copy(rows);
            }
        }
        copy(rows);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE INDEX ON command_side.journal_event (global_index)");
            statement.execute("VACUUM ANALYZE command_side.journal_event");
            statement.execute("CHECKPOINT");
        }
    }

    private String row(UUID journal, int sequence) {
        Stamp stamp = new Stamp(journal, new UUID(journal.getMostSignificantBits(), sequence), "owner", RECORDED);
        JournalEvent event = sequence == 0
                ? new JournalOpened(stamp, "bench")
                : new MilestoneLogged(
                        stamp,
                        new UUID(journal.getLeastSignificantBits(), sequence),
                        new Noted(
                                PartialDate.of("2019-08"), null, "A note of a usual length, number " + sequence, null));
        String payload = HexFormat.of().formatHex(codec.write(event));
        return journal + "\t" + sequence + "\t" + stamp.commandId() + "\tjournal\t" + EventNames.of(event) + "\t"
                + RECORDED + "\t\\\\x" + payload + "\t\\\\x7b7d\n";
    }

    private void copy(ByteArrayOutputStream rows) throws SQLException, IOException {
        try (Connection connection = pool.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY command_side.journal_event (journal_id, sequence, event_id, type, name, recorded_at,"
                                    + " payload, meta_data) FROM STDIN",
                            new java.io.ByteArrayInputStream(rows.toByteArray()));
        }
        rows.reset();
    }

    private double ourRate() throws Exception {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE query_side.archive, query_side.journal, query_side.feed_position");
        }
        AtomicLong applied = new AtomicLong();
        Projection projection =
                new Projection(pool, new EventOpener(codec, PayloadProtection.none()), Clock.systemUTC(), rows -> {});
        long started = System.nanoTime();
        try (PostgresEventFeed feed = new PostgresEventFeed(pool, 2_000);
                Projector projector = projection.projector(feed)) {
            projector.start();
            while (applied.get() < events) {
                LockSupport.parkNanos(50_000_000);
                applied.set(archived());
            }
            return events / ((System.nanoTime() - started) / 1e9);
        }
    }

    private long archived() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                java.sql.ResultSet row =
                        statement.executeQuery("SELECT coalesce(max(feed_index), 0) FROM query_side.feed_position")) {
            row.next();
            if (row.getLong(1) < events) {
                return 0;
            }
        }
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                java.sql.ResultSet row = statement.executeQuery("SELECT count(*) FROM query_side.archive")) {
            row.next();
            return row.getLong(1);
        }
    }

    private double axonRate() throws Exception {
        EventSerializer serializer = new EventSerializer(codec);
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(pool::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .batchSize(BATCH)
                .schema(EventSchema.builder()
                        .eventTable("command_side.journal_event")
                        .globalIndexColumn("global_index")
                        .eventIdentifierColumn("event_id")
                        .aggregateIdentifierColumn("journal_id")
                        .sequenceNumberColumn("sequence")
                        .typeColumn("type")
                        .timestampColumn("recorded_at")
                        .payloadTypeColumn("name")
                        .payloadRevisionColumn("revision")
                        .payloadColumn("payload")
                        .metaDataColumn("meta_data")
                        .build())
                .build();
        EmbeddedEventStore store =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        AtomicLong seen = new AtomicLong();
        EventMessageHandler nothing = new EventMessageHandler() {
            @Override
            public Object handle(EventMessage<?> event) {
                return seen.incrementAndGet();
            }
        };
        ScheduledExecutorService coordinator = Executors.newSingleThreadScheduledExecutor();
        ScheduledExecutorService workers = Executors.newScheduledThreadPool(2);
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("nothing")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(nothing)
                        .build())
                .messageSource(store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .batchSize(BATCH)
                .build();
        long started = System.nanoTime();
        try {
            processor.start();
            while (seen.get() < events) {
                LockSupport.parkNanos(20_000_000);
            }
            return events / ((System.nanoTime() - started) / 1e9);
        } finally {
            processor.shutDown();
            coordinator.shutdownNow();
            workers.shutdownNow();
            store.shutDown();
        }
    }
}

package org.careerjournal.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Several transactions open at once, which begin, append, and commit or roll back in an order that a seed decides, with
 * readers that poll in between. One thread plays all parts, so that a seed always gives the same interleaving.
 */
final class DelayedCommits implements AutoCloseable {

    private static final int WRITERS = 4;
    private static final int JOURNALS = 6;
    private static final String NAME = "confirmed.logged.v1";
    private static final byte[] PAYLOAD = {'{', '}'};
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final Random random;
    private final List<Writer> writers = new ArrayList<>();
    private final long[] nextSequence = new long[JOURNALS];
    private final boolean[] taken = new boolean[JOURNALS];
    private final long[] nextRead = new long[JOURNALS];
    private final EventFeed feed;
    private final ByIndexAlone naive;
    private long committed;
    private long read;

    DelayedCommits(DataSource store, long seed) throws SQLException {
        this.random = new Random(seed);
        for (int i = 0; i < WRITERS; i++) {
            writers.add(new Writer(store.getConnection()));
        }
        this.feed = new PostgresEventFeed(store, 1_000);
        this.naive = new ByIndexAlone(store.getConnection());
    }

    /** Every writer goes through one transaction; at the end the feed has brought all that was committed. */
    void round() throws SQLException, InterruptedException {
        List<Writer> unfinished = new ArrayList<>(writers);
        while (!unfinished.isEmpty()) {
            if (random.nextInt(4) == 0) {
                readNow();
            }
            Writer writer = unfinished.get(random.nextInt(unfinished.size()));
            writer.step();
            if (writer.finished()) {
                unfinished.remove(writer);
                writer.reset();
            }
        }
        long start = System.nanoTime();
        while (read < committed && System.nanoTime() - start < DEADLINE.toNanos()) {
            apply(feed.poll(100, Duration.ofMillis(100)));
        }
        naive.read();
        assertThat(read).as("events read").isEqualTo(committed);
        assertThat(nextRead).isEqualTo(nextSequence);
    }

    private void readNow() throws SQLException, InterruptedException {
        apply(feed.poll(1 + random.nextInt(5), Duration.ZERO));
        naive.read();
    }

    /** Nothing skipped, nothing twice, each journal in order: the next event of a journal has the next sequence. */
    private void apply(EventFeed.Batch batch) {
        for (StoredEvent event : batch.events()) {
            int journal = (int) event.journalId().getLeastSignificantBits();
            assertThat(event.sequence()).as("next of journal %d", journal).isEqualTo(nextRead[journal]);
            nextRead[journal]++;
            read++;
        }
    }

    long committed() {
        return committed;
    }

    long lostByIndexAlone() {
        return committed - naive.seen.size();
    }

    @Override
    public void close() throws SQLException {
        feed.close();
        naive.connection.close();
        for (Writer writer : writers) {
            writer.connection.close();
        }
    }

    /** Begins, looks at what is there, appends once or more to a journal that nobody else holds, and ends. */
    private final class Writer {
        private final Connection connection;
        private boolean begun;
        private boolean done;
        private int journal = -1;
        private int appended;
        private int toAppend;

        Writer(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            reset();
        }

        void reset() {
            begun = false;
            done = false;
            journal = -1;
            appended = 0;
            toAppend = 1 + random.nextInt(3);
        }

        boolean finished() {
            return done;
        }

        void step() throws SQLException {
            if (!begun) {
                begin();
            } else if (appended < toAppend) {
                append();
            } else {
                end();
            }
        }

        /** A read opens the transaction without taking an id for it, as the load of a journal does. */
        private void begin() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT 1");
            }
            begun = true;
        }

        private void append() throws SQLException {
            if (journal < 0) {
                journal = freeJournal();
                taken[journal] = true;
            }
            RawEventStore.append(
                    connection, new UUID(0, journal), nextSequence[journal] + appended, NAME, Instant.EPOCH, PAYLOAD);
            appended++;
        }

        private int freeJournal() {
            int[] free = IntStream.range(0, JOURNALS)
                    .filter(candidate -> !taken[candidate])
                    .toArray();
            assertThat(free).as(Arrays.toString(taken)).isNotEmpty();
            return free[random.nextInt(free.length)];
        }

        private void end() throws SQLException {
            if (random.nextInt(8) == 0) {
                connection.rollback();
            } else {
                connection.commit();
                nextSequence[journal] += appended;
                committed += appended;
            }
            taken[journal] = false;
            done = true;
        }
    }

    /** The reader that everyone writes first: it goes on after the highest index it has seen. */
    private static final class ByIndexAlone {
        private final Connection connection;
        private final Set<Long> seen = new HashSet<>();
        private long last = -1;

        ByIndexAlone(Connection connection) throws SQLException {
            this.connection = connection;
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE INDEX ON command_side.journal_event (global_index)");
            }
        }

        void read() throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT global_index FROM command_side.journal_event WHERE global_index > ? ORDER BY global_index")) {
                statement.setLong(1, last);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        seen.add(last);
                    }
                }
            }
        }
    }
}

package org.careerjournal.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Reads the event store in the order of (transaction, global index), behind the oldest transaction that is still running.
 *
 * <p>A sequence alone is no order to read by: numbers are given at the insert and become visible at the commit, so a reader
 * that has seen number 8 would never come back for a number 7 that commits later. Here every row carries the id of its
 * transaction, and {@code pg_snapshot_xmin} tells below which id all transactions have ended: what lies below it can no
 * longer change, what lies above waits for the next poll.
 *
 * <p>The order of one journal's events is that of their sequence because its writers take turns, and each takes its
 * transaction id only after it has seen the event before.
 */
public final class PostgresEventFeed implements EventFeed {

    /** The only shard. */
    public static final int SHARD = 0;

    /** How long an event written by another process waits at most to be seen. */
    public static final Duration POLL_INTERVAL = Duration.ofMillis(20);

    /** A batch ends early once its payloads take this much memory. */
    private static final long BATCH_BYTES_MAX = 16L << 20;

    private static final int FETCH_ROWS = 1_000;

    /** The text of tx has a name of its own: under that of the column ORDER BY would take it, and 1000 come before 999. */
    static final String NEXT =
            "SELECT tx::text AS transaction, global_index, journal_id, sequence, name, recorded_at, payload"
                    + " FROM command_side.journal_event"
                    + " WHERE (tx, global_index) > (?::xid8, ?) AND tx < pg_snapshot_xmin(pg_current_snapshot())"
                    + " ORDER BY tx, global_index LIMIT ?";

    private final DataSource store;
    private final int batchMax;
    private final Duration pollInterval;
    private final Semaphore news = new Semaphore(0);
    private FeedPosition position = FeedPosition.START;
    private volatile boolean closed;

    /** @param batchMax how many events one poll gives at most, however many are asked for; 1 or more */
    public PostgresEventFeed(DataSource store, int batchMax) {
        this(store, batchMax, POLL_INTERVAL);
    }

    /** @param pollInterval how often to look for events of which nobody woke this feed */
    public PostgresEventFeed(DataSource store, int batchMax, Duration pollInterval) {
        if (batchMax < 1) {
            throw new IllegalArgumentException("a batch holds 1 event or more, not " + batchMax);
        }
        this.store = store;
        this.batchMax = batchMax;
        this.pollInterval = pollInterval;
    }

    @Override
    public List<Integer> shards() {
        return List.of(SHARD);
    }

    @Override
    public void seek(Map<Integer, FeedPosition> positions) {
        position = positions.getOrDefault(SHARD, FeedPosition.START);
    }

    @Override
    public Batch poll(int max, Duration wait) throws InterruptedException {
        if (max < 1) {
            throw new IllegalArgumentException("ask for 1 event or more, not " + max);
        }
        long start = System.nanoTime();
        boolean woken = false;
        while (true) {
            // Drained before the query: a wake that comes after it ends the wait below.
            news.drainPermits();
            if (closed) {
                return new Batch(List.of(), Map.of(SHARD, position));
            }
            List<StoredEvent> events = next(Math.min(max, batchMax));
            if (!events.isEmpty()) {
                position = events.getLast().position();
            }
            long nanosLeft = wait.toNanos() - (System.nanoTime() - start);
            if (!events.isEmpty() || woken || nanosLeft <= 0) {
                return new Batch(events, Map.of(SHARD, position));
            }
            woken = news.tryAcquire(Math.min(nanosLeft, pollInterval.toNanos()), TimeUnit.NANOSECONDS);
        }
    }

    private List<StoredEvent> next(int max) {
        try (Connection connection = store.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            // Rows come in portions only within a transaction; it reads, so it takes no transaction id.
            connection.setAutoCommit(false);
            try {
                List<StoredEvent> events = next(connection, max);
                connection.commit();
                return events;
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException failed) {
            throw new EventFeedException("cannot read the event store after " + position, failed);
        }
    }

    private List<StoredEvent> next(Connection connection, int max) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            // Transaction ids are unsigned and start at 3: 0 is before all of them.
            statement.setString(1, Long.toUnsignedString(Math.max(position.tx(), 0)));
            statement.setLong(2, position.index());
            statement.setInt(3, max);
            statement.setFetchSize(FETCH_ROWS);
            List<StoredEvent> events = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                long bytes = 0;
                while (bytes < BATCH_BYTES_MAX && rows.next()) {
                    StoredEvent event = event(rows);
                    bytes += event.payload().length;
                    events.add(event);
                }
            }
            return events;
        }
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                SHARD,
                new FeedPosition(Long.parseLong(row.getString(1)), row.getLong(2)),
                row.getObject(3, UUID.class),
                row.getLong(4),
                row.getString(5),
                Instant.parse(row.getString(6)),
                row.getBytes(7));
    }

    @Override
    public void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    /** Ends a wait; what is asked afterwards finds nothing. The data source stays open: it belongs to the caller. */
    @Override
    public void close() {
        closed = true;
        wake();
    }
}

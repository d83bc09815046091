package org.careerjournal.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.careerjournal.eventlog.FeedPosition;
import org.careerjournal.eventlog.StoredEvent;

/** The journals that cannot go on, with the events that wait: to be listed, tried again, and drained. */
public final class ParkedJournals {

    private static final int LISTED_MAX = 1_000;
    /** Events tried in one transaction: it must stay far below a second. */
    private static final int EVENTS_A_CHUNK_MAX = 1_000;

    private final Transactions transactions;
    private final FeedPositions positions;
    private final BatchWriter writer;
    private final Function<StoredEvent, ReadEvent> opener;
    private final Consumer<Collection<JournalRow>> applied;

    ParkedJournals(
            Transactions transactions,
            FeedPositions positions,
            BatchWriter writer,
            Function<StoredEvent, ReadEvent> opener,
            Consumer<Collection<JournalRow>> applied) {
        this.transactions = transactions;
        this.positions = positions;
        this.writer = writer;
        this.opener = opener;
        this.applied = applied;
    }

    /**
     * A journal that cannot go on.
     *
     * @param sequence of the event at which it stopped
     * @param waiting how many events wait, that one included
     */
    public record ParkedJournal(UUID journalId, long sequence, String reason, Instant parkedAt, long waiting) {}

    /** The parked journals, the longest parked first; 1,000 at most. */
    public List<ParkedJournal> list() throws SQLException {
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    SELECT journal_id, sequence, reason, parked_at,
                        (SELECT count(*) FROM query_side.parked_event e WHERE e.journal_id = p.journal_id) AS waiting
                    FROM query_side.parked_journal p ORDER BY parked_at, journal_id LIMIT ?""")) {
                select.setInt(1, LISTED_MAX);
                List<ParkedJournal> parked = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        parked.add(new ParkedJournal(
                                row.getObject("journal_id", UUID.class),
                                row.getLong("sequence"),
                                row.getString("reason"),
                                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                                row.getLong("waiting")));
                    }
                }
                return parked;
            }
        });
    }

    /**
     * Tries the waiting events of a journal again, in order, as far as they go.
     *
     * @return whether the journal goes on: nothing waits any more
     */
    public boolean retry(UUID journalId) throws SQLException {
        Progress progress;
        do {
            progress = transactions.run(connection -> retryChunk(journalId, connection));
            applied.accept(progress.changed());
        } while (progress.applied() > 0 && progress.left());
        return !progress.left();
    }

    /** Tries every parked journal again; answers how many go on. */
    public int drain() throws SQLException {
        int mended = 0;
        for (ParkedJournal parked : list()) {
            if (retry(parked.journalId())) {
                mended++;
            }
        }
        return mended;
    }

    private record Progress(int applied, boolean left, Collection<JournalRow> changed) {}

    private Progress retryChunk(UUID journalId, Connection connection) throws SQLException {
        positions.lock(connection);
        List<ReadEvent> waiting =
                waiting(journalId, connection).stream().map(opener).toList();
        BatchPlan plan = writer.apply(waiting, Set.of(journalId), connection);
        release(journalId, connection);
        return new Progress(
                plan.archive().size(),
                isParked(journalId, connection),
                plan.journals().values());
    }

    private static List<StoredEvent> waiting(UUID journalId, Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT sequence, name, recorded_at, payload FROM query_side.parked_event
                WHERE journal_id = ? ORDER BY sequence LIMIT ?""")) {
            select.setObject(1, journalId);
            select.setInt(2, EVENTS_A_CHUNK_MAX);
            List<StoredEvent> waiting = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    waiting.add(new StoredEvent(
                            0,
                            FeedPosition.START,
                            journalId,
                            row.getLong("sequence"),
                            row.getString("name"),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                            row.getBytes("payload")));
                }
            }
            return waiting;
        }
    }

    /** Takes what is applied by now out of the dead letters, and the journal too if nothing is left. */
    private static void release(UUID journalId, Connection connection) throws SQLException {
        for (String sql : List.of("""
                DELETE FROM query_side.parked_event e USING query_side.journal j
                WHERE e.journal_id = ? AND j.journal_id = e.journal_id AND e.sequence <= j.last_sequence""", """
                DELETE FROM query_side.parked_journal p WHERE journal_id = ?
                AND NOT EXISTS (SELECT FROM query_side.parked_event e WHERE e.journal_id = p.journal_id)""")) {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setObject(1, journalId);
                delete.executeUpdate();
            }
        }
    }

    private static boolean isParked(UUID journalId, Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT FROM query_side.parked_journal WHERE journal_id = ?")) {
            select.setObject(1, journalId);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}

package org.careerjournal.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.careerjournal.eventlog.FeedPosition;
import org.careerjournal.query.projection.ProjectionTables.Known;

/** Writes a batch: all its rows and the positions after it, in one transaction and with a handful of statements. */
final class BatchWriter {

    private final Transactions transactions;
    private final FeedPositions positions;
    private final Clock clock;

    BatchWriter(Transactions transactions, FeedPositions positions, Clock clock) {
        this.transactions = transactions;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * @return the rows of the journals that changed
     * @throws FeedPositions.Superseded where another projector has taken over; nothing is written
     */
    Collection<JournalRow> write(List<ReadEvent> events, Map<Integer, FeedPosition> next, Map<Integer, Long> epochs)
            throws SQLException {
        return transactions.run(connection -> {
            positions.move(next, epochs, connection);
            return apply(events, Set.of(), connection).journals().values();
        });
    }

    /**
     * Applies events in a transaction that holds the lock on the positions.
     *
     * @param retried journals that are given another chance although they are parked
     */
    BatchPlan apply(List<ReadEvent> events, Set<UUID> retried, Connection connection) throws SQLException {
        Set<UUID> journals = new LinkedHashSet<>();
        events.forEach(event -> journals.add(event.stored().journalId()));
        Known known = ProjectionTables.known(journals, connection);
        known.parked().removeAll(retried);
        BatchPlan plan = BatchPlan.of(events, known.rows(), known.parked());
        CopyRows.into("query_side.archive", plan.archive(), connection);
        ProjectionTables.put(plan.journals().values(), connection);
        ProjectionTables.forget(plan.erased(), connection);
        ProjectionTables.park(plan.newlyParked(), clock.instant(), connection);
        ProjectionTables.keep(plan.deadLetters(), connection);
        return plan;
    }
}

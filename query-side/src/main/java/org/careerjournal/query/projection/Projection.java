package org.careerjournal.query.projection;

import java.time.Clock;
import java.util.Collection;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.careerjournal.eventlog.EventFeed;
import org.careerjournal.query.archive.EventOpener;

/** The projection of the archive and the journal rows: makes its projector and the functions on its parked journals. */
public final class Projection {

    private static final String NAME = "archive";

    private final FeedPositions positions = new FeedPositions(NAME);
    private final Transactions transactions;
    private final BatchWriter writer;
    private final EventReader reader;
    private final Consumer<Collection<JournalRow>> applied;

    /**
     * @param clock says since when a journal is parked
     * @param applied is told of the rows that changed, after each commit
     */
    public Projection(
            DataSource dataSource, EventOpener opener, Clock clock, Consumer<Collection<JournalRow>> applied) {
        this.transactions = new Transactions(dataSource);
        this.writer = new BatchWriter(transactions, positions, clock);
        this.reader = new EventReader(opener);
        this.applied = applied;
    }

    public Projector projector(EventFeed feed) {
        return new Projector(feed, reader, transactions, positions, writer, applied);
    }

    public ParkedJournals parked() {
        return new ParkedJournals(transactions, positions, writer, reader, applied);
    }
}

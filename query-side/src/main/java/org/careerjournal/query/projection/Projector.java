package org.careerjournal.query.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import org.careerjournal.eventlog.EventFeed;
import org.careerjournal.eventlog.StoredEvent;
import org.careerjournal.query.projection.FeedPositions.Claim;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies the events of a feed to the query side's tables, exactly once in effect. One thread reads the feed and opens
 * payloads while another writes the batch before.
 *
 * <p>Where something fails, the batch is rolled back and the projector starts again from the stored positions. Where
 * another projector has taken over, it stops.
 */
public final class Projector implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    /**
     * Large enough that statements and commits cost little per event, small enough that a batch commits far below a second
     * (a fifth of one on two busy cores): an open transaction holds back the feed of a shared cluster.
     */
    private static final int EVENTS_A_BATCH_MAX = 5_000;

    private static final Duration PAUSE_AFTER_FAILURE_MIN = Duration.ofMillis(100);
    private static final Duration PAUSE_AFTER_FAILURE_MAX = Duration.ofSeconds(5);

    private final EventFeed feed;
    private final Function<StoredEvent, ReadEvent> opener;
    private final Transactions transactions;
    private final FeedPositions positions;
    private final BatchWriter writer;
    private final Consumer<Collection<JournalRow>> applied;
    private final Thread thread;
    private Duration pause = PAUSE_AFTER_FAILURE_MIN;
    private volatile boolean stopping;
    private volatile State state = State.NEW;
    private volatile @Nullable String failure;

    /** What a projector is doing. */
    public enum State {
        NEW,
        RUNNING,
        /** It has failed and tries again. */
        FAILING,
        /** Another projector has taken over. */
        SUPERSEDED,
        STOPPED
    }

    /** @param applied is told of the rows that changed, after each commit */
    Projector(
            EventFeed feed,
            Function<StoredEvent, ReadEvent> opener,
            Transactions transactions,
            FeedPositions positions,
            BatchWriter writer,
            Consumer<Collection<JournalRow>> applied) {
        this.feed = feed;
        this.opener = opener;
        this.transactions = transactions;
        this.positions = positions;
        this.writer = writer;
        this.applied = applied;
        this.thread = Thread.ofPlatform().name("projector").daemon().unstarted(this::run);
    }

    public void start() {
        state = State.RUNNING;
        thread.start();
    }

    public State state() {
        return state;
    }

    /** What went wrong last; null while all is well. */
    public @Nullable String failure() {
        return failure;
    }

    /** Finishes the batch at hand and stops. The feed stays open: it is its owner's to close. */
    @Override
    public void close() {
        stopping = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            feed.wake();
            try {
                thread.join(20);
            } catch (InterruptedException waitOn) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                project();
            } catch (FeedPositions.Superseded superseded) {
                LOG.warn("The projector stops: {}.", superseded.getMessage());
                failure = superseded.getMessage();
                state = State.SUPERSEDED;
                return;
            } catch (InterruptedException interrupted) {
                stopping = true;
            } catch (SQLException | RuntimeException failed) {
                rest(failed);
            }
        }
        state = State.STOPPED;
    }

    private void project() throws SQLException, InterruptedException {
        Claim claim = transactions.run(connection -> positions.claim(feed.shards(), connection));
        feed.seek(claim.positions());
        try (ReadAhead ahead = new ReadAhead(feed, opener, EVENTS_A_BATCH_MAX)) {
            while (!stopping) {
                ReadAhead.Opened batch = ahead.take();
                if (batch != null) {
                    applied.accept(writer.write(batch.events(), batch.next(), claim.epochs()));
                    well();
                }
            }
        }
    }

    private void well() {
        if (state != State.RUNNING) {
            state = State.RUNNING;
            failure = null;
            pause = PAUSE_AFTER_FAILURE_MIN;
        }
    }

    private void rest(Exception failed) {
        state = State.FAILING;
        failure = String.valueOf(failed.getMessage());
        LOG.warn("The projector has failed and tries again in {} ms.", pause.toMillis(), failed);
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            stopping = true;
        }
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(PAUSE_AFTER_FAILURE_MAX) > 0 ? PAUSE_AFTER_FAILURE_MAX : doubled;
    }
}

package org.careerjournal.eventlog;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The one seam between the modes: reads every committed event once, none skipped, those of one journal in the order of
 * their sequence. Not safe for use by several threads at once, apart from {@link #wake}.
 */
public interface EventFeed extends AutoCloseable {

    /** What one poll found: the events in order, and where each shard stands after them. */
    record Batch(List<StoredEvent> events, Map<Integer, FeedPosition> next) {
        public Batch {
            events = List.copyOf(events);
            next = Map.copyOf(next);
        }
    }

    /** The shards assigned to this reader: PostgreSQL has one, Kafka its partitions. */
    List<Integer> shards();

    /** Reads on from these positions; shards that are not named start at {@link FeedPosition#START}. */
    void seek(Map<Integer, FeedPosition> positions);

    /**
     * The next events, waiting for the first of them at most {@code wait}.
     *
     * @param max how many events at most, 1 or more
     */
    Batch poll(int max, Duration wait) throws InterruptedException;

    /** Ends a wait in {@link #poll}: something new may be there. Safe from any thread. */
    void wake();

    @Override
    void close();
}

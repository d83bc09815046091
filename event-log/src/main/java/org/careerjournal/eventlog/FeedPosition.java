package org.careerjournal.eventlog;

/**
 * How far a shard has been read, as an ordered pair. PostgreSQL: transaction and global index; Kafka: 0 and the offset.
 */
public record FeedPosition(long tx, long index) implements Comparable<FeedPosition> {

    /** Before the first event. */
    public static final FeedPosition START = new FeedPosition(-1, -1);

    @Override
    public int compareTo(FeedPosition other) {
        int byTx = Long.compare(tx, other.tx);
        return byTx != 0 ? byTx : Long.compare(index, other.index);
    }
}

package org.careerjournal.query.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.careerjournal.eventlog.EventFeed;
import org.careerjournal.eventlog.FeedPosition;
import org.careerjournal.eventlog.StoredEvent;

/** A feed of one shard over a list: brings what it is given, mistakes included. */
public final class ListFeed implements EventFeed {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final List<StoredEvent> events = new ArrayList<>();
    private boolean woken;
    private int next;

    public ListFeed add(List<StoredEvent> added) {
        lock.lock();
        try {
            for (StoredEvent event : added) {
                events.add(new StoredEvent(
                        0,
                        new FeedPosition(0, events.size()),
                        event.journalId(),
                        event.sequence(),
                        event.name(),
                        event.recordedAt(),
                        event.payload()));
            }
            more.signalAll();
            return this;
        } finally {
            lock.unlock();
        }
    }

    public ListFeed add(StoredEvent... added) {
        return add(List.of(added));
    }

    @Override
    public List<Integer> shards() {
        return List.of(0);
    }

    @Override
    public void seek(Map<Integer, FeedPosition> positions) {
        next = (int) positions.getOrDefault(0, FeedPosition.START).index() + 1;
    }

    @Override
    public Batch poll(int max, Duration wait) throws InterruptedException {
        lock.lock();
        try {
            long nanos = wait.toNanos();
            while (next == events.size() && !woken && nanos > 0) {
                nanos = more.awaitNanos(nanos);
            }
            woken = false;
            List<StoredEvent> batch = events.subList(next, Math.min(events.size(), next + max));
            next += batch.size();
            return new Batch(
                    batch,
                    batch.isEmpty() ? Map.of() : Map.of(0, batch.getLast().position()));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void wake() {
        lock.lock();
        try {
            woken = true;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {}
}

package org.careerjournal.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.careerjournal.eventlog.EventFeed;
import org.careerjournal.eventlog.FeedPosition;
import org.careerjournal.eventlog.StoredEvent;
import org.jspecify.annotations.Nullable;

/** Reads a feed and opens payloads on a thread of its own, a bounded number of batches ahead of who takes them. */
final class ReadAhead implements AutoCloseable {

    private static final int BATCHES_MAX = 2;
    private static final Duration WAIT_FOR_EVENTS_MAX = Duration.ofSeconds(1);
    private static final long WAIT_FOR_BATCH_MILLIS_MAX = 1_000;

    private final EventFeed feed;
    private final Function<StoredEvent, ReadEvent> opener;
    private final int eventsMax;
    private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(BATCHES_MAX);
    private final Thread thread;
    private volatile boolean closing;

    /** Events opened, and where the feed stands after them. */
    record Opened(List<ReadEvent> events, Map<Integer, FeedPosition> next) {}

    private record Failed(RuntimeException cause) {}

    /** @param eventsMax in one batch */
    ReadAhead(EventFeed feed, Function<StoredEvent, ReadEvent> opener, int eventsMax) {
        this.feed = feed;
        this.opener = opener;
        this.eventsMax = eventsMax;
        this.thread = Thread.ofPlatform().name("projector-reader").daemon().start(this::read);
    }

    /**
     * The next batch; null where there is none yet.
     *
     * @throws RuntimeException where the feed has failed
     */
    @Nullable
    Opened take() throws InterruptedException {
        return switch (queue.poll(WAIT_FOR_BATCH_MILLIS_MAX, TimeUnit.MILLISECONDS)) {
            case null -> null;
            case Failed failed -> throw failed.cause();
            case Object opened -> (Opened) opened;
        };
    }

    private void read() {
        try {
            while (!closing) {
                EventFeed.Batch batch = feed.poll(eventsMax, WAIT_FOR_EVENTS_MAX);
                if (!batch.events().isEmpty()) {
                    queue.put(new Opened(batch.events().stream().map(opener).toList(), batch.next()));
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            fail(failure);
        }
    }

    private void fail(RuntimeException failure) {
        try {
            queue.put(new Failed(failure));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the thread and waits for it; the feed is free for the next reader then. */
    @Override
    public void close() {
        closing = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            feed.wake();
            queue.clear();
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
}

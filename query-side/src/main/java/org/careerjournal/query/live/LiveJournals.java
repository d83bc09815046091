package org.careerjournal.query.live;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.careerjournal.eventlog.JournalPosition;
import org.careerjournal.query.projection.JournalRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Who listens to which journal. Every change that the projector of this process commits is told as an event {@code position};
 * of several changes a slow listener may be told the last only.
 *
 * <p>It stops before the web server does, which would wait for every listener to hang up.
 */
public final class LiveJournals implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveJournals.class);
    private static final int LISTENERS_MAX = 500;
    /** After this long a listener has to connect again, which browsers do by themselves. */
    private static final long LISTENS_MILLIS_MAX = 300_000;

    private final Map<UUID, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(LISTENERS_MAX);
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    /** There is no room for another listener: 503. */
    public static final class Crowded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Crowded() {
            super("Too many listen already. Ask again.");
        }
    }

    /** One connection. */
    private static final class Listener {
        private final SseEmitter emitter = new SseEmitter(LISTENS_MILLIS_MAX);
        private final AtomicBoolean gone = new AtomicBoolean();
        private long told = -1;

        synchronized void tell(JournalPosition position) {
            if (position.sequence() > told && !gone.get()) {
                told = position.sequence();
                try {
                    emitter.send(
                            SseEmitter.event().name("position").data("{\"position\":\"" + position.encoded() + "\"}"));
                } catch (IOException | IllegalStateException hungUp) {
                    emitter.complete();
                }
            }
        }
    }

    /**
     * Starts with the position now, and tells every later one.
     *
     * @throws Crowded where 500 listen already, or the server is about to stop
     */
    SseEmitter listen(JournalPosition now) {
        if (!running || !places.tryAcquire()) {
            throw new Crowded();
        }
        Listener listener = new Listener();
        Runnable leave = () -> leave(now.journalId(), listener);
        listener.emitter.onCompletion(leave);
        listener.emitter.onTimeout(listener.emitter::complete);
        listener.emitter.onError(failure -> leave.run());
        listeners
                .computeIfAbsent(now.journalId(), id -> ConcurrentHashMap.newKeySet())
                .add(listener);
        listener.tell(now);
        return listener.emitter;
    }

    private void leave(UUID journalId, Listener listener) {
        if (listener.gone.compareAndSet(false, true)) {
            places.release();
            listeners.computeIfPresent(journalId, (id, all) -> {
                all.remove(listener);
                return all.isEmpty() ? null : all;
            });
        }
    }

    /** Tells the listeners of these journals, without holding up who calls. */
    public void applied(Collection<JournalRow> rows) {
        if (listeners.isEmpty()) {
            return;
        }
        for (JournalRow row : rows) {
            Set<Listener> all = listeners.get(row.journalId());
            if (all != null) {
                JournalPosition position = new JournalPosition(row.journalId(), row.lastSequence());
                all.forEach(listener -> tell(listener, position));
            }
        }
    }

    private void tell(Listener listener, JournalPosition position) {
        try {
            senders.execute(() -> listener.tell(position));
        } catch (RejectedExecutionException stopped) {
            LOG.debug("A change comes after the listeners have been sent away.", stopped);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends every connection. */
    @Override
    public void stop() {
        running = false;
        listeners.values().forEach(all -> all.forEach(listener -> listener.emitter.complete()));
        senders.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

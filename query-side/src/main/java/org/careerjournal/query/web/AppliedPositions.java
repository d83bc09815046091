package org.careerjournal.query.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.careerjournal.eventlog.JournalPosition;
import org.careerjournal.query.projection.JournalRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far journals are applied, for readers who want to see what they wrote. The projector of this process wakes them; for
 * one in another process the table is asked now and then.
 */
public final class AppliedPositions {

    private static final long ASK_AGAIN_AFTER_NANOS = Duration.ofMillis(20).toNanos();
    private static final int JOURNALS_REMEMBERED_MAX = 10_000;

    private final JdbcClient jdbc;
    private final Cache<UUID, Long> applied =
            Caffeine.newBuilder().maximumSize(JOURNALS_REMEMBERED_MAX).build();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    public AppliedPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells the waiting readers of rows that the projector of this process has committed. */
    public void applied(Collection<JournalRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        rows.forEach(row -> applied.asMap().merge(row.journalId(), row.lastSequence(), Math::max));
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the position is reflected.
     *
     * @return whether it is; false once the time is up
     */
    public boolean await(JournalPosition position, Duration max) throws InterruptedException {
        long deadline = System.nanoTime() + max.toNanos();
        while (!isRemembered(position) && !isStored(position)) {
            long askAgainAt = System.nanoTime() + ASK_AGAIN_AFTER_NANOS;
            if (deadline - System.nanoTime() <= 0) {
                return false;
            }
            awaitMove(position, deadline - askAgainAt < 0 ? deadline : askAgainAt);
        }
        return true;
    }

    private void awaitMove(JournalPosition position, long until) throws InterruptedException {
        lock.lock();
        try {
            long nanos = until - System.nanoTime();
            while (nanos > 0 && !isRemembered(position)) {
                nanos = moved.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isRemembered(JournalPosition position) {
        Long last = applied.getIfPresent(position.journalId());
        return last != null && last >= position.sequence();
    }

    private boolean isStored(JournalPosition position) {
        return jdbc.sql("SELECT FROM query_side.journal WHERE journal_id = ? AND last_sequence >= ?")
                .params(position.journalId(), position.sequence())
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }
}

package org.careerjournal.command.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.UUID;
import org.careerjournal.domain.Journal;

/**
 * The journals last written, as they stood after a commit. A {@link Journal} is immutable, so a transaction that rolls
 * back leaves nothing behind here. Another process may have written since: who reads from here must let the store confirm.
 */
public final class JournalCache {

    private final Cache<UUID, Journal> journals;

    /** @param eventsMax how many events the journals kept may have between them */
    public JournalCache(long eventsMax) {
        journals = Caffeine.newBuilder()
                .maximumWeight(eventsMax)
                .weigher((UUID id, Journal journal) -> (int) Math.min(Integer.MAX_VALUE, weight(journal)))
                .executor(Runnable::run)
                .build();
    }

    /** An empty journal weighs something too. */
    private static long weight(Journal journal) {
        return journal.sequence() + 8;
    }

    public Optional<Journal> find(UUID journalId) {
        return Optional.ofNullable(journals.getIfPresent(journalId));
    }

    public void keep(UUID journalId, Journal journal) {
        journals.put(journalId, journal);
    }

    public void evict(UUID journalId) {
        journals.invalidate(journalId);
    }

    /** How many journals are kept, about. */
    public long size() {
        journals.cleanUp();
        return journals.estimatedSize();
    }
}

package org.careerjournal.query.archive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.eventlog.FeedPosition;
import org.careerjournal.eventlog.StoredEvent;
import org.careerjournal.query.projection.JournalRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The archive in PostgreSQL. Journals are kept folded in memory, within a bound; how far a journal is applied is asked of the
 * table on every read, so what is kept is never served when it is out of date, whichever process runs the projector.
 */
public final class ArchivedJournals implements JournalArchive {

    /** In each of the two caches. A milestone takes about half a kilobyte: 50 MB. */
    private static final long MILESTONES_KEPT_MAX = 100_000;

    private final JdbcClient jdbc;
    private final EventOpener opener;
    private final Cache<UUID, Journal> latest = bounded();
    private final Cache<View, Journal> views = bounded();

    /** A journal up to one of its sequences. */
    private record View(UUID journalId, long sequence) {}

    public ArchivedJournals(JdbcClient jdbc, EventOpener opener) {
        this.jdbc = jdbc;
        this.opener = opener;
    }

    private static <K> Cache<K, Journal> bounded() {
        return Caffeine.newBuilder()
                .maximumWeight(MILESTONES_KEPT_MAX)
                .weigher((K key, Journal journal) -> 1 + (int) Math.min(journal.sequence(), MILESTONES_KEPT_MAX))
                .build();
    }

    @Override
    public Journal journal(UUID journalId, @Nullable Instant asOf) {
        long last = lastSequence(journalId);
        return asOf == null
                ? latest(journalId, last)
                : upTo(journalId, Math.min(last, lastSequence(journalId, asOf)), last);
    }

    @Override
    public List<JournalEvent> events(UUID journalId, @Nullable Instant asOf) {
        long last = lastSequence(journalId);
        return read(journalId, -1, asOf == null ? last : Math.min(last, lastSequence(journalId, asOf)));
    }

    /** Forgets what is kept of journals that have been erased. */
    public void applied(Collection<JournalRow> rows) {
        for (JournalRow row : rows) {
            if (row.erased()) {
                latest.invalidate(row.journalId());
                views.asMap().keySet().removeIf(view -> view.journalId().equals(row.journalId()));
            }
        }
    }

    /** Folds on from what is kept, so that a write costs the next read one event and not the whole journal. */
    private Journal latest(UUID journalId, long last) {
        Journal kept = latest.getIfPresent(journalId);
        if (kept != null && kept.sequence() == last) {
            return kept;
        }
        Journal from = kept != null && kept.sequence() < last ? kept : Journal.initial();
        Journal journal = fold(from, read(journalId, from.sequence(), last));
        latest.put(journalId, journal);
        return journal;
    }

    private Journal upTo(UUID journalId, long sequence, long last) {
        if (sequence == last) {
            return latest(journalId, last);
        }
        View view = new View(journalId, sequence);
        Journal kept = views.getIfPresent(view);
        if (kept == null) {
            kept = fold(Journal.initial(), read(journalId, -1, sequence));
            views.put(view, kept);
        }
        return kept;
    }

    private static Journal fold(Journal from, List<JournalEvent> events) {
        Journal journal = from;
        for (JournalEvent event : events) {
            journal = Journal.evolve(journal, event);
        }
        return journal;
    }

    private long lastSequence(UUID journalId) {
        record Last(long sequence, boolean erased) {}
        Last last = jdbc.sql("SELECT last_sequence, erased FROM query_side.journal WHERE journal_id = ?")
                .param(journalId)
                .query((row, number) -> new Last(row.getLong(1), row.getBoolean(2)))
                .optional()
                .orElseThrow(() -> new JournalNotFound(journalId));
        if (last.erased()) {
            throw new JournalGone(journalId);
        }
        return last.sequence();
    }

    /** The last sequence of an as-of view; 0, the opening, belongs to every one. */
    private long lastSequence(UUID journalId, Instant asOf) {
        return jdbc.sql("""
                SELECT coalesce(max(sequence), 0) FROM query_side.archive
                WHERE journal_id = ? AND recorded_at <= ?""")
                .params(journalId, asOf.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private List<JournalEvent> read(UUID journalId, long after, long through) {
        List<JournalEvent> events = new ArrayList<>();
        jdbc.sql("""
                SELECT sequence, name, recorded_at, payload FROM query_side.archive
                WHERE journal_id = ? AND sequence > ? AND sequence <= ? ORDER BY sequence""").params(journalId, after, through).query(row -> {
            events.add(opener.open(stored(journalId, row)));
        });
        if (events.size() != through - after) {
            // erased between the two statements
            lastSequence(journalId);
            throw new IllegalStateException(
                    "the archive of journal " + journalId + " lacks events between " + after + " and " + through);
        }
        return events;
    }

    private static StoredEvent stored(UUID journalId, ResultSet row) throws SQLException {
        return new StoredEvent(
                0,
                FeedPosition.START,
                journalId,
                row.getLong("sequence"),
                row.getString("name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBytes("payload"));
    }
}

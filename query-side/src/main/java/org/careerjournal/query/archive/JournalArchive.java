package org.careerjournal.query.archive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.JournalEvent;
import org.jspecify.annotations.Nullable;

/**
 * The events of every journal as the projector has copied them. All reads of one journal start here: the current state, as-of views,
 * the history of a milestone, exports.
 *
 * <p>An as-of view is a prefix of the journal: its opening, and all through the last event recorded at or before that
 * instant.
 */
public interface JournalArchive {

    /**
     * The journal folded from its events.
     *
     * @param asOf inclusive; null for all that is known now
     * @throws JournalNotFound where no such journal has been opened
     * @throws JournalGone where it has been erased
     */
    Journal journal(UUID journalId, @Nullable Instant asOf);

    /**
     * The events themselves; the one at index i has sequence i.
     *
     * @param asOf inclusive; null for all that is known now
     * @throws JournalNotFound where no such journal has been opened
     * @throws JournalGone where it has been erased
     */
    List<JournalEvent> events(UUID journalId, @Nullable Instant asOf);

    /** There is no such journal: 404. */
    final class JournalNotFound extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public JournalNotFound(UUID journalId) {
            super("There is no journal " + journalId + ".");
        }
    }

    /** The journal has been erased: 410. */
    final class JournalGone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public JournalGone(UUID journalId) {
            super("The journal " + journalId + " has been erased.");
        }
    }
}

package org.careerjournal.command.journal;

import java.util.UUID;

/** Another process wrote to the journal since it was cached: load again, decide again. */
public final class StaleJournal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleJournal(UUID journalId) {
        super("journal " + journalId + " has moved on since it was cached");
    }
}

package org.careerjournal.query.projection;

import java.time.Instant;
import java.util.UUID;
import org.careerjournal.domain.JournalEvent;
import org.jspecify.annotations.Nullable;

/**
 * How far a journal is applied, and what a list of journals shows of it.
 *
 * @param name null before the opening and after an erasure
 * @param milestones how many are live
 * @param recordedAt of the last event
 * @param lastSequence of the last event applied; -1 before the first
 */
public record JournalRow(
        UUID journalId,
        @Nullable String name,
        int milestones,
        Instant recordedAt,
        boolean shared,
        boolean erased,
        long lastSequence) {

    static JournalRow before(UUID journalId) {
        return new JournalRow(journalId, null, 0, Instant.EPOCH, false, false, -1);
    }

    JournalRow after(JournalEvent event, long sequence, Instant at) {
        return switch (event) {
            case JournalEvent.JournalOpened opened -> with(opened.name(), milestones, shared, sequence, at);
            case JournalEvent.MilestoneLogged ignored -> with(name, milestones + 1, shared, sequence, at);
            case JournalEvent.MilestoneRetracted ignored -> with(name, milestones - 1, shared, sequence, at);
            case JournalEvent.SharedAsPeer ignored -> with(name, milestones, true, sequence, at);
            case JournalEvent.SharingStopped ignored -> with(name, milestones, false, sequence, at);
            case JournalEvent.MilestoneCorrected ignored -> with(name, milestones, shared, sequence, at);
            case JournalEvent.ScenarioKept ignored -> with(name, milestones, shared, sequence, at);
            case JournalEvent.ScenarioDiscarded ignored -> with(name, milestones, shared, sequence, at);
            case JournalEvent.JournalErased ignored -> erasedAt(sequence, at);
        };
    }

    /** The tombstone: that there was a journal, and nothing of what was in it. */
    JournalRow erasedAt(long sequence, Instant at) {
        return new JournalRow(journalId, null, 0, at, false, true, sequence);
    }

    private JournalRow with(@Nullable String name, int milestones, boolean shared, long sequence, Instant at) {
        return new JournalRow(journalId, name, milestones, at, shared, false, sequence);
    }
}

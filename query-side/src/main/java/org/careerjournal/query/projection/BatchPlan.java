package org.careerjournal.query.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.careerjournal.eventlog.StoredEvent;

/**
 * What a batch of events does to the tables: a pure function of the events and of how far their journals are. Applying the
 * same batch again does nothing.
 *
 * @param archive rows to add
 * @param journals rows as they are afterwards, of the journals that changed
 * @param erased journals of which every other trace is to go
 * @param newlyParked by journal, why it cannot go on
 * @param deadLetters events that wait until their journal can go on
 */
record BatchPlan(
        List<StoredEvent> archive,
        Map<UUID, JournalRow> journals,
        Set<UUID> erased,
        Map<UUID, Parked> newlyParked,
        List<StoredEvent> deadLetters) {

    /** The event at which a journal stopped. */
    record Parked(long sequence, String reason) {}

    /**
     * @param batch in the order of the feed
     * @param known the rows of those of the batch's journals that have one
     * @param parked those of the batch's journals that are parked already
     */
    static BatchPlan of(List<ReadEvent> batch, Map<UUID, JournalRow> known, Set<UUID> parked) {
        Planner planner = new Planner(known, parked);
        batch.forEach(planner::add);
        return planner.plan();
    }

    private static final class Planner {
        private final Map<UUID, JournalRow> known;
        private final Set<UUID> parked;
        private final Map<UUID, JournalRow> changed = new LinkedHashMap<>();
        private final Set<UUID> erased = new HashSet<>();
        private final Map<UUID, Parked> newlyParked = new HashMap<>();
        private final List<StoredEvent> archive = new ArrayList<>();
        private final List<StoredEvent> deadLetters = new ArrayList<>();

        Planner(Map<UUID, JournalRow> known, Set<UUID> parked) {
            this.known = known;
            this.parked = parked;
        }

        void add(ReadEvent read) {
            StoredEvent stored = read.stored();
            UUID id = stored.journalId();
            JournalRow row = row(id);
            if (stored.sequence() <= row.lastSequence() || row.erased()) {
                return;
            }
            switch (read) {
                case ReadEvent.Erasure ignored -> erase(row, stored);
                case ReadEvent.Readable readable -> {
                    if (!waits(id, stored) && !hole(row, stored)) {
                        apply(row, readable);
                    }
                }
                case ReadEvent.Unreadable unreadable -> {
                    if (!waits(id, stored) && !hole(row, stored)) {
                        park(stored, unreadable.reason());
                    }
                }
            }
        }

        private JournalRow row(UUID id) {
            JournalRow row = changed.get(id);
            if (row == null) {
                row = known.get(id);
            }
            return row == null ? JournalRow.before(id) : row;
        }

        private void apply(JournalRow row, ReadEvent.Readable readable) {
            StoredEvent stored = readable.stored();
            archive.add(stored);
            changed.put(row.journalId(), row.after(readable.event(), stored.sequence(), stored.recordedAt()));
        }

        /** An erasure is carried out whatever state the journal is in: a parked one must not keep what its owner erased. */
        private void erase(JournalRow row, StoredEvent stored) {
            erased.add(row.journalId());
            changed.put(row.journalId(), row.erasedAt(stored.sequence(), stored.recordedAt()));
        }

        private boolean waits(UUID id, StoredEvent stored) {
            boolean waits = parked.contains(id) || newlyParked.containsKey(id);
            if (waits) {
                deadLetters.add(stored);
            }
            return waits;
        }

        private boolean hole(JournalRow row, StoredEvent stored) {
            boolean hole = stored.sequence() != row.lastSequence() + 1;
            if (hole) {
                park(stored, "a hole: expected sequence " + (row.lastSequence() + 1) + ", got " + stored.sequence());
            }
            return hole;
        }

        private void park(StoredEvent stored, String reason) {
            newlyParked.put(stored.journalId(), new Parked(stored.sequence(), reason));
            deadLetters.add(stored);
        }

        BatchPlan plan() {
            if (!erased.isEmpty()) {
                archive.removeIf(stored -> erased.contains(stored.journalId()));
                deadLetters.removeIf(stored -> erased.contains(stored.journalId()));
                newlyParked.keySet().removeAll(erased);
            }
            return new BatchPlan(archive, changed, erased, newlyParked, deadLetters);
        }
    }
}

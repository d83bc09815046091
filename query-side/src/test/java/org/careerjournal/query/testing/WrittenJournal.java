package org.careerjournal.query.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.Stamp;
import org.careerjournal.eventlog.EventNames;
import org.careerjournal.eventlog.FeedPosition;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.StoredEvent;

/** A journal as its events are stored, written one at a time; each is recorded a day after the one before. */
public final class WrittenJournal {

    private static final JournalCodec CODEC = new JournalCodec();
    private static final Instant FIRST = Instant.parse("2026-01-01T12:00:00Z");

    private final UUID id;
    private final List<StoredEvent> events = new ArrayList<>();

    private WrittenJournal(UUID id) {
        this.id = id;
    }

    /** @param number makes its id */
    public static WrittenJournal opened(long number) {
        WrittenJournal journal = new WrittenJournal(new UUID(0, number));
        return journal.then(new JournalEvent.JournalOpened(journal.stamp(), "Journal " + number));
    }

    public UUID id() {
        return id;
    }

    /** The stamp of the next event. */
    public Stamp stamp() {
        return new Stamp(id, new UUID(1, events.size()), "owner", recordedAt(events.size()));
    }

    /** When the event of this sequence was recorded. */
    public static Instant recordedAt(long sequence) {
        return FIRST.plus(Duration.ofDays(sequence));
    }

    public WrittenJournal logged(UUID milestoneId, Milestone milestone) {
        return then(new JournalEvent.MilestoneLogged(stamp(), milestoneId, milestone));
    }

    public WrittenJournal erased() {
        return then(new JournalEvent.JournalErased(stamp()));
    }

    public WrittenJournal then(JournalEvent event) {
        events.add(stored(events.size(), event));
        return this;
    }

    /** Adds an event that nobody can read. */
    public WrittenJournal thenPoison() {
        events.add(new StoredEvent(
                0, FeedPosition.START, id, events.size(), "noted.logged.v1", recordedAt(events.size()), new byte[] {
                    1, 2, 3
                }));
        return this;
    }

    private StoredEvent stored(long sequence, JournalEvent event) {
        return new StoredEvent(
                0,
                FeedPosition.START,
                id,
                sequence,
                EventNames.of(event),
                event.stamp().at(),
                CODEC.write(event));
    }

    public List<StoredEvent> events() {
        return List.copyOf(events);
    }

    public StoredEvent event(int sequence) {
        return events.get(sequence);
    }
}

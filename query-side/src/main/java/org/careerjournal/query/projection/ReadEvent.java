package org.careerjournal.query.projection;

import org.careerjournal.domain.JournalEvent;
import org.careerjournal.eventlog.StoredEvent;

/** An event from the feed after an attempt to read its payload. */
sealed interface ReadEvent {

    StoredEvent stored();

    record Readable(StoredEvent stored, JournalEvent event) implements ReadEvent {}

    /** The end of a journal. It is known by its name alone, since its payload may be unreadable once the key is gone. */
    record Erasure(StoredEvent stored) implements ReadEvent {}

    record Unreadable(StoredEvent stored, String reason) implements ReadEvent {}
}

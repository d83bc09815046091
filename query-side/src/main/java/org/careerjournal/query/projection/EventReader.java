package org.careerjournal.query.projection;

import java.util.function.Function;
import org.careerjournal.eventlog.StoredEvent;
import org.careerjournal.eventlog.UnreadableException;
import org.careerjournal.query.archive.EventOpener;

/** Tells the events that can be applied from those that cannot. */
final class EventReader implements Function<StoredEvent, ReadEvent> {

    private static final String ERASED = "journal.erased.";

    private final EventOpener opener;

    EventReader(EventOpener opener) {
        this.opener = opener;
    }

    @Override
    public ReadEvent apply(StoredEvent stored) {
        if (stored.name().startsWith(ERASED)) {
            return new ReadEvent.Erasure(stored);
        }
        try {
            return new ReadEvent.Readable(stored, opener.open(stored));
        } catch (RuntimeException unreadable) {
            return new ReadEvent.Unreadable(stored, reason(stored, unreadable));
        }
    }

    /** Why, without a word of the payload: reasons are kept in the clear. */
    private static String reason(StoredEvent stored, RuntimeException unreadable) {
        String where = unreadable instanceof UnreadableException json && json.field() != null
                ? "the field " + json.field()
                : unreadable.getClass().getSimpleName();
        return stored.name() + " cannot be read: " + where;
    }
}

package org.careerjournal.query.archive;

import org.careerjournal.domain.JournalEvent;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.PayloadProtection;
import org.careerjournal.eventlog.PayloadProtection.Place;
import org.careerjournal.eventlog.StoredEvent;

/** Opens sealed payloads and reads the events in them. */
public final class EventOpener {

    private final JournalCodec codec;
    private final PayloadProtection protection;

    public EventOpener(JournalCodec codec, PayloadProtection protection) {
        this.codec = codec;
        this.protection = protection;
    }

    /** @throws RuntimeException where the payload cannot be opened, or is no event of its name */
    public JournalEvent open(StoredEvent stored) {
        Place place = Place.ofEvent(stored.journalId(), stored.sequence(), stored.name());
        return codec.read(
                stored.journalId(), stored.name(), stored.recordedAt(), protection.open(place, stored.payload()));
    }
}

package org.careerjournal.command.store;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store without its tailing: nothing polls the table from here. Whoever wants to read every event in order
 * reads our feed, which knows no gaps. There are no snapshots either, so a load is one query.
 */
public final class UntailedEventStore extends AbstractEventStore {

    public UntailedEventStore(EventStorageEngine engine) {
        super(new Settings().storageEngine(engine));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        return readEvents(aggregateIdentifier, 0);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        throw new UnsupportedOperationException("events are read in order through the event feed, not through Axon");
    }

    /** The engine underneath. */
    public EventStorageEngine engine() {
        return storageEngine();
    }

    private static final class Settings extends AbstractEventStore.Builder {}
}

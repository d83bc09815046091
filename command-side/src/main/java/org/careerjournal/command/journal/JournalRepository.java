package org.careerjournal.command.journal;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.LockingRepository;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.JournalEvent;
import org.jspecify.annotations.Nullable;

/**
 * Loads journals from the cache or with one query from the store. Within this process the commands of one journal run one
 * after the other, under the repository's lock; a journal goes into the cache after its commit and before the lock is given
 * back, and out of it whenever a transaction rolls back.
 */
public final class JournalRepository
        extends LockingRepository<JournalAggregate, EventSourcedAggregate<JournalAggregate>> {

    private final EventStore events;
    private final JournalCache cache;

    public JournalRepository(EventStore events, JournalCache cache, LockFactory locks) {
        super(new Settings().lockFactory(locks));
        this.events = events;
        this.cache = cache;
    }

    @Override
    protected EventSourcedAggregate<JournalAggregate> doLoadWithLock(
            String aggregateIdentifier, @Nullable Long expectedVersion) {
        UUID journalId = UUID.fromString(aggregateIdentifier);
        Optional<Journal> cached = cache.find(journalId);
        Journal journal = cached.orElseGet(() -> read(journalId));
        JournalAggregate root = new JournalAggregate(journalId, journal, cached.isPresent());
        CurrentUnitOfWork.get().onRollback(rolledBack -> cache.evict(journalId));
        CurrentUnitOfWork.get().afterCommit(committed -> keep(journalId, root.journal()));
        return EventSourcedAggregate.reconstruct(
                root, aggregateModel(), journal.sequence(), false, events, NoSnapshotTriggerDefinition.TRIGGER);
    }

    private void keep(UUID journalId, Journal journal) {
        if (journal.sequence() >= 0) {
            cache.keep(journalId, journal);
        }
    }

    /** The journal as it stands now; {@link Journal#initial()} if there is none. */
    public Journal current(UUID journalId) {
        return cache.find(journalId)
                .filter(journal -> journal.sequence() == lastSequence(journalId))
                .orElseGet(() -> read(journalId));
    }

    /** The last sequence that the store has, -1 before the first event, by a plain query. */
    long lastSequence(UUID journalId) {
        return events.lastSequenceNumberFor(journalId.toString()).orElse(-1L);
    }

    private Journal read(UUID journalId) {
        Journal journal = Journal.initial();
        DomainEventStream stream = events.readEvents(journalId.toString());
        while (stream.hasNext()) {
            journal = Journal.evolve(journal, (JournalEvent) stream.next().getPayload());
        }
        return journal;
    }

    /** A journal that is not there yet loads as {@link Journal#initial()}: opening one is a decision like any other. */
    @Override
    protected EventSourcedAggregate<JournalAggregate> doCreateNewForLock(Callable<JournalAggregate> factoryMethod) {
        throw new UnsupportedOperationException("journals are loaded, also those that are not there yet");
    }

    /** Events are what is saved, and the event store has them. */
    @Override
    protected void doSaveWithLock(EventSourcedAggregate<JournalAggregate> aggregate) {}

    @Override
    protected void doDeleteWithLock(EventSourcedAggregate<JournalAggregate> aggregate) {
        throw new UnsupportedOperationException("an erased journal stays, with nothing in it that can be read");
    }

    private static final class Settings extends LockingRepository.Builder<JournalAggregate> {
        private Settings() {
            super(JournalAggregate.class);
        }
    }
}

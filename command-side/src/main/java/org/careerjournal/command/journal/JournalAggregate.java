package org.careerjournal.command.journal;

import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.careerjournal.domain.Decision;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.JournalEvent;

/** The thin shell that Axon drives; every rule is in {@link Journal}. */
final class JournalAggregate {

    @AggregateIdentifier
    private final String journalId;

    private final boolean cached;
    private Journal journal;

    /**
     * @param journal the state to go on from
     * @param cached whether it comes from the cache, so that another process may have written since
     */
    JournalAggregate(UUID journalId, Journal journal, boolean cached) {
        this.journalId = journalId.toString();
        this.journal = journal;
        this.cached = cached;
    }

    /** Decides, and applies the events of what is accepted. */
    Decision decide(JournalCommand command) {
        Decision decision = Journal.decide(journal, command);
        if (decision instanceof Decision.Accepted accepted) {
            accepted.events().forEach(AggregateLifecycle::apply);
        }
        return decision;
    }

    @EventSourcingHandler
    void on(JournalEvent event) {
        journal = Journal.evolve(journal, event);
    }

    Journal journal() {
        return journal;
    }

    boolean cached() {
        return cached;
    }
}

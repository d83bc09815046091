package org.careerjournal.command.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.careerjournal.command.Outcome;
import org.careerjournal.command.log.CommandLog;
import org.careerjournal.command.log.LogEntry;
import org.careerjournal.command.log.LogPayload;
import org.careerjournal.domain.Decision;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Refusal;
import org.careerjournal.domain.Rule;
import org.careerjournal.domain.Stamp;
import org.careerjournal.eventlog.EventNames;

/**
 * Load, decide, and only then begin the transaction that writes log rows and events together. Nothing before that takes a
 * transaction id, and no connection is held while a command waits for its turn at a journal.
 */
public final class JournalCommandHandler implements MessageHandler<CommandMessage<?>> {

    private final JournalRepository journals;
    private final EventStore events;
    private final CommandLog log;
    private final TransactionManager transactions;
    private final Runnable committed;

    /** @param committed runs after each commit that added events */
    public JournalCommandHandler(
            JournalRepository journals,
            EventStore events,
            CommandLog log,
            TransactionManager transactions,
            Runnable committed) {
        this.journals = journals;
        this.events = events;
        this.log = log;
        this.transactions = transactions;
        this.committed = committed;
    }

    /** What was decided: an outcome for each request, a row for each that is new, and whether events came of it. */
    private record Decided(List<Outcome> outcomes, List<LogEntry> entries, boolean moved) {}

    @Override
    public List<Outcome> handle(CommandMessage<?> message) {
        Request.Batch batch = (Request.Batch) message.getPayload();
        return journals.load(batch.journalId().toString()).invoke(root -> handle(batch, root));
    }

    private List<Outcome> handle(Request.Batch batch, JournalAggregate root) {
        Decided decided = decideAll(batch, root, batch.lookUp() ? known(batch) : Map.of());
        if (!decided.moved()) {
            decided = confirm(batch, root, decided);
        }
        if (!decided.entries().isEmpty()) {
            CurrentUnitOfWork.get().attachTransaction(transactions);
            log.add(decided.entries());
        }
        if (decided.moved()) {
            CurrentUnitOfWork.get().afterCommit(unit -> committed.run());
        }
        return decided.outcomes();
    }

    private Map<UUID, LogEntry> known(Request.Batch batch) {
        return log.find(
                batch.actor(),
                batch.requests().stream()
                        .map(request -> request.stamp().commandId())
                        .toList());
    }

    /**
     * What changes nothing is not checked by the events' constraint, so it is checked here: that the command was not taken
     * before, and that the journal still stands where the cache has it.
     */
    private Decided confirm(Request.Batch batch, JournalAggregate root, Decided decided) {
        Decided confirmed = batch.lookUp() ? decided : decideAll(batch, root, known(batch));
        if (root.cached()
                && journals.lastSequence(batch.journalId()) != root.journal().sequence()) {
            throw new StaleJournal(batch.journalId());
        }
        return confirmed;
    }

    private Decided decideAll(Request.Batch batch, JournalAggregate root, Map<UUID, LogEntry> known) {
        long before = root.journal().sequence();
        Map<UUID, LogEntry> taken = new HashMap<>(known);
        List<Outcome> outcomes = new ArrayList<>();
        List<LogEntry> entries = new ArrayList<>();
        for (Request request : batch.requests()) {
            UUID commandId = request.stamp().commandId();
            LogEntry first = taken.get(commandId);
            if (first != null) {
                outcomes.add(again(first, request));
                continue;
            }
            Decision decision = decide(root, request);
            outcomes.add(outcome(decision, root));
            if (!isPassing(decision)) {
                LogEntry entry = entry(request, decision, root);
                taken.put(commandId, entry);
                entries.add(entry);
            }
        }
        return new Decided(outcomes, entries, root.journal().sequence() > before);
    }

    private static Decision decide(JournalAggregate root, Request request) {
        return switch (request.content()) {
            case Request.Content.Whole whole -> root.decide(whole.command());
            case Request.Content.Lacking lacking -> lacking(root, request.stamp(), lacking);
        };
    }

    /**
     * That the journal was erased or never opened weighs more than a field that is missing: asked by a command that changes
     * nothing in a journal that is there.
     */
    private static Decision lacking(JournalAggregate root, Stamp stamp, Request.Content.Lacking lacking) {
        return root.journal().isOpen() || lacking.opens()
                ? new Decision.Refused(lacking.refusal())
                : root.decide(new JournalCommand.StopSharing(stamp));
    }

    /** Seeing an older version is no outcome: the same command may be sent again. */
    private static boolean isPassing(Decision decision) {
        return decision instanceof Decision.Refused refused && refused.refusal().rule() == Rule.VERSION_MATCHES;
    }

    private static Outcome outcome(Decision decision, JournalAggregate root) {
        return switch (decision) {
            case Decision.Accepted accepted ->
                new Outcome.Accepted(accepted.events(), root.journal().sequence(), false);
            case Decision.Refused refused -> new Outcome.Refused(refused.refusal(), false);
        };
    }

    private static LogEntry entry(Request request, Decision decision, JournalAggregate root) {
        long sequence = root.journal().sequence();
        return switch (decision) {
            case Decision.Accepted accepted ->
                new LogEntry(
                        request.stamp(),
                        request.type(),
                        request.json(),
                        null,
                        accepted.events().stream().map(EventNames::of).toList(),
                        sequence);
            case Decision.Refused refused ->
                new LogEntry(request.stamp(), request.type(), request.json(), refused.refusal(), List.of(), sequence);
        };
    }

    private Outcome again(LogEntry first, Request request) {
        if (!isSame(first, request)) {
            return new Outcome.Refused(
                    new Refusal(
                            Rule.IDEMPOTENCY_KEY_REUSED,
                            "Idempotency-Key",
                            "the request that was first sent with this key, or another key"),
                    true);
        }
        Refusal refusal = first.refusal();
        return refusal != null
                ? new Outcome.Refused(refusal, true)
                : new Outcome.Accepted(eventsOf(first), first.lastSequence(), true);
    }

    private static boolean isSame(LogEntry first, Request request) {
        return first.stamp().journalId().equals(request.stamp().journalId())
                && first.type().equals(request.type())
                && LogPayload.isSame(first.command(), request.json());
    }

    private List<JournalEvent> eventsOf(LogEntry entry) {
        List<JournalEvent> caused = new ArrayList<>();
        if (!entry.events().isEmpty()) {
            DomainEventStream stream =
                    events.readEvents(entry.stamp().journalId().toString(), entry.firstSequence());
            while (caused.size() < entry.events().size() && stream.hasNext()) {
                caused.add((JournalEvent) stream.next().getPayload());
            }
        }
        return caused;
    }
}

package org.careerjournal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.careerjournal.command.journal.JournalRepository;
import org.careerjournal.command.journal.Request;
import org.careerjournal.command.journal.StaleJournal;
import org.careerjournal.command.log.CommandLog;
import org.careerjournal.command.store.StoreFailures;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.Refusal;
import org.careerjournal.domain.Stamp;
import org.careerjournal.eventlog.JournalCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way in for every command, whoever sends it: HTTP, imports, the command line. Safe for use by many threads. */
public final class JournalCommands {

    /** How often a race with another writer is run again before it is given up. */
    static final int RETRIES_MAX = 3;

    /** How many commands one transaction takes; it is to last well below a second. */
    static final int CHUNK = 200;

    private static final String OPEN = "OpenJournal";
    private static final Logger LOG = LoggerFactory.getLogger(JournalCommands.class);

    private final CommandGateway gateway;
    private final JournalRepository journals;
    private final JournalCodec codec;
    private final Committed committed;

    JournalCommands(CommandGateway gateway, JournalRepository journals, JournalCodec codec, Committed committed) {
        this.gateway = gateway;
        this.journals = journals;
        this.codec = codec;
        this.committed = committed;
    }

    /**
     * Lets the journal decide and keeps what follows from it.
     *
     * @throws TryAgain if it had no outcome and may be sent again
     */
    public Outcome handle(JournalCommand command) {
        return send(List.of(whole(command)), false).getFirst();
    }

    /**
     * The same for many commands to one journal by one actor, in order. They are committed in chunks: if one fails, those
     * before it stand, and all may be sent again.
     *
     * @return an outcome for each, in the same order
     * @throws TryAgain if a chunk had no outcome
     */
    public List<Outcome> handleAll(List<JournalCommand> commands) {
        requireOneJournal(commands);
        List<Outcome> outcomes = new ArrayList<>(commands.size());
        for (int from = 0; from < commands.size(); from += CHUNK) {
            List<JournalCommand> chunk = commands.subList(from, Math.min(from + CHUNK, commands.size()));
            outcomes.addAll(send(chunk.stream().map(this::whole).toList(), true));
        }
        return outcomes;
    }

    private static void requireOneJournal(List<JournalCommand> commands) {
        long journals = commands.stream()
                .map(command ->
                        List.of(command.stamp().journalId(), command.stamp().actor()))
                .distinct()
                .count();
        if (journals > 1) {
            throw new IllegalArgumentException("commands sent together are of one journal and one actor");
        }
    }

    /**
     * Keeps the refusal of a command that lacks a required field, so that no rule could be asked.
     *
     * @param type as {@link JournalCodec#type} names it
     * @param sent the command as it was sent, as JSON
     */
    public Outcome refuse(Stamp stamp, String type, byte[] sent, Refusal refusal) {
        Request request = new Request(stamp, type, sent, new Request.Content.Lacking(refusal, type.equals(OPEN)));
        return send(List.of(request), false).getFirst();
    }

    /** The journal as it stands; {@link Journal#initial()} if there is none. */
    public Journal load(UUID journalId) {
        return journals.current(journalId);
    }

    /** Runs after each commit that added events, on the thread of the command; it should be quick. */
    public void onCommitted(Runnable listener) {
        committed.listeners.add(listener);
    }

    private Request whole(JournalCommand command) {
        return new Request(
                command.stamp(),
                JournalCodec.type(command),
                codec.writeCommand(command),
                new Request.Content.Whole(command));
    }

    private List<Outcome> send(List<Request> requests, boolean lookUp) {
        Stamp stamp = requests.getFirst().stamp();
        for (int attempt = 0; ; attempt++) {
            try {
                return gateway.sendAndWait(
                        new Request.Batch(stamp.journalId(), stamp.actor(), requests, lookUp || attempt > 0));
            } catch (ConcurrencyException
                    | AggregateStreamCreationException
                    | StaleJournal
                    | CommandLog.AlreadyTaken lost) {
                if (attempt == RETRIES_MAX) {
                    throw new TryAgain("others were writing to this journal at the same time", lost);
                }
                LOG.debug("journal {}: a race was lost, attempt {}", stamp.journalId(), attempt, lost);
            } catch (LockAcquisitionFailedException busy) {
                throw new TryAgain("this journal is busy with other commands", busy);
            } catch (RuntimeException failure) {
                throw StoreFailures.reason(failure)
                        .<RuntimeException>map(reason -> new TryAgain(reason, failure))
                        .orElse(failure);
            }
        }
    }

    /** Who wants to know of a commit. */
    static final class Committed implements Runnable {
        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

        /** A listener that fails does not undo what was committed. */
        @Override
        public void run() {
            for (Runnable listener : listeners) {
                try {
                    listener.run();
                } catch (RuntimeException e) {
                    LOG.warn("a listener to commits failed", e);
                }
            }
        }
    }
}

package org.careerjournal.command.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careerjournal.command.JournalCommands;
import org.careerjournal.command.Outcome;
import org.careerjournal.domain.Decision;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.Refusal;
import org.careerjournal.domain.Stamp;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.JournalPosition;
import org.jspecify.annotations.Nullable;

/** Brings a file into a journal: reads it, plans, and sends the commands. Safe for use by many threads. */
public final class ImportService {

    private final JournalCommands commands;
    private final JournalCodec codec;
    private final FormatReader formats;

    public ImportService(JournalCommands commands, JournalCodec codec, ImportLimits limits) {
        this.commands = commands;
        this.codec = codec;
        this.formats = new FormatReader(codec, limits);
    }

    /**
     * A file on its way into a journal.
     *
     * @param name of the file as the sender calls it
     * @param at when it was received
     * @param dryRun says what would be logged, and logs nothing
     */
    public record Sent(UUID journalId, String actor, Instant at, String name, Path path, boolean dryRun) {}

    /** A step with the stamp's parts that do not follow from its content. */
    private record Timed(ImportStep step, String actor, Instant at, String turn) {}

    /** What is to be done, and what is known before it is. */
    private record Work(Source source, List<Timed> steps, int unchanged, int skipped, List<ImportProblem> problems) {}

    /**
     * Imports a file into an open journal.
     *
     * @throws ImportRefused where the file as a whole cannot be imported; nothing was logged then
     * @throws org.careerjournal.command.TryAgain where others were writing at the same time; sending it again goes on
     */
    public ImportAnswer run(Sent sent) throws IOException {
        Journal journal = commands.load(sent.journalId());
        Incoming incoming = formats.read(sent.path(), sent.name(), sent.journalId(), journal, sent.at());
        Work work = work(sent, journal, incoming);
        ImportReport report = new ImportReport(work.problems());
        long sequence = sent.dryRun() ? tried(sent, journal, work, report) : sent(sent, journal, work, report);
        JournalPosition position = new JournalPosition(sent.journalId(), Math.max(0, sequence));
        return report.answer(work.source(), work.unchanged(), work.skipped(), position, codec);
    }

    private Work work(Sent sent, Journal journal, Incoming incoming) {
        return switch (incoming) {
            case Incoming.Facts facts -> merge(sent, journal, facts.reading());
            case Incoming.History history when !journal.hasMilestones() -> replay(history.history());
            case Incoming.History history ->
                merge(sent, journal, history.history().live());
        };
    }

    private static Work merge(Sent sent, Journal journal, Reading reading) {
        ImportPlan plan = ImportPlan.of(journal, reading.candidates());
        List<Timed> steps = plan.steps().stream()
                .map(step -> new Timed(step, sent.actor(), sent.at(), ""))
                .toList();
        return new Work(reading.source(), steps, plan.unchanged(), reading.skipped(), reading.problems());
    }

    /** Into an empty journal a history comes as it was: its events in order, each said by whom and when it was said. */
    private static Work replay(JournalHistory history) {
        List<Timed> steps = history.lines().stream()
                .map(line -> new Timed(
                        line.step(history.file()),
                        line.event().actor(),
                        line.event().recordedAt(),
                        "line " + line.row()))
                .toList();
        return new Work(Source.NDJSON, steps, 0, 0, history.problems());
    }

    /** Decides as the journal would. */
    private long tried(Sent sent, Journal journal, Work work, ImportReport report) {
        Journal folded = journal;
        for (Timed timed : work.steps()) {
            switch (Journal.decide(folded, command(sent, work.source(), timed, ""))) {
                case Decision.Accepted accepted -> {
                    for (JournalEvent event : accepted.events()) {
                        folded = Journal.evolve(folded, event);
                    }
                    report.add(timed.step(), null);
                }
                case Decision.Refused refused -> report.add(timed.step(), refused.refusal());
            }
        }
        return journal.sequence();
    }

    private long sent(Sent sent, Journal journal, Work work, ImportReport report) {
        List<Outcome> outcomes = send(sent, work.source(), work.steps(), "");
        List<Integer> refusedBefore = new ArrayList<>();
        boolean repeated = false;
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Refused refused) {
                refusedBefore.add(i);
                repeated |= refused.repeated();
            }
        }
        if (repeated) {
            outcomes = anew(sent, work, outcomes, refusedBefore);
        }
        long sequence = journal.sequence();
        for (int i = 0; i < outcomes.size(); i++) {
            report.add(work.steps().get(i).step(), refusal(outcomes.get(i)));
            if (outcomes.get(i) instanceof Outcome.Accepted accepted) {
                sequence = Math.max(sequence, accepted.sequence());
            }
        }
        return sequence;
    }

    /**
     * A command that was refused once is answered so for ever, though what it lacked may be there by now. So what was refused
     * by an earlier import is sent as a new command, once in each state of the journal.
     */
    private List<Outcome> anew(Sent sent, Work work, List<Outcome> outcomes, List<Integer> refusedBefore) {
        List<Timed> again = refusedBefore.stream().map(work.steps()::get).toList();
        String turn = "anew " + commands.load(sent.journalId()).sequence();
        List<Outcome> second = send(sent, work.source(), again, turn);
        List<Outcome> merged = new ArrayList<>(outcomes);
        for (int i = 0; i < second.size(); i++) {
            merged.set(refusedBefore.get(i), second.get(i));
        }
        return merged;
    }

    /** Sends the steps in runs of one actor each. */
    private List<Outcome> send(Sent sent, Source source, List<Timed> steps, String turn) {
        List<Outcome> outcomes = new ArrayList<>(steps.size());
        List<JournalCommand> run = new ArrayList<>();
        String actor = sent.actor();
        for (Timed timed : steps) {
            if (!timed.actor().equals(actor)) {
                outcomes.addAll(commands.handleAll(run));
                run.clear();
                actor = timed.actor();
            }
            run.add(command(sent, source, timed, turn));
        }
        outcomes.addAll(commands.handleAll(run));
        return outcomes;
    }

    private JournalCommand command(Sent sent, Source source, Timed timed, String turn) {
        ImportStep step = timed.step();
        Milestone milestone = step.milestone();
        String content =
                milestone == null ? "" : codec.writeMilestone(milestone).toString();
        UUID commandId = new ImportIds(sent.journalId(), source)
                .command(step.verb(), step.milestoneId(), content, timed.turn() + turn);
        return step.command(new Stamp(sent.journalId(), commandId, timed.actor(), timed.at()));
    }

    private static @Nullable Refusal refusal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted ignored -> null;
            case Outcome.Refused refused -> refused.refusal();
        };
    }
}

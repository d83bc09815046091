package org.careerjournal.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a journal knows, by the recording clock: the fold of its events. Immutable; {@link #decide} and {@link #evolve} are
 * pure functions.
 */
public final class Journal {

    private static final Journal INITIAL = new Journal(-1, Instant.MIN, null, false, false, Map.of(), Map.of());

    private final long sequence;
    private final Instant recordedAt;
    private final @Nullable String name;
    private final boolean shared;
    private final boolean erased;
    private final Map<UUID, Entry> entries;
    private final Map<UUID, Scenario> scenarios;

    private Journal(
            long sequence,
            Instant recordedAt,
            @Nullable String name,
            boolean shared,
            boolean erased,
            Map<UUID, Entry> entries,
            Map<UUID, Scenario> scenarios) {
        this.sequence = sequence;
        this.recordedAt = recordedAt;
        this.name = name;
        this.shared = shared;
        this.erased = erased;
        this.entries = entries;
        this.scenarios = scenarios;
    }

    /**
     * A milestone as the journal knows it.
     *
     * @param milestone the latest version
     * @param firstSequence of the event that logged it; a correction keeps it
     * @param recordedAt of the latest version
     * @param versions how many times it was logged or corrected
     */
    public record Entry(
            UUID id, Milestone milestone, long firstSequence, Instant recordedAt, int versions, boolean retracted) {}

    /** The journal before its first event. */
    public static Journal initial() {
        return INITIAL;
    }

    /** The events that a command causes, or the rule that it breaks. */
    public static Decision decide(Journal journal, JournalCommand command) {
        Stamp stamp = command.stamp();
        return switch (command) {
            case JournalCommand.OpenJournal open -> Decision.accept(new JournalEvent.JournalOpened(stamp, open.name()));
            case JournalCommand.LogMilestone log ->
                Decision.accept(new JournalEvent.MilestoneLogged(stamp, log.milestoneId(), log.milestone()));
            default -> throw new UnsupportedOperationException("decided in the next commit");
        };
    }

    /** The journal after one more event. */
    public static Journal evolve(Journal journal, JournalEvent event) {
        long sequence = journal.sequence + 1;
        Instant at = event.stamp().at();
        Map<UUID, Entry> entries = new LinkedHashMap<>(journal.entries);
        Map<UUID, Scenario> scenarios = new LinkedHashMap<>(journal.scenarios);
        String name = journal.name;
        boolean shared = journal.shared;
        boolean erased = journal.erased;
        switch (event) {
            case JournalEvent.JournalOpened opened -> name = opened.name();
            case JournalEvent.MilestoneLogged logged ->
                entries.put(
                        logged.milestoneId(),
                        new Entry(logged.milestoneId(), logged.milestone(), sequence, at, 1, false));
            case JournalEvent.MilestoneCorrected corrected ->
                entries.computeIfPresent(
                        corrected.milestoneId(),
                        (id, old) -> new Entry(
                                id, corrected.milestone(), old.firstSequence(), at, old.versions() + 1, false));
            case JournalEvent.MilestoneRetracted retracted ->
                entries.computeIfPresent(
                        retracted.milestoneId(),
                        (id, old) -> new Entry(id, old.milestone(), old.firstSequence(), at, old.versions(), true));
            case JournalEvent.SharedAsPeer ignored -> shared = true;
            case JournalEvent.SharingStopped ignored -> shared = false;
            case JournalEvent.ScenarioKept kept -> scenarios.put(kept.scenarioId(), kept.scenario());
            case JournalEvent.ScenarioDiscarded discarded -> scenarios.remove(discarded.scenarioId());
            case JournalEvent.JournalErased ignored -> erased = true;
        }
        return new Journal(sequence, at, name, shared, erased, entries, scenarios);
    }

    /** The sequence of the last event, counted from 0; -1 before the first. */
    public long sequence() {
        return sequence;
    }

    /** When the last event was recorded; {@link Instant#MIN} before the first. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** The name it was opened with; null before. */
    public @Nullable String name() {
        return name;
    }

    public boolean isOpen() {
        return name != null && !erased;
    }

    public boolean shared() {
        return shared;
    }

    public boolean erased() {
        return erased;
    }

    /** The milestone with that id, live or retracted. */
    public Optional<Entry> entry(UUID id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The live milestones, in no particular order. */
    public Stream<Entry> live() {
        return entries.values().stream().filter(entry -> !entry.retracted());
    }

    public Map<UUID, Scenario> scenarios() {
        return Map.copyOf(scenarios);
    }
}

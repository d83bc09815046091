package org.careerjournal.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a journal knows, by the recording clock: the fold of its events. Immutable; {@link #decide} and {@link #evolve} are
 * pure functions.
 */
public final class Journal {

    private static final Journal INITIAL =
            new Journal(-1, Instant.MIN, null, false, false, Milestones.none(), UuidMap.empty());

    private final long sequence;
    private final Instant recordedAt;
    private final @Nullable String name;
    private final boolean shared;
    private final boolean erased;
    private final Milestones milestones;
    private final UuidMap<Scenario> scenarios;

    private Journal(
            long sequence,
            Instant recordedAt,
            @Nullable String name,
            boolean shared,
            boolean erased,
            Milestones milestones,
            UuidMap<Scenario> scenarios) {
        this.sequence = sequence;
        this.recordedAt = recordedAt;
        this.name = name;
        this.shared = shared;
        this.erased = erased;
        this.milestones = milestones;
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
            UUID id, Milestone milestone, long firstSequence, Instant recordedAt, int versions, boolean retracted) {

        Entry corrected(Milestone by, Instant at) {
            return new Entry(id, by, firstSequence, at, versions + 1, false);
        }

        Entry retracted(Instant at) {
            return new Entry(id, milestone, firstSequence, at, versions, true);
        }
    }

    /** The journal before its first event. */
    public static Journal initial() {
        return INITIAL;
    }

    /**
     * The events that a command causes, none where nothing changes, or the rule that it breaks. The rules are those of the
     * set of live milestones, whatever the order in which they are logged. Events are recorded at the command's time, or at
     * the last event's where that is later; time counts from the first milestone.
     */
    public static Decision decide(Journal journal, JournalCommand command) {
        return Deciding.decide(journal, command);
    }

    /**
     * The journal after one more event.
     *
     * @throws IllegalArgumentException where the event cannot follow on this state, so that no decision has caused it
     */
    public static Journal evolve(Journal journal, JournalEvent event) {
        long sequence = journal.sequence + 1;
        Instant at = event.stamp().at();
        Milestones milestones = journal.milestones;
        return switch (event) {
            case JournalEvent.JournalOpened opened ->
                new Journal(sequence, at, opened.name(), false, false, milestones, journal.scenarios);
            case JournalEvent.MilestoneLogged logged -> {
                UUID id = logged.milestoneId();
                yield journal.with(at, milestones.logged(new Entry(id, logged.milestone(), sequence, at, 1, false)));
            }
            case JournalEvent.MilestoneCorrected corrected -> {
                Entry old = milestones.requireLive(corrected.milestoneId());
                yield journal.with(at, milestones.corrected(old.corrected(corrected.milestone(), at)));
            }
            case JournalEvent.MilestoneRetracted retracted -> {
                Entry old = milestones.requireLive(retracted.milestoneId());
                yield journal.with(at, milestones.retracted(old.retracted(at)));
            }
            case JournalEvent.SharedAsPeer ignored -> journal.with(at, true);
            case JournalEvent.SharingStopped ignored -> journal.with(at, false);
            case JournalEvent.ScenarioKept kept ->
                journal.with(at, journal.scenarios.with(kept.scenarioId(), kept.scenario()));
            case JournalEvent.ScenarioDiscarded discarded ->
                journal.with(at, journal.scenarios.without(discarded.scenarioId()));
            case JournalEvent.JournalErased ignored ->
                new Journal(sequence, at, null, false, true, Milestones.none(), UuidMap.empty());
        };
    }

    private Journal with(Instant at, Milestones after) {
        return new Journal(sequence + 1, at, name, shared, erased, after, scenarios);
    }

    private Journal with(Instant at, UuidMap<Scenario> after) {
        return new Journal(sequence + 1, at, name, shared, erased, milestones, after);
    }

    private Journal with(Instant at, boolean sharedAfter) {
        return new Journal(sequence + 1, at, name, sharedAfter, erased, milestones, scenarios);
    }

    /** The sequence of the last event, counted from 0; -1 before the first. */
    public long sequence() {
        return sequence;
    }

    /** When the last event was recorded; {@link Instant#MIN} before the first. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** The name it was opened with; null before, and after it was erased. */
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
        return Optional.ofNullable(milestones.entry(id));
    }

    /** The live milestones by their first logging. */
    public Stream<Entry> live() {
        return milestones.live();
    }

    /** The live milestones of a kind by their first logging. */
    public Stream<Entry> liveOf(Kind kind) {
        return live().filter(entry -> entry.milestone().kind() == kind);
    }

    /** Whether a milestone was ever logged, be it live or retracted. */
    public boolean hasMilestones() {
        return milestones.count() > 0;
    }

    /** How many milestones are live. */
    public int liveCount() {
        return milestones.liveCount();
    }

    /** The live milestones that refer to this one, by their first logging. */
    public List<Entry> dependentsOf(UUID id) {
        return milestones.dependentsOf(id);
    }

    /** The live milestone that ended this job, education, leave or goal. */
    public Optional<Entry> endOf(UUID id) {
        return Optional.ofNullable(milestones.endOf(id));
    }

    /** The scenarios that are kept, by their ids. */
    public SortedMap<UUID, Scenario> scenarios() {
        SortedMap<UUID, Scenario> byId = new TreeMap<>();
        scenarios.forEach(byId::put);
        return Collections.unmodifiableSortedMap(byId);
    }

    Milestones milestones() {
        return milestones;
    }

    @Nullable
    Scenario scenario(UUID id) {
        return scenarios.get(id);
    }

    int scenarioCount() {
        return scenarios.size();
    }
}

package org.careerjournal.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What someone asks a journal to do. Time, ids and the actor arrive in the stamp. */
public sealed interface JournalCommand {

    Stamp stamp();

    record OpenJournal(Stamp stamp, String name) implements JournalCommand {}

    record LogMilestone(Stamp stamp, UUID milestoneId, Milestone milestone) implements JournalCommand {}

    /**
     * Replaces a milestone whole; the old version stays in the history.
     *
     * @param expectedVersions how many versions the caller has seen, or null to correct whatever stands there
     */
    record CorrectMilestone(
            Stamp stamp,
            UUID milestoneId,
            Milestone milestone,
            @Nullable Integer expectedVersions) implements JournalCommand {}

    /** @param cascade retracts also all that depends on it */
    record RetractMilestone(
            Stamp stamp, UUID milestoneId, @Nullable String reason, boolean cascade) implements JournalCommand {}

    record ShareAsPeer(Stamp stamp) implements JournalCommand {}

    record StopSharing(Stamp stamp) implements JournalCommand {}

    record KeepScenario(Stamp stamp, UUID scenarioId, Scenario scenario) implements JournalCommand {}

    record DiscardScenario(Stamp stamp, UUID scenarioId) implements JournalCommand {}

    record EraseJournal(Stamp stamp) implements JournalCommand {}

    /**
     * The command that caused these events: an event carries all that its command said. Its time is that of recording.
     *
     * @param events all that one command caused, in order, at least one
     * @throws IllegalArgumentException where they are none, or not of one command
     */
    static JournalCommand recoveredFrom(List<JournalEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a command that caused no events leaves nothing to recover it from");
        }
        JournalEvent first = events.getFirst();
        Stamp stamp = first.stamp();
        if (events.stream().anyMatch(event -> !event.stamp().commandId().equals(stamp.commandId()))) {
            throw new IllegalArgumentException("events of several commands");
        }
        return switch (first) {
            case JournalEvent.JournalOpened opened -> new OpenJournal(stamp, opened.name());
            case JournalEvent.MilestoneLogged logged ->
                new LogMilestone(stamp, logged.milestoneId(), logged.milestone());
            case JournalEvent.MilestoneCorrected corrected ->
                new CorrectMilestone(
                        stamp, corrected.milestoneId(), corrected.milestone(), corrected.expectedVersions());
            case JournalEvent.MilestoneRetracted retracted ->
                new RetractMilestone(stamp, retracted.requestedId(), retracted.reason(), retracted.cascade());
            case JournalEvent.SharedAsPeer ignored -> new ShareAsPeer(stamp);
            case JournalEvent.SharingStopped ignored -> new StopSharing(stamp);
            case JournalEvent.ScenarioKept kept -> new KeepScenario(stamp, kept.scenarioId(), kept.scenario());
            case JournalEvent.ScenarioDiscarded discarded -> new DiscardScenario(stamp, discarded.scenarioId());
            case JournalEvent.JournalErased ignored -> new EraseJournal(stamp);
        };
    }
}

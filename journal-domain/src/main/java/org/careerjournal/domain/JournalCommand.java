package org.careerjournal.domain;

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
}

package org.careerjournal.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has happened to a journal. An event carries all that its command said, so the command can be recovered from it. */
public sealed interface JournalEvent {

    Stamp stamp();

    record JournalOpened(Stamp stamp, String name) implements JournalEvent {}

    record MilestoneLogged(Stamp stamp, UUID milestoneId, Milestone milestone) implements JournalEvent {}

    /** @param expectedVersions how many versions the caller had seen, or null where it did not say */
    record MilestoneCorrected(
            Stamp stamp,
            UUID milestoneId,
            Milestone milestone,
            @Nullable Integer expectedVersions) implements JournalEvent {}

    /**
     * One milestone retracted; a command with {@code cascade} causes one event for each, dependents first.
     *
     * @param kind of the milestone
     * @param requestedId the milestone that the command named
     */
    record MilestoneRetracted(
            Stamp stamp,
            UUID milestoneId,
            Kind kind,
            @Nullable String reason,
            UUID requestedId,
            boolean cascade) implements JournalEvent {}

    record SharedAsPeer(Stamp stamp) implements JournalEvent {}

    record SharingStopped(Stamp stamp) implements JournalEvent {}

    record ScenarioKept(Stamp stamp, UUID scenarioId, Scenario scenario) implements JournalEvent {}

    record ScenarioDiscarded(Stamp stamp, UUID scenarioId) implements JournalEvent {}

    record JournalErased(Stamp stamp) implements JournalEvent {}
}

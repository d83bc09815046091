package org.careerjournal.query.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.JournalEvent.MilestoneCorrected;
import org.careerjournal.domain.JournalEvent.MilestoneLogged;
import org.careerjournal.domain.JournalEvent.MilestoneRetracted;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.Stamp;
import org.jspecify.annotations.Nullable;

/** What was done to one milestone, oldest first. */
final class History {

    private History() {}

    /**
     * @param version counts what was logged and corrected, from 1; a retraction has that of the version it took back
     * @param verb logged, corrected or retracted
     * @param reason of a retraction, where one was given
     */
    record Change(
            int version,
            Milestone milestone,
            String verb,
            Instant recordedAt,
            String actor,
            @Nullable String reason) {}

    /** The changes of this milestone among the events of its journal; empty where it was never logged. */
    static List<Change> of(UUID milestoneId, List<JournalEvent> events) {
        List<Change> changes = new ArrayList<>();
        for (JournalEvent event : events) {
            switch (event) {
                case MilestoneLogged logged
                when logged.milestoneId().equals(milestoneId) ->
                    changes.add(change(changes.size() + 1, logged.milestone(), "logged", logged.stamp(), null));
                case MilestoneCorrected corrected
                when corrected.milestoneId().equals(milestoneId) ->
                    changes.add(
                            change(changes.size() + 1, corrected.milestone(), "corrected", corrected.stamp(), null));
                case MilestoneRetracted retracted
                when retracted.milestoneId().equals(milestoneId) ->
                    changes.add(change(
                            changes.size(),
                            changes.getLast().milestone(),
                            "retracted",
                            retracted.stamp(),
                            retracted.reason()));
                default -> {}
            }
        }
        return changes;
    }

    private static Change change(int version, Milestone milestone, String verb, Stamp stamp, @Nullable String reason) {
        return new Change(version, milestone, verb, stamp.at(), stamp.actor(), reason);
    }
}

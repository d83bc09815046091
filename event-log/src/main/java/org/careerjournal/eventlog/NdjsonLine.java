package org.careerjournal.eventlog;

import java.time.Instant;
import java.util.UUID;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * An event of a journal as a line of our ndjson says it: what was done to a milestone, by whom, and when the journal learnt
 * it. Without the ids of journal and commands, which belong to the place that the journal was exported from.
 */
public sealed interface NdjsonLine {

    /** Counted from 1 without holes; what is left out of an export does not count. */
    long number();

    UUID milestoneId();

    String actor();

    Instant recordedAt();

    record Logged(long number, UUID milestoneId, Milestone milestone, String actor, Instant recordedAt)
            implements NdjsonLine {}

    record Corrected(long number, UUID milestoneId, Milestone milestone, String actor, Instant recordedAt)
            implements NdjsonLine {}

    record Retracted(
            long number,
            UUID milestoneId,
            Kind kind,
            @Nullable String reason,
            String actor,
            Instant recordedAt) implements NdjsonLine {}
}

package org.careerjournal.eventlog;

import java.util.Optional;
import java.util.UUID;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.Refusal;

/** A milestone as a client sent it: read, or refused because a required field is missing. */
public sealed interface MilestoneRequest {

    /** @param id the one that the client chose, if it did */
    record Read(Optional<UUID> id, Milestone milestone) implements MilestoneRequest {}

    /** @param refusal of the rule {@code required}, naming the first field that is missing */
    record Refused(Refusal refusal) implements MilestoneRequest {}
}

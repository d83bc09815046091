package org.careerjournal.domain;

import java.util.UUID;

/** One change that a scenario makes to a history. */
public sealed interface Edit {

    /** As if it had never been logged. */
    record Omit(UUID milestoneId) implements Edit {}

    /** The milestone with other content of the same kind. */
    record Replace(UUID milestoneId, Milestone milestone) implements Edit {}

    /** A milestone that was never logged; its id is derived from the edit. */
    record Insert(Milestone milestone) implements Edit {}

    /**
     * A milestone on another day.
     *
     * @param months later, or earlier where negative
     * @param following moves also what refers to it or happened after it in that job
     */
    record Shift(UUID milestoneId, int months, boolean following) implements Edit {}
}

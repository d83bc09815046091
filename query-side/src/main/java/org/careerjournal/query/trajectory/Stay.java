package org.careerjournal.query.trajectory;

import org.careerjournal.domain.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * Something beside a job that lasts for a while: an education, a leave, an application.
 *
 * @param from its first day
 * @param to its last day; {@link Job#OPEN} while it lasts
 * @param endedBy null while it lasts
 */
record Stay<M extends Milestone>(
        M what, int from, int to, @Nullable Milestone endedBy) {}

package org.careerjournal.query.trajectory;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A maximal run of months in one state. A month's state is that of its last day.
 *
 * @param from its first month
 * @param to its last month; null while it lasts
 * @param months how many
 * @param jobId the job, and with it the next five, of a spell in a job; else null
 * @param seniority 1 to 10; null where it is neither given nor inferred
 * @param inferred whether the seniority was read from the title
 * @param industry ISIC section or division
 */
public record Spell(
        YearMonth from,
        @Nullable YearMonth to,
        int months,
        Activity activity,
        @Nullable UUID jobId,
        @Nullable String employer,
        @Nullable String title,
        @Nullable Integer seniority,
        boolean inferred,
        @Nullable String industry) {}

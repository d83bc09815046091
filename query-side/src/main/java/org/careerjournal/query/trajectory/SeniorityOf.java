package org.careerjournal.query.trajectory;

import org.careerjournal.domain.JobMilestone.Track;
import org.jspecify.annotations.Nullable;

/** Reads a level from a title where none is given. A pure function. */
@FunctionalInterface
public interface SeniorityOf {

    /** The answer where a title says nothing. */
    int UNKNOWN = 0;

    /**
     * @param industry ISIC section or division
     * @param sector a free tag
     * @return 1 to 10, or {@link #UNKNOWN}
     */
    int level(String title, @Nullable String industry, @Nullable String sector, @Nullable Track track);
}

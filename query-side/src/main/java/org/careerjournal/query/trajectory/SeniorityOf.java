package org.careerjournal.query.trajectory;

import org.careerjournal.domain.JobMilestone.Employment;
import org.careerjournal.domain.JobMilestone.Track;
import org.careerjournal.domain.seniority.SeniorityFromTitle;
import org.jspecify.annotations.Nullable;

/** Reads a level from a title where none is given. A pure function. */
@FunctionalInterface
public interface SeniorityOf {

    /** The answer where a title says nothing. */
    int UNKNOWN = 0;

    /** The rules of the domain, applied anew for each title. */
    static SeniorityOf titles() {
        return (title, industry, sector, track, employment) -> SeniorityFromTitle.infer(
                        title, industry, sector, track, employment)
                .orElse(UNKNOWN);
    }

    /**
     * @param industry ISIC section or division
     * @param sector a free tag
     * @return 1 to 10, or {@link #UNKNOWN}
     */
    int level(
            String title,
            @Nullable String industry,
            @Nullable String sector,
            @Nullable Track track,
            @Nullable Employment employment);
}

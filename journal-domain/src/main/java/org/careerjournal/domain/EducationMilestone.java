package org.careerjournal.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** School, university, training that leads to a qualification. */
public sealed interface EducationMilestone extends Milestone {

    /**
     * @param field what was studied
     * @param qualification ISCED 2011 level of what it leads to, 0 to 8 (6 bachelor, 7 master, 8 doctorate)
     */
    record EducationStarted(
            PartialDate on,
            @Nullable String note,
            String institution,
            @Nullable String field,
            @Nullable Integer qualification,
            @Nullable String programme)
            implements EducationMilestone {}

    /** @param outcome null means completed */
    record EducationCompleted(
            PartialDate on,
            @Nullable String note,
            UUID educationId,
            @Nullable String degree,
            @Nullable Outcome outcome,
            @Nullable String grade)
            implements EducationMilestone {

        @Override
        public List<Reference> references() {
            return Milestone.refer()
                    .to(Kind.EDUCATION_STARTED, "educationId", educationId)
                    .list();
        }
    }

    /** How an education ended. */
    enum Outcome {
        COMPLETED,
        LEFT
    }
}

package org.careerjournal.command.imports;

import java.util.List;
import java.util.UUID;
import org.careerjournal.domain.EducationMilestone.EducationCompleted;
import org.careerjournal.domain.EducationMilestone.EducationStarted;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An education as a file lists it. An end that lies in the past is its completion; one that is only expected is none. Where
 * there is an end and no start, both are in the period of the end.
 */
record Schooling(
        String file,
        int row,
        String institution,
        @Nullable String field,
        String degree,
        @Nullable PartialDate start,
        @Nullable PartialDate end,
        @Nullable String grade,
        @Nullable String note) {

    void addTo(Gathering gathering) {
        List<String> key = List.of(institution, degree, start == null ? "" : start.toString());
        UUID id = gathering.id(Kind.EDUCATION_STARTED, key);
        String programme = RowValues.optional(degree);
        PartialDate completed = end != null && RowValues.isPast(end, gathering.today()) ? end : null;
        gathering.add(
                file,
                row,
                id,
                start == null ? completed : start,
                on -> new EducationStarted(on, note, institution, field, Degrees.level(degree), programme));
        if (completed != null) {
            UUID endId = gathering.id(Kind.EDUCATION_COMPLETED, key);
            gathering.add(
                    file, row, endId, completed, on -> new EducationCompleted(on, null, id, programme, null, grade));
        }
    }
}

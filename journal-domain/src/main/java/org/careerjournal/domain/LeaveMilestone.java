package org.careerjournal.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Time away from work, within a job or between jobs. */
public sealed interface LeaveMilestone extends Milestone {

    record LeaveTaken(
            PartialDate on,
            @Nullable String note,
            LeaveReason reason,
            @Nullable UUID jobId) implements LeaveMilestone {

        @Override
        public List<Reference> references() {
            return Milestone.refer().to(Kind.JOB_STARTED, "jobId", jobId).list();
        }
    }

    record LeaveEnded(PartialDate on, @Nullable String note, UUID leaveId) implements LeaveMilestone {

        @Override
        public List<Reference> references() {
            return Milestone.refer().to(Kind.LEAVE_TAKEN, "leaveId", leaveId).list();
        }
    }

    enum LeaveReason {
        PARENTAL,
        CARE,
        HEALTH,
        STUDY,
        SABBATICAL,
        JOB_SEARCH
    }
}

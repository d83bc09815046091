package org.careerjournal.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job from its start to its end: roles, levels and scope within it. */
public sealed interface JobMilestone extends Milestone {

    /**
     * @param seniority 1 to 10 on the one ladder; inferred when read where it is null
     * @param employerLevel the employer's own name of the level, as {@code L6}
     * @param occupation ISCO-08 code of one to four digits
     * @param industry ISIC Rev. 4 section (a letter) or division (two digits)
     * @param sector a free tag, as {@code big tech}
     * @param country ISO 3166-1 alpha-2
     * @param drivers why this job: words such as pay, growth, network, balance
     */
    record JobStarted(
            PartialDate on,
            @Nullable String note,
            String employer,
            String title,
            @Nullable Integer seniority,
            @Nullable String employerLevel,
            @Nullable Track track,
            @Nullable String occupation,
            @Nullable String industry,
            @Nullable String sector,
            @Nullable Employment employment,
            @Nullable String location,
            @Nullable String country,
            @Nullable UUID managerId,
            @Nullable UUID decisionId,
            @Nullable List<String> drivers)
            implements JobMilestone {

        public JobStarted {
            drivers = Milestone.copy(drivers);
        }

        @Override
        public List<Reference> references() {
            return Milestone.refer()
                    .to(Kind.CONTACT_MADE, "managerId", managerId)
                    .to(Kind.DECISION_MADE, "decisionId", decisionId)
                    .list();
        }
    }

    /** A rise within a job. */
    record Promoted(
            PartialDate on,
            @Nullable String note,
            UUID jobId,
            String title,
            @Nullable Integer seniority,
            @Nullable String employerLevel,
            @Nullable Track track)
            implements JobMilestone {

        @Override
        public List<Reference> references() {
            return Milestone.refer().to(Kind.JOB_STARTED, "jobId", jobId).list();
        }
    }

    /** A lateral or downward move within a job, or a new manager. Fields left out keep their value. */
    record RoleChanged(
            PartialDate on,
            @Nullable String note,
            UUID jobId,
            @Nullable String title,
            @Nullable Integer seniority,
            @Nullable String employerLevel,
            @Nullable Track track,
            @Nullable UUID managerId,
            @Nullable String team)
            implements JobMilestone {

        @Override
        public List<Reference> references() {
            return Milestone.refer()
                    .to(Kind.JOB_STARTED, "jobId", jobId)
                    .to(Kind.CONTACT_MADE, "managerId", managerId)
                    .list();
        }
    }

    /**
     * What one answers for. Fields left out keep their value.
     *
     * @param budget a year
     */
    record ScopeChanged(
            PartialDate on,
            @Nullable String note,
            UUID jobId,
            @Nullable Integer directReports,
            @Nullable Integer teamSize,
            @Nullable Integer teamsInfluenced,
            @Nullable Money budget,
            @Nullable BigDecimal usersReached)
            implements JobMilestone {

        public ScopeChanged {
            usersReached = Decimals.normalOrNull(usersReached);
        }

        @Override
        public List<Reference> references() {
            return Milestone.refer().to(Kind.JOB_STARTED, "jobId", jobId).list();
        }
    }

    record JobEnded(
            PartialDate on,
            @Nullable String note,
            UUID jobId,
            @Nullable EndReason reason) implements JobMilestone {

        @Override
        public List<Reference> references() {
            return Milestone.refer().to(Kind.JOB_STARTED, "jobId", jobId).list();
        }
    }

    /** Whether one leads by craft or by people. */
    enum Track {
        INDIVIDUAL,
        MANAGER
    }

    enum Employment {
        FULL_TIME,
        PART_TIME,
        CONTRACT,
        INTERNSHIP,
        SELF_EMPLOYED
    }

    enum EndReason {
        RESIGNED,
        LAID_OFF,
        DISMISSED,
        CONTRACT_ENDED,
        STUDY,
        FAMILY,
        HEALTH,
        RELOCATION,
        RETIRED,
        OTHER
    }
}

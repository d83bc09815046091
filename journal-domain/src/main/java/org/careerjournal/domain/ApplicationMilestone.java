package org.careerjournal.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looking for the next job. */
public sealed interface ApplicationMilestone extends Milestone {

    record Applied(
            PartialDate on,
            @Nullable String note,
            String employer,
            String title,
            @Nullable String team,
            @Nullable UUID hiringManagerId,
            @Nullable List<UUID> referralIds,
            @Nullable UUID decisionId)
            implements ApplicationMilestone {

        public Applied {
            referralIds = Milestone.copy(referralIds);
        }

        @Override
        public List<Reference> references() {
            References refer = Milestone.refer().to(Kind.CONTACT_MADE, "hiringManagerId", hiringManagerId);
            List<UUID> referrals = referralIds == null ? List.of() : referralIds;
            for (int i = 0; i < referrals.size(); i++) {
                refer.to(Kind.CONTACT_MADE, "referralIds[" + i + "]", referrals.get(i));
            }
            return refer.to(Kind.DECISION_MADE, "decisionId", decisionId).list();
        }
    }

    record ApplicationMoved(PartialDate on, @Nullable String note, UUID applicationId, Stage stage)
            implements ApplicationMilestone {

        @Override
        public List<Reference> references() {
            return Milestone.refer()
                    .to(Kind.APPLIED, "applicationId", applicationId)
                    .list();
        }
    }

    enum Stage {
        CONSIDERING,
        PREPARING,
        SCREENING,
        INTERVIEW,
        OFFER,
        ACCEPTED,
        REJECTED,
        WITHDRAWN
    }
}

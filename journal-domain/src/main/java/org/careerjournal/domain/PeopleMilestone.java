package org.careerjournal.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of a career, and how they progress themselves. */
public sealed interface PeopleMilestone extends Milestone {

    /** @param seniority the contact's own, 1 to 10 */
    record ContactMade(
            PartialDate on,
            @Nullable String note,
            String name,
            Relation relation,
            @Nullable String employer,
            @Nullable String title,
            @Nullable Integer seniority,
            @Nullable String industry)
            implements PeopleMilestone {}

    /** What became of a contact; it may lie before we met. Fields left out keep their value. */
    record ContactMoved(
            PartialDate on,
            @Nullable String note,
            UUID contactId,
            ContactChange change,
            @Nullable String employer,
            @Nullable String title,
            @Nullable Integer seniority,
            @Nullable String industry)
            implements PeopleMilestone {

        @Override
        public List<Reference> references() {
            return Milestone.refer()
                    .to(Kind.CONTACT_MADE, "contactId", contactId)
                    .list();
        }
    }

    /** What I believe a friend or peer earns and holds: private, and drawn as an estimate. */
    record ContactEstimated(
            PartialDate on,
            @Nullable String note,
            UUID contactId,
            @Nullable Money annualPay,
            @Nullable Money wealth) implements PeopleMilestone {

        @Override
        public List<Reference> references() {
            return Milestone.refer()
                    .to(Kind.CONTACT_MADE, "contactId", contactId)
                    .list();
        }
    }

    record ConversationHeld(
            PartialDate on,
            @Nullable String note,
            UUID contactId,
            @Nullable String about,
            @Nullable String learned) implements PeopleMilestone {

        @Override
        public List<Reference> references() {
            return Milestone.refer()
                    .to(Kind.CONTACT_MADE, "contactId", contactId)
                    .list();
        }
    }

    enum Relation {
        MANAGER,
        HIRING_MANAGER,
        EXECUTIVE,
        CLIENT,
        COLLEAGUE,
        PEER,
        MENTOR,
        SPONSOR,
        REPORT,
        RECRUITER,
        CLASSMATE,
        FRIEND,
        CONNECTION
    }

    enum ContactChange {
        PROMOTED,
        MOVED,
        LEFT
    }
}

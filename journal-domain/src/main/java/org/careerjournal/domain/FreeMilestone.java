package org.careerjournal.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What fits no other kind. */
public sealed interface FreeMilestone extends Milestone {

    /** @param about any milestone of the journal */
    record Noted(
            PartialDate on,
            @Nullable String note,
            String text,
            @Nullable UUID about) implements FreeMilestone {

        @Override
        public List<Reference> references() {
            return Milestone.refer().toAny("about", about).list();
        }
    }

    /** What stands here is still true on that day. */
    record Confirmed(PartialDate on, @Nullable String note) implements FreeMilestone {}
}

package org.careerjournal.query.trajectory;

import java.util.UUID;
import org.careerjournal.domain.PartialDate;

/** Where career months are counted from. */
public sealed interface Origin {

    /** As clients see its kind. */
    String wireName();

    /**
     * The first job that is no internship, lasts six months or more and does not start within an open education; else the
     * first job.
     */
    record FirstJob() implements Origin {
        @Override
        public String wireName() {
            return "first-job";
        }
    }

    /** The first completion of the highest level of education held. */
    record Degree() implements Origin {
        @Override
        public String wireName() {
            return "degree";
        }
    }

    /** A milestone of the journal. */
    record At(UUID milestoneId) implements Origin {
        @Override
        public String wireName() {
            return "milestone";
        }
    }

    /**
     * The origin that a journal has.
     *
     * @param on the date of the milestone that it is, as logged
     */
    record Found(Origin origin, PartialDate on) {}
}

package org.careerjournal.query.trajectory;

import org.careerjournal.domain.WireName;

/** What someone does in a month, in the order in which one state hides another. */
public enum Activity {
    /** Away from the job in force. */
    LEAVE,
    EMPLOYED,
    SELF_EMPLOYED,
    EDUCATION,
    /** In a job of ISCO-08 major group 0, the armed forces. */
    MILITARY,
    /** On a leave for job search, or with an open application. */
    SEEKING,
    OUT_OF_WORK;

    /** As clients see it, as {@code self-employed}. */
    public String wireName() {
        return WireName.of(this);
    }
}

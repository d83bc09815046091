package org.careerjournal.query.trajectory;

import org.careerjournal.domain.WireName;

/** Whether money is as it was paid, or in the purchasing power of one month. */
public enum Terms {
    NOMINAL,
    REAL;

    /** As clients see it, as {@code real}. */
    public String wireName() {
        return WireName.of(this);
    }
}

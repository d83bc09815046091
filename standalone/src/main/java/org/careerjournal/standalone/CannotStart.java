package org.careerjournal.standalone;

import org.jspecify.annotations.Nullable;

/** Something stands in the way of starting that its owner can mend: what it is, and what to do about it. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public CannotStart(String problem, String remedy) {
        this(problem, remedy, null);
    }

    public CannotStart(String problem, String remedy, @Nullable Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    /** What the owner can do, as a full sentence. */
    public String remedy() {
        return remedy;
    }
}

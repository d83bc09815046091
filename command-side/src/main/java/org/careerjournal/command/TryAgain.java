package org.careerjournal.command;

/**
 * A passing failure: the command had no outcome and may be sent again with the same id. A race lost more often than we
 * retry, no connection to be had, a disk that is full.
 */
public final class TryAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    TryAgain(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** Why it failed, in words for the one who sent it. */
    public String reason() {
        return reason;
    }
}

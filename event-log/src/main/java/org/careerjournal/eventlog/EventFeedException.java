package org.careerjournal.eventlog;

/** The log behind a feed could not be read. The feed stands where it stood, and may be asked again. */
public final class EventFeedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EventFeedException(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.careerjournal.query.web;

/** What the path names is not there: 404. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param detail a sentence for the client */
    public NotFound(String detail) {
        super(detail);
    }
}

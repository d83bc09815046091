package org.careerjournal.query.web;

import org.jspecify.annotations.Nullable;

/** A request that cannot be read: 400, with the parameter at fault and what would be accepted. */
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String field;
    private final String expected;

    /**
     * @param field the parameter or header as the client knows it; null where none is at fault
     * @param expected what would be accepted, in words
     */
    public BadRequest(@Nullable String field, String expected) {
        super(
                field == null
                        ? "Expected " + expected + "."
                        : "'" + field + "' cannot be read: expected " + expected + ".");
        this.field = field;
        this.expected = expected;
    }

    public @Nullable String field() {
        return field;
    }

    public String expected() {
        return expected;
    }
}

package org.careerjournal.eventlog;

import org.jspecify.annotations.Nullable;

/** JSON that cannot be read as what it should be: where it went wrong, and what could be read there. */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;
    private final String expected;

    public UnreadableException(@Nullable String field, String expected) {
        super(field == null ? "expected " + expected : field + ": expected " + expected);
        this.field = field;
        this.expected = expected;
    }

    /** The path of the field, as {@code options[0].offer.base.currency}; null where the whole is at fault. */
    public @Nullable String field() {
        return field;
    }

    /** What could be read there, in words. */
    public String expected() {
        return expected;
    }
}

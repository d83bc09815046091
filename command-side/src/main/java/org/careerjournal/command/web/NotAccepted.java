package org.careerjournal.command.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that never became a command: it cannot be read, is too large, or is of a type that we do not read. */
final class NotAccepted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final @Nullable String field;
    private final String expected;

    NotAccepted(HttpStatus status, @Nullable String field, String expected) {
        super((field == null ? "expected " : field + ": expected ") + expected);
        this.status = status;
        this.field = field;
        this.expected = expected;
    }

    static NotAccepted unreadable(@Nullable String field, String expected) {
        return new NotAccepted(HttpStatus.BAD_REQUEST, field, expected);
    }

    HttpStatus status() {
        return status;
    }

    @Nullable
    String field() {
        return field;
    }

    String expected() {
        return expected;
    }
}

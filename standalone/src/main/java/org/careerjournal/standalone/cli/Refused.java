package org.careerjournal.standalone.cli;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What was asked was not done, and the caller can mend it. Nothing was changed. */
final class Refused extends RuntimeException {

    /** The arguments cannot be understood, as picocli has it. */
    static final int USAGE = 2;

    /** The server refused. */
    static final int REFUSED = 3;

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final @Nullable String field;
    private final @Nullable String expected;

    private Refused(String message, int exitCode, @Nullable String field, @Nullable String expected) {
        super(message);
        this.exitCode = exitCode;
        this.field = field;
        this.expected = expected;
    }

    static Refused usage(String message) {
        return new Refused(message, USAGE, null, null);
    }

    /** A problem as the server tells it (RFC 9457). */
    static Refused problem(JsonNode problem) {
        String title = problem.path("title").asString("Refused");
        String detail = problem.path("detail").asString("");
        String rule = problem.path("rule").asString("");
        String message = (detail.isEmpty() ? title : detail) + (rule.isEmpty() ? "" : " (rule " + rule + ")");
        return new Refused(message, REFUSED, text(problem, "field"), text(problem, "expected"));
    }

    int exitCode() {
        return exitCode;
    }

    String text() {
        StringBuilder text = new StringBuilder(String.valueOf(getMessage()));
        if (expected != null && text.indexOf(expected) >= 0) {
            return text.toString();
        }
        if (field != null) {
            text.append("\n  field:    ").append(field);
        }
        if (expected != null) {
            text.append("\n  expected: ").append(expected);
        }
        return text.toString();
    }

    private static @Nullable String text(JsonNode problem, String name) {
        JsonNode node = problem.path(name);
        return node.isString() ? node.stringValue() : null;
    }
}

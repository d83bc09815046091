package org.careerjournal.command.imports;

/** Ends the reading of one row; caught where rows are gone through, and told as a problem. */
final class RowFails extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;

    RowFails(String field, String reason) {
        super(reason, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}

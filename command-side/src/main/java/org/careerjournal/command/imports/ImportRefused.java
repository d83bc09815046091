package org.careerjournal.command.imports;

/** A file that cannot be imported at all. Nothing of it has been logged. */
public final class ImportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, as HTTP says it. */
    public enum Cause {
        /** A format was recognised, but the file is broken. */
        MALFORMED(400),
        /** Over one of the limits. */
        TOO_LARGE(413),
        /** None of the formats that we read. */
        NOT_RECOGNISED(415),
        /** An archive that points outside itself, or a version that this program does not know. */
        UNACCEPTABLE(422);

        private final int status;

        Cause(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Cause cause;

    public ImportRefused(Cause cause, String detail) {
        super(detail);
        this.cause = cause;
    }

    public Cause reason() {
        return cause;
    }
}

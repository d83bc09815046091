package org.careerjournal.command.store;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Tells duplicate keys apart by the name of the constraint. Only the one on a journal's sequence means that another writer
 * was faster; Axon's default resolver does not recognise PostgreSQL's duplicate key at all.
 */
public final class DuplicateKeys implements PersistenceExceptionResolver {

    /** A journal has one event at each sequence. */
    public static final String EVENT_SEQUENCE = "journal_event_sequence_key";

    /** A command id is taken once by the same caller. */
    public static final String COMMAND_ID = "command_log_command_id_key";

    private static final String UNIQUE_VIOLATION = "23505";
    private static final int CAUSES_MAX = 10;

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        return violates(exception, EVENT_SEQUENCE);
    }

    /** Whether the failure is a duplicate key on that constraint. */
    public static boolean violates(@Nullable Throwable failure, String constraint) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            if (cause instanceof PSQLException sql && isDuplicate(sql, constraint)) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && sql.getNextException() instanceof PSQLException next
                    && isDuplicate(next, constraint)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isDuplicate(PSQLException failure, String constraint) {
        ServerErrorMessage message = failure.getServerErrorMessage();
        return UNIQUE_VIOLATION.equals(failure.getSQLState())
                && message != null
                && constraint.equals(message.getConstraint());
    }
}

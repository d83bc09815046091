package org.careerjournal.command.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the failures of the store that pass, or that someone can mend, from those that are faults of ours. */
public final class StoreFailures {

    private static final int CAUSES_MAX = 10;

    private StoreFailures() {}

    /** Why the store could not do it, in words for the one who asked; empty if it was not the store. */
    public static Optional<String> reason(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            if (cause instanceof SQLTransientConnectionException) {
                return Optional.of("the database gave no connection in time");
            }
            if (cause instanceof SQLException sql) {
                String reason = reason(sql);
                if (reason != null) {
                    return Optional.of(reason);
                }
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static @Nullable String reason(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            return null;
        }
        return switch (state) {
            case "53100" -> "the disk of the database is full: nothing was changed; free some space and try again";
            case "25006" -> "the database is read-only: nothing was changed";
            case "58030" -> "the database cannot read or write its files: nothing was changed";
            case "57014", "25P03", "25P04", "55P03" -> "the database took too long";
            default -> byClass(state);
        };
    }

    private static @Nullable String byClass(String state) {
        if (state.startsWith("08") || state.startsWith("57P")) {
            return "the connection to the database was lost";
        }
        if (state.startsWith("53")) {
            return "the database is short of resources";
        }
        if (state.startsWith("40")) {
            return "the database ended the transaction in favour of another";
        }
        return null;
    }
}

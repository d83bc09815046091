package org.careerjournal.eventlog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Finds a store whose rows carry the transaction ids of another cluster, as after a logical dump and restore. Its events
 * could lie above the ids of this cluster for years, and a feed would not see them.
 */
public final class RestoredStoreCheck {

    /** Gives every event the id of one transaction of this cluster; within it the feed reads by global index. */
    public static final String RENUMBER = "UPDATE command_side.journal_event SET tx = pg_current_xact_id()";

    private static final String NEWEST = "SELECT newest.tx::text, pg_snapshot_xmax(pg_current_snapshot())::text,"
            + " newest.tx >= pg_snapshot_xmax(pg_current_snapshot())"
            + " FROM (SELECT tx FROM command_side.journal_event ORDER BY tx DESC, global_index DESC LIMIT 1) newest";

    private RestoredStoreCheck() {}

    /** What is wrong with the store, and the way out; empty where its events are of this cluster or there are none. */
    public static Optional<String> problem(DataSource store) throws SQLException {
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NEWEST)) {
            if (!row.next() || !row.getBoolean(3)) {
                return Optional.empty();
            }
            return Optional.of("the newest event was written by transaction " + row.getString(1)
                    + ", but the next transaction of this PostgreSQL is " + row.getString(2)
                    + ": the event store was restored from another cluster. Run once, while nothing else is connected: "
                    + RENUMBER + "; and reset the positions of all feeds, so that they read from the start."
                    + " Or start with an empty store and import an ndjson export");
        }
    }
}

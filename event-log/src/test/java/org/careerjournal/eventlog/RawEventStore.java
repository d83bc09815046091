package org.careerjournal.eventlog;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.careerjournal.domain.JournalEvent;

/** Writes rows of the event store by plain JDBC, for tests of what reads them. */
public final class RawEventStore {

    private static final String INSERT = "INSERT INTO command_side.journal_event"
            + " (journal_id, sequence, event_id, type, name, recorded_at, payload, meta_data)"
            + " VALUES (?, ?, ?, 'journal', ?, ?, ?, ?)";
    private static final byte[] NO_META_DATA = "{}".getBytes(StandardCharsets.UTF_8);

    private RawEventStore() {}

    /** Appends one event in a transaction of its own. */
    public static void append(DataSource store, long sequence, JournalEvent event) throws SQLException {
        try (Connection connection = store.getConnection()) {
            append(connection, sequence, event);
        }
    }

    /** Appends one event in the transaction of this connection. */
    public static void append(Connection connection, long sequence, JournalEvent event) throws SQLException {
        byte[] payload = new JournalCodec().write(event);
        append(
                connection,
                event.stamp().journalId(),
                sequence,
                EventNames.of(event),
                event.stamp().at(),
                payload);
    }

    /** Appends one row in the transaction of this connection. */
    public static void append(
            Connection connection, UUID journalId, long sequence, String name, Instant recordedAt, byte[] payload)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, journalId);
            insert.setLong(2, sequence);
            insert.setObject(
                    3, new UUID(journalId.getMostSignificantBits() ^ sequence, ~journalId.getLeastSignificantBits()));
            insert.setString(4, name);
            insert.setString(5, recordedAt.toString());
            insert.setBytes(6, payload);
            insert.setBytes(7, NO_META_DATA);
            insert.executeUpdate();
        }
    }
}

package org.careerjournal.query.projection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.careerjournal.eventlog.StoredEvent;
import org.careerjournal.query.projection.BatchPlan.Parked;

/** The SQL of the projector: each method is one statement for a whole batch. */
final class ProjectionTables {

    private ProjectionTables() {}

    /** What is known of the journals of a batch. */
    record Known(Map<UUID, JournalRow> rows, Set<UUID> parked) {}

    static Known known(Collection<UUID> journals, Connection connection) throws SQLException {
        Map<UUID, JournalRow> rows = new HashMap<>(journals.size() * 2);
        Set<UUID> parked = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT asked.id, journal.*, parked_journal.journal_id IS NOT NULL AS parked
                FROM unnest(?) AS asked(id)
                LEFT JOIN query_side.journal ON journal.journal_id = asked.id
                LEFT JOIN query_side.parked_journal ON parked_journal.journal_id = asked.id""")) {
            select.setArray(1, connection.createArrayOf("uuid", journals.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject("id", UUID.class);
                    if (row.getObject("journal_id") != null) {
                        rows.put(id, row(row));
                    }
                    if (row.getBoolean("parked")) {
                        parked.add(id);
                    }
                }
            }
        }
        return new Known(rows, parked);
    }

    static JournalRow row(ResultSet row) throws SQLException {
        return new JournalRow(
                row.getObject("journal_id", UUID.class),
                row.getString("name"),
                row.getInt("milestones"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("shared"),
                row.getBoolean("erased"),
                row.getLong("last_sequence"));
    }

    /** Adds the rows, or brings those that are there up to date. */
    static void put(Collection<JournalRow> rows, Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement upsert = connection.prepareStatement("""
                INSERT INTO query_side.journal
                    (journal_id, name, milestones, recorded_at, shared, erased, last_sequence)
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (journal_id) DO UPDATE SET
                    name = EXCLUDED.name, milestones = EXCLUDED.milestones, recorded_at = EXCLUDED.recorded_at,
                    shared = EXCLUDED.shared, erased = EXCLUDED.erased, last_sequence = EXCLUDED.last_sequence""")) {
            upsert.setArray(1, array("uuid", rows.stream().map(JournalRow::journalId), connection));
            upsert.setArray(2, array("text", rows.stream().map(JournalRow::name), connection));
            upsert.setArray(3, array("int4", rows.stream().map(JournalRow::milestones), connection));
            upsert.setArray(
                    4, array("timestamptz", rows.stream().map(row -> Timestamp.from(row.recordedAt())), connection));
            upsert.setArray(5, array("bool", rows.stream().map(JournalRow::shared), connection));
            upsert.setArray(6, array("bool", rows.stream().map(JournalRow::erased), connection));
            upsert.setArray(7, array("int8", rows.stream().map(JournalRow::lastSequence), connection));
            upsert.executeUpdate();
        }
    }

    /** Deletes every row of these journals but their tombstones. */
    static void forget(Set<UUID> journals, Connection connection) throws SQLException {
        if (journals.isEmpty()) {
            return;
        }
        for (String table : new String[] {"archive", "parked_journal"}) {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM query_side." + table + " WHERE journal_id = ANY (?)")) {
                delete.setArray(1, connection.createArrayOf("uuid", journals.toArray()));
                delete.executeUpdate();
            }
        }
    }

    static void park(Map<UUID, Parked> journals, Instant at, Connection connection) throws SQLException {
        if (journals.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO query_side.parked_journal (journal_id, sequence, reason, parked_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (journal_id) DO UPDATE SET sequence = EXCLUDED.sequence, reason = EXCLUDED.reason""")) {
            for (Map.Entry<UUID, Parked> entry : journals.entrySet()) {
                insert.setObject(1, entry.getKey());
                insert.setLong(2, entry.getValue().sequence());
                insert.setString(3, entry.getValue().reason());
                insert.setTimestamp(4, Timestamp.from(at));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Keeps events until their journal can go on; those that are kept already stay as they are. */
    static void keep(List<StoredEvent> deadLetters, Connection connection) throws SQLException {
        if (deadLetters.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO query_side.parked_event (journal_id, sequence, name, recorded_at, payload)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT (journal_id, sequence) DO NOTHING""")) {
            for (StoredEvent event : deadLetters) {
                insert.setObject(1, event.journalId());
                insert.setLong(2, event.sequence());
                insert.setString(3, event.name());
                insert.setTimestamp(4, Timestamp.from(event.recordedAt()));
                insert.setBytes(5, event.payload());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Array array(String type, Stream<?> values, Connection connection) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}

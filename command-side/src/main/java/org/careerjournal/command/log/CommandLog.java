package org.careerjournal.command.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.careerjournal.command.store.DuplicateKeys;
import org.careerjournal.domain.Refusal;
import org.careerjournal.domain.Stamp;
import org.careerjournal.eventlog.PayloadProtection;
import org.careerjournal.eventlog.PayloadProtection.Place;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** The table of commands. Rows are added in the transaction of the events that the command caused, and never changed. */
public final class CommandLog {

    /** How many rows one listing can ask for. */
    public static final int LISTED_MAX = 1_000;

    private static final String INSERT = "INSERT INTO command_side.command_log"
            + " (command_id, journal_id, first_sequence, last_sequence, received_at, actor, type, outcome, rule,"
            + " event_names, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String COLUMNS =
            "SELECT command_id, journal_id, last_sequence, received_at, actor, type, rule,"
                    + " event_names, payload FROM command_side.command_log";

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final PayloadProtection protection;

    public CommandLog(DataSource dataSource, PayloadProtection protection) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.protection = protection;
    }

    /**
     * Adds rows within the transaction under way, with one execution.
     *
     * @throws AlreadyTaken if the actor has sent one of the ids before
     */
    public void add(List<LogEntry> entries) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (LogEntry entry : entries) {
                bind(connection, insert, entry);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            if (DuplicateKeys.violates(e, DuplicateKeys.COMMAND_ID)) {
                throw new AlreadyTaken(e);
            }
            throw new IllegalStateException("the command log could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private void bind(Connection connection, PreparedStatement insert, LogEntry entry) throws SQLException {
        Stamp stamp = entry.stamp();
        Refusal refusal = entry.refusal();
        byte[] payload = LogPayload.write(entry.command(), refusal);
        insert.setObject(1, stamp.commandId());
        insert.setObject(2, stamp.journalId());
        insert.setLong(3, entry.firstSequence());
        insert.setLong(4, entry.lastSequence());
        insert.setObject(5, OffsetDateTime.ofInstant(stamp.at(), ZoneOffset.UTC));
        insert.setString(6, stamp.actor());
        insert.setString(7, entry.type());
        insert.setString(8, refusal == null ? "accepted" : "refused");
        insert.setString(9, refusal == null ? null : refusal.rule().wireName());
        insert.setArray(10, connection.createArrayOf("text", entry.events().toArray()));
        insert.setBytes(11, protection.seal(place(stamp, entry.type()), payload));
    }

    private static Place place(Stamp stamp, String type) {
        return Place.ofCommand(stamp.journalId(), stamp.commandId(), type);
    }

    /** Those of the ids that this actor has sent before, by a plain query that takes no transaction id. */
    public Map<UUID, LogEntry> find(String actor, Collection<UUID> commandIds) {
        Map<UUID, LogEntry> found = new HashMap<>();
        jdbc.query(
                COLUMNS + " WHERE command_id = ANY (?) AND actor = ?",
                (ResultSet row) -> {
                    LogEntry entry = read(row);
                    found.put(entry.stamp().commandId(), entry);
                },
                commandIds.toArray(UUID[]::new),
                actor);
        return found;
    }

    /**
     * A journal's commands, newest first.
     *
     * @param limit 1 to {@link #LISTED_MAX}
     */
    public List<LogEntry> newest(UUID journalId, int limit) {
        return jdbc.query(
                COLUMNS + " WHERE journal_id = ? ORDER BY log_index DESC LIMIT ?",
                (row, index) -> read(row),
                journalId,
                limit);
    }

    /** The same, those before a command; empty if the journal's log has no such command. */
    public Optional<List<LogEntry>> newest(UUID journalId, int limit, UUID before) {
        List<Long> index = jdbc.queryForList(
                "SELECT log_index FROM command_side.command_log WHERE journal_id = ? AND command_id = ?",
                Long.class,
                journalId,
                before);
        if (index.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(jdbc.query(
                COLUMNS + " WHERE journal_id = ? AND log_index < ? ORDER BY log_index DESC LIMIT ?",
                (row, number) -> read(row),
                journalId,
                index.getFirst(),
                limit));
    }

    private LogEntry read(ResultSet row) throws SQLException {
        Instant receivedAt = row.getObject(4, OffsetDateTime.class).toInstant();
        Stamp stamp =
                new Stamp(row.getObject(2, UUID.class), row.getObject(1, UUID.class), row.getString(5), receivedAt);
        String type = row.getString(6);
        byte[] payload = protection.open(place(stamp, type), row.getBytes(9));
        List<String> events =
                new ArrayList<>(Arrays.asList((String[]) row.getArray(8).getArray()));
        return new LogEntry(
                stamp,
                type,
                LogPayload.command(payload),
                LogPayload.refusal(payload, row.getString(7)),
                events,
                row.getLong(3));
    }

    /** The actor has sent a command with this id before; the transaction is lost, the first outcome stands. */
    public static final class AlreadyTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AlreadyTaken(SQLException cause) {
            super("a command with this id was taken before", cause);
        }
    }
}

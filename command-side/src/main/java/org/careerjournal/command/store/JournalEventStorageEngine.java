package org.careerjournal.command.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.eventlog.FeedPosition;
import org.careerjournal.eventlog.PayloadProtection;
import org.careerjournal.eventlog.PayloadProtection.Place;
import org.careerjournal.eventlog.StoredEvent;

/**
 * Axon's JDBC engine on our own table: real UUID columns, payloads sealed on their way in and opened on their way out, all
 * events of a journal read with one query. What Axon's tailing would read stays unused.
 */
public final class JournalEventStorageEngine extends JdbcEventStorageEngine {

    private static final String TABLE = "command_side.journal_event";
    private static final String APPEND = "INSERT INTO " + TABLE
            + " (journal_id, sequence, event_id, type, name, recorded_at, payload, meta_data)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String READ = "SELECT journal_id, sequence, event_id, type, name, recorded_at, payload FROM "
            + TABLE + " WHERE journal_id = ? AND sequence >= ? ORDER BY sequence";
    private static final String LAST = "SELECT max(sequence) FROM " + TABLE + " WHERE journal_id = ?";
    private static final String TYPE = "journal";
    private static final byte[] NO_META_DATA = "{}".getBytes(StandardCharsets.US_ASCII);

    private final PayloadProtection protection;

    public JournalEventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            EventSerializer serializer,
            PayloadProtection protection) {
        super(settings(connections, transactions, serializer));
        this.protection = protection;
    }

    private static Builder settings(
            ConnectionProvider connections, TransactionManager transactions, EventSerializer serializer) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .schema(EventSchema.builder().eventTable(TABLE).build())
                .persistenceExceptionResolver(new DuplicateKeys())
                .finalAggregateBatchPredicate(batch -> true);
    }

    @Override
    protected PreparedStatement appendEvents(
            Connection connection, List<? extends EventMessage<?>> events, Serializer serializer) throws SQLException {
        PreparedStatement append = connection.prepareStatement(APPEND);
        for (EventMessage<?> message : events) {
            DomainEventMessage<?> event = (DomainEventMessage<?>) message;
            SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
            UUID journalId = UUID.fromString(event.getAggregateIdentifier());
            String name = payload.getType().getName();
            Place place = Place.ofEvent(journalId, event.getSequenceNumber(), name);
            append.setObject(1, journalId);
            append.setLong(2, event.getSequenceNumber());
            append.setObject(3, UUID.fromString(event.getIdentifier()));
            append.setString(4, TYPE);
            append.setString(5, name);
            append.setString(6, ((JournalEvent) event.getPayload()).stamp().at().toString());
            append.setBytes(7, protection.seal(place, payload.getData()));
            append.setBytes(8, NO_META_DATA);
            append.addBatch();
        }
        return append;
    }

    /** All that there is from that sequence on: the size of a batch would only split it into several queries. */
    @Override
    protected PreparedStatement readEventData(
            Connection connection, String identifier, long firstSequenceNumber, int batchSize) throws SQLException {
        PreparedStatement read = connection.prepareStatement(READ);
        read.setObject(1, UUID.fromString(identifier));
        read.setLong(2, firstSequenceNumber);
        return read;
    }

    @Override
    protected PreparedStatement lastSequenceNumberFor(Connection connection, String aggregateIdentifier)
            throws SQLException {
        PreparedStatement last = connection.prepareStatement(LAST);
        last.setObject(1, UUID.fromString(aggregateIdentifier));
        return last;
    }

    @Override
    protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
        UUID journalId = row.getObject(1, UUID.class);
        long sequence = row.getLong(2);
        String name = row.getString(5);
        String recordedAt = row.getString(6);
        byte[] payload = protection.open(Place.ofEvent(journalId, sequence, name), row.getBytes(7));
        StoredEvent event =
                new StoredEvent(0, FeedPosition.START, journalId, sequence, name, Instant.parse(recordedAt), payload);
        return new GenericDomainEventEntry<Object>(
                row.getString(4),
                journalId.toString(),
                sequence,
                row.getString(3),
                recordedAt,
                name,
                null,
                event,
                NO_META_DATA);
    }
}

package org.careerjournal.query.projection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.careerjournal.eventlog.StoredEvent;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes events by PostgreSQL's binary COPY: one round trip for a whole batch, and no text to parse. */
final class CopyRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    /** Instants go over the wire as microseconds since this one. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private ByteBuffer buffer;

    private CopyRows(int bytes) {
        buffer = ByteBuffer.allocate(bytes);
    }

    /** @param table with the columns journal_id, sequence, name, recorded_at, payload */
    static void into(String table, List<StoredEvent> events, Connection connection) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        CopyRows rows = new CopyRows(events.size() * 512);
        rows.buffer.put(SIGNATURE).putInt(0).putInt(0);
        events.forEach(rows::row);
        rows.room(2).putShort((short) -1);
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table
                        + " (journal_id, sequence, name, recorded_at, payload) FROM STDIN (FORMAT binary)");
        try {
            copy.writeToCopy(rows.buffer.array(), 0, rows.buffer.position());
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void row(StoredEvent event) {
        byte[] name = event.name().getBytes(StandardCharsets.UTF_8);
        room(2 + 5 * 4 + 16 + 8 + name.length + 8 + event.payload().length);
        UUID id = event.journalId();
        buffer.putShort((short) 5);
        buffer.putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        buffer.putInt(8).putLong(event.sequence());
        buffer.putInt(name.length).put(name);
        buffer.putInt(8).putLong(ChronoUnit.MICROS.between(EPOCH, event.recordedAt()));
        buffer.putInt(event.payload().length).put(event.payload());
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int filled = buffer.position();
            buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), Math.max(filled * 2, filled + bytes)));
            buffer.position(filled);
        }
        return buffer;
    }
}

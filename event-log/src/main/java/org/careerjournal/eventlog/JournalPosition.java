package org.careerjournal.eventlog;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A journal at one of its sequences: what a write answers with, and what a read can wait for.
 *
 * @param sequence of the last event that is meant, 0 or more
 */
public record JournalPosition(UUID journalId, long sequence) {

    private static final int BYTES = 24;
    private static final int CHARACTERS = 32;

    public JournalPosition {
        if (sequence < 0) {
            throw new IllegalArgumentException("a sequence counts from 0, not " + sequence);
        }
    }

    /** The position as 32 characters that need no escaping in a URL. Clients take them as they are. */
    public String encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(journalId.getMostSignificantBits())
                .putLong(journalId.getLeastSignificantBits())
                .putLong(sequence);
        return Base64.getUrlEncoder().encodeToString(bytes.array());
    }

    /** Reads what {@link #encoded} wrote; empty for any other text. */
    public static Optional<JournalPosition> decode(String text) {
        if (text.length() != CHARACTERS || text.indexOf('=') >= 0) {
            return Optional.empty();
        }
        ByteBuffer bytes;
        try {
            bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        UUID journalId = new UUID(bytes.getLong(), bytes.getLong());
        long sequence = bytes.getLong();
        return sequence < 0 ? Optional.empty() : Optional.of(new JournalPosition(journalId, sequence));
    }
}

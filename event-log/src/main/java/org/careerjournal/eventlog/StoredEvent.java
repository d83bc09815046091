package org.careerjournal.eventlog;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it lies in the store or on the topic: what is in the clear, and a payload that only its reader can open.
 *
 * @param shard the shard of the feed that brought it
 * @param position where the feed stands once this event is applied
 * @param sequence within its journal, from 0 without holes
 * @param name logical and versioned, as {@code promoted.logged.v1}
 * @param payload sealed JSON
 */
public record StoredEvent(
        int shard,
        FeedPosition position,
        UUID journalId,
        long sequence,
        String name,
        Instant recordedAt,
        byte[] payload) {}

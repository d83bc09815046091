package org.careerjournal.eventlog;

import java.util.UUID;

/**
 * The one place through which every personal payload passes on its way to storage and back. Today it leaves the bytes as
 * they are ({@link #none}); sealing them under a key of the journal is a matter of another implementation.
 *
 * <p>The codec gives and takes plain bytes and stores nothing. Who writes its bytes to a table, a topic or a file that the
 * journal keeps seals them first, in their place; who reads them opens them there. The paths are: the event store and its
 * load, the command log and its listing, and the query side's archive, which keeps events sealed as they came and opens them
 * when it folds. Feeds and dead letters carry sealed bytes on without opening them. Exports and answers to the owner are plain.
 */
public interface PayloadProtection {

    /**
     * Where a payload lies; a sealed payload opens in its own place only.
     *
     * @param context within the journal: {@code event:<sequence>:<name>} or {@code command:<commandId>:<type>}
     */
    record Place(UUID journalId, String context) {
        public static Place ofEvent(UUID journalId, long sequence, String name) {
            return new Place(journalId, "event:" + sequence + ":" + name);
        }

        public static Place ofCommand(UUID journalId, UUID commandId, String type) {
            return new Place(journalId, "command:" + commandId + ":" + type);
        }
    }

    byte[] seal(Place place, byte[] plain);

    byte[] open(Place place, byte[] sealed);

    /** Leaves every payload as it is. */
    static PayloadProtection none() {
        return new PayloadProtection() {
            @Override
            public byte[] seal(Place place, byte[] plain) {
                return plain;
            }

            @Override
            public byte[] open(Place place, byte[] sealed) {
                return sealed;
            }
        };
    }
}

package org.careerjournal.command.journal;

import java.util.List;
import java.util.UUID;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.Refusal;
import org.careerjournal.domain.Stamp;

/**
 * A command on its way to its journal.
 *
 * @param type as {@code LogMilestone}
 * @param json the command as it goes into the log, without its stamp
 */
public record Request(Stamp stamp, String type, byte[] json, Content content) {

    /** What is asked, as far as it can be read. */
    public sealed interface Content {

        /** A whole command, which the journal decides. */
        record Whole(JournalCommand command) implements Content {}

        /**
         * A command that lacks a required field: refused whatever the journal holds.
         *
         * @param opens whether it would have opened the journal, so that there need be none
         */
        record Lacking(Refusal refusal, boolean opens) implements Content {}
    }

    /**
     * Requests to one journal by one actor, decided in order and committed together.
     *
     * @param lookUp whether to look the command ids up before deciding. A first attempt of a single command need not: if its
     *     id was taken, the log's constraint says so
     */
    public record Batch(UUID journalId, String actor, List<Request> requests, boolean lookUp) {
        public Batch {
            requests = List.copyOf(requests);
        }
    }
}

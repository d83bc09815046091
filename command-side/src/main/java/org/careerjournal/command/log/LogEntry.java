package org.careerjournal.command.log;

import java.util.List;
import org.careerjournal.domain.Refusal;
import org.careerjournal.domain.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A command and what became of it.
 *
 * @param type as {@code LogMilestone}
 * @param command the command as JSON, without its stamp
 * @param refusal the rule that it broke, or null where it was accepted
 * @param events the names of the events that it caused, in order
 * @param lastSequence where the journal stood once it had taken effect; -1 before the first event
 */
public record LogEntry(
        Stamp stamp, String type, byte[] command, @Nullable Refusal refusal, List<String> events, long lastSequence) {
    public LogEntry {
        events = List.copyOf(events);
    }

    /** The sequence of its first event; one more than the last where it caused none. */
    public long firstSequence() {
        return lastSequence - events.size() + 1;
    }
}

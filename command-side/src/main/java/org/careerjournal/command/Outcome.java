package org.careerjournal.command;

import java.util.List;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Refusal;

/** What became of a command. The same command sent again has the same outcome. */
public sealed interface Outcome {

    /** Whether the command had been taken before and this is its first outcome told again. */
    boolean repeated();

    /**
     * The command took effect.
     *
     * @param events that it caused, in order; none where it changed nothing
     * @param sequence where the journal stood once it had taken effect
     */
    record Accepted(List<JournalEvent> events, long sequence, boolean repeated) implements Outcome {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command broke a rule and changed nothing. */
    record Refused(Refusal refusal, boolean repeated) implements Outcome {}
}

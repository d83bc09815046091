package org.careerjournal.command.web;

import java.util.List;
import java.util.UUID;
import org.careerjournal.command.Outcome;
import org.careerjournal.eventlog.JournalPosition;

/** Outcomes as clients see them. */
final class Answers {

    private Answers() {}

    record Opened(UUID journalId, String position) {}

    record Written(UUID milestoneId, long sequence, String position) {}

    record Retracted(List<UUID> retracted, String position) {}

    record Sharing(boolean shared, String position) {}

    record Erased(String position) {}

    /** What was accepted; a refusal is told as a problem. */
    static Outcome.Accepted accepted(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted;
            case Outcome.Refused refused -> throw new Refused(refused.refusal());
        };
    }

    static String position(UUID journalId, Outcome.Accepted accepted) {
        return new JournalPosition(journalId, accepted.sequence()).encoded();
    }
}

package org.careerjournal.command.imports;

import java.util.UUID;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.Stamp;
import org.jspecify.annotations.Nullable;

/** One change that an import makes. */
sealed interface ImportStep {

    String file();

    int row();

    UUID milestoneId();

    /** What it says of the milestone; null where it takes it back. */
    @Nullable
    Milestone milestone();

    /** What is done, as a part of the derived id of its command. */
    String verb();

    JournalCommand command(Stamp stamp);

    /** A milestone that is new to the journal. */
    record Log(String file, int row, UUID milestoneId, Milestone milestone) implements ImportStep {
        static Log of(Candidate candidate) {
            return new Log(candidate.file(), candidate.row(), candidate.id(), candidate.milestone());
        }

        @Override
        public String verb() {
            return "log";
        }

        @Override
        public JournalCommand command(Stamp stamp) {
            return new JournalCommand.LogMilestone(stamp, milestoneId, milestone);
        }
    }

    /** A milestone of which the file now says something else. */
    record Correct(String file, int row, UUID milestoneId, Milestone milestone) implements ImportStep {
        static Correct of(Candidate candidate) {
            return new Correct(candidate.file(), candidate.row(), candidate.id(), candidate.milestone());
        }

        @Override
        public String verb() {
            return "correct";
        }

        @Override
        public JournalCommand command(Stamp stamp) {
            return new JournalCommand.CorrectMilestone(stamp, milestoneId, milestone, null);
        }
    }

    /** A retraction in the history of a journal that is brought in whole. */
    record Retract(
            String file,
            int row,
            UUID milestoneId,
            Kind kind,
            @Nullable String reason) implements ImportStep {

        @Override
        public @Nullable Milestone milestone() {
            return null;
        }

        @Override
        public String verb() {
            return "retract";
        }

        @Override
        public JournalCommand command(Stamp stamp) {
            return new JournalCommand.RetractMilestone(stamp, milestoneId, reason, false);
        }
    }
}

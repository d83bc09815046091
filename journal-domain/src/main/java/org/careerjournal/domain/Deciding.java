package org.careerjournal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.careerjournal.domain.Journal.Entry;
import org.jspecify.annotations.Nullable;

/** One decision: a command on a journal in a state. */
final class Deciding {

    private final Journal journal;
    private final Stamp stamp;

    private Deciding(Journal journal, Stamp command) {
        this.journal = journal;
        this.stamp = journal.hasMilestones() ? notBefore(journal.recordedAt(), command) : command;
    }

    static Decision decide(Journal journal, JournalCommand command) {
        Deciding deciding = new Deciding(journal, command.stamp());
        if (journal.erased()) {
            return command instanceof JournalCommand.EraseJournal
                    ? nothing()
                    : refuse(Rule.NOT_ERASED, null, "a journal that has not been erased");
        }
        if (!journal.isOpen() && !(command instanceof JournalCommand.OpenJournal)) {
            return refuse(Rule.JOURNAL_EXISTS, null, "a journal that has been opened");
        }
        return switch (command) {
            case JournalCommand.OpenJournal open -> deciding.open(open);
            case JournalCommand.LogMilestone log -> deciding.log(log);
            case JournalCommand.CorrectMilestone correct -> deciding.correct(correct);
            case JournalCommand.RetractMilestone retract -> deciding.retract(retract);
            case JournalCommand.ShareAsPeer ignored -> deciding.share();
            case JournalCommand.StopSharing ignored -> deciding.stopSharing();
            case JournalCommand.KeepScenario keep -> deciding.keep(keep);
            case JournalCommand.DiscardScenario discard -> deciding.discard(discard);
            case JournalCommand.EraseJournal ignored -> Decision.accept(new JournalEvent.JournalErased(deciding.stamp));
        };
    }

    /**
     * Time within a journal never runs backwards, so that each as-of view is a prefix of its events. It counts from the first
     * milestone: one that is brought in from an older journal keeps the time at which that one learnt it.
     */
    private static Stamp notBefore(Instant last, Stamp command) {
        return command.at().isBefore(last)
                ? new Stamp(command.journalId(), command.commandId(), command.actor(), last)
                : command;
    }

    private Decision open(JournalCommand.OpenJournal open) {
        if (journal.isOpen()) {
            return Objects.equals(open.name(), journal.name())
                    ? nothing()
                    : refuse(Rule.ID_IN_USE, "name", "the name that this journal was opened with");
        }
        FieldChecks check = new FieldChecks("", recordedOn());
        check.requiredName("name", open.name());
        return check.refusal() != null
                ? new Decision.Refused(check.refusal())
                : Decision.accept(new JournalEvent.JournalOpened(stamp, open.name()));
    }

    private Decision log(JournalCommand.LogMilestone log) {
        Milestones known = journal.milestones();
        Entry there = known.entry(log.milestoneId());
        if (there != null && there.retracted()) {
            return wasRetracted();
        }
        if (there != null) {
            return there.milestone().equals(log.milestone())
                    ? nothing()
                    : refuse(Rule.ID_IN_USE, "id", "an id that no other milestone has; a correction changes this one");
        }
        if (known.count() >= Limits.MILESTONES_MAX) {
            return refuse(
                    Rule.ROOM_IN_JOURNAL, null, "at most 100,000 milestones in a journal, retracted ones included");
        }
        Refusal broken = MilestoneRules.broken(known, log.milestoneId(), log.milestone(), recordedOn());
        return broken != null
                ? new Decision.Refused(broken)
                : Decision.accept(new JournalEvent.MilestoneLogged(stamp, log.milestoneId(), log.milestone()));
    }

    private Decision correct(JournalCommand.CorrectMilestone correct) {
        Milestones known = journal.milestones();
        Entry there = known.entry(correct.milestoneId());
        if (there == null) {
            return noSuchMilestone();
        }
        if (there.retracted()) {
            return wasRetracted();
        }
        if (there.milestone().kind() != correct.milestone().kind()) {
            return refuse(Rule.SAME_KIND, "kind", there.milestone().kind().wireName() + ", the kind that was logged");
        }
        Integer expected = correct.expectedVersions();
        if (expected != null && expected != there.versions()) {
            return refuse(
                    Rule.VERSION_MATCHES, null, "version " + there.versions() + ", the latest; read it and try again");
        }
        if (there.milestone().equals(correct.milestone())) {
            return nothing();
        }
        Refusal broken = MilestoneRules.broken(known, correct.milestoneId(), correct.milestone(), recordedOn());
        return broken != null
                ? new Decision.Refused(broken)
                : Decision.accept(new JournalEvent.MilestoneCorrected(
                        stamp, correct.milestoneId(), correct.milestone(), expected));
    }

    private Decision retract(JournalCommand.RetractMilestone retract) {
        Milestones known = journal.milestones();
        Entry there = known.entry(retract.milestoneId());
        if (there == null) {
            return noSuchMilestone();
        }
        if (there.retracted()) {
            return nothing();
        }
        FieldChecks check = new FieldChecks("", recordedOn());
        check.text("reason", retract.reason(), Limits.LINE_CHARACTERS_MAX);
        if (check.refusal() != null) {
            return new Decision.Refused(check.refusal());
        }
        if (!retract.cascade() && known.hasDependents(there.id())) {
            return refuse(
                    Rule.NO_DEPENDENTS,
                    null,
                    "a retraction with cascade, or first of what depends on it: "
                            + Naming.of(known.dependentsOf(there.id())));
        }
        return retracted(retract, Retraction.order(known, there));
    }

    private Decision retracted(JournalCommand.RetractMilestone retract, List<Entry> order) {
        if (order.size() > Limits.CASCADE_MAX) {
            return refuse(
                    Rule.NO_DEPENDENTS,
                    null,
                    "at most 10,000 milestones in one cascade; retract some of what depends on it first");
        }
        List<JournalEvent> events = new ArrayList<>(order.size());
        for (Entry entry : order) {
            events.add(new JournalEvent.MilestoneRetracted(
                    stamp,
                    entry.id(),
                    entry.milestone().kind(),
                    retract.reason(),
                    retract.milestoneId(),
                    retract.cascade()));
        }
        return new Decision.Accepted(events);
    }

    private Decision share() {
        return journal.shared() ? nothing() : Decision.accept(new JournalEvent.SharedAsPeer(stamp));
    }

    private Decision stopSharing() {
        return journal.shared() ? Decision.accept(new JournalEvent.SharingStopped(stamp)) : nothing();
    }

    private Decision keep(JournalCommand.KeepScenario keep) {
        Scenario there = journal.scenario(keep.scenarioId());
        if (keep.scenario().equals(there)) {
            return nothing();
        }
        if (there == null && journal.scenarioCount() >= Limits.SCENARIOS_MAX) {
            return refuse(
                    Rule.ROOM_IN_JOURNAL, null, "at most " + Limits.SCENARIOS_MAX + " scenarios beside a journal");
        }
        Refusal broken = ScenarioRules.broken(keep.scenario(), recordedOn());
        return broken != null
                ? new Decision.Refused(broken)
                : Decision.accept(new JournalEvent.ScenarioKept(stamp, keep.scenarioId(), keep.scenario()));
    }

    private Decision discard(JournalCommand.DiscardScenario discard) {
        UUID id = discard.scenarioId();
        return journal.scenario(id) == null
                ? refuse(Rule.SCENARIO_EXISTS, "id", "the id of a scenario kept beside this journal")
                : Decision.accept(new JournalEvent.ScenarioDiscarded(stamp, id));
    }

    private LocalDate recordedOn() {
        return LocalDate.ofInstant(stamp.at(), ZoneOffset.UTC);
    }

    private static Decision noSuchMilestone() {
        return refuse(Rule.MILESTONE_EXISTS, "id", "the id of a milestone of this journal");
    }

    private static Decision wasRetracted() {
        return refuse(
                Rule.NOT_RETRACTED, "id", "a milestone that has not been retracted; what was is logged under a new id");
    }

    private static Decision nothing() {
        return new Decision.Accepted(List.of());
    }

    private static Decision refuse(Rule rule, @Nullable String field, String expected) {
        return new Decision.Refused(new Refusal(rule, field, expected));
    }
}

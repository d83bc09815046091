package org.careerjournal.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careerjournal.domain.Edit;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.Scenario;
import org.careerjournal.domain.Stamp;

/** One event of each name, and one command of each type, with every field filled. */
public final class EventSamples {

    public static final UUID JOURNAL = MilestoneSamples.id(100);
    public static final UUID COMMAND = MilestoneSamples.id(101);
    public static final UUID MILESTONE = MilestoneSamples.id(102);
    public static final UUID SCENARIO = MilestoneSamples.id(103);
    public static final Instant RECORDED_AT = Instant.parse("2026-03-04T05:06:07.123456Z");
    public static final Stamp STAMP = new Stamp(JOURNAL, COMMAND, "owner", RECORDED_AT);

    private EventSamples() {}

    public static List<JournalEvent> all() {
        List<JournalEvent> events = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            events.add(new JournalEvent.MilestoneLogged(STAMP, MILESTONE, MilestoneSamples.of(kind)));
            events.add(new JournalEvent.MilestoneCorrected(STAMP, MILESTONE, MilestoneSamples.of(kind), 3));
            events.add(new JournalEvent.MilestoneRetracted(
                    STAMP, MILESTONE, kind, "typed twice", MilestoneSamples.JOB, true));
        }
        events.add(new JournalEvent.JournalOpened(STAMP, "My journal"));
        events.add(new JournalEvent.SharedAsPeer(STAMP));
        events.add(new JournalEvent.SharingStopped(STAMP));
        events.add(new JournalEvent.ScenarioKept(STAMP, SCENARIO, scenario()));
        events.add(new JournalEvent.ScenarioDiscarded(STAMP, SCENARIO));
        events.add(new JournalEvent.JournalErased(STAMP));
        return events;
    }

    public static List<JournalCommand> commands() {
        return List.of(
                new JournalCommand.OpenJournal(STAMP, "My journal"),
                new JournalCommand.LogMilestone(STAMP, MILESTONE, MilestoneSamples.of(Kind.DECISION_MADE)),
                new JournalCommand.CorrectMilestone(STAMP, MILESTONE, MilestoneSamples.of(Kind.JOB_STARTED), 3),
                new JournalCommand.CorrectMilestone(STAMP, MILESTONE, MilestoneSamples.of(Kind.JOB_STARTED), null),
                new JournalCommand.RetractMilestone(STAMP, MILESTONE, "typed twice", true),
                new JournalCommand.ShareAsPeer(STAMP),
                new JournalCommand.StopSharing(STAMP),
                new JournalCommand.KeepScenario(STAMP, SCENARIO, scenario()),
                new JournalCommand.DiscardScenario(STAMP, SCENARIO),
                new JournalCommand.EraseJournal(STAMP));
    }

    public static Scenario scenario() {
        return new Scenario(
                "straight to big tech",
                "as if I had skipped the bank",
                List.of(
                        new Edit.Omit(MilestoneSamples.JOB),
                        new Edit.Replace(MilestoneSamples.id(10), MilestoneSamples.of(Kind.PROMOTED)),
                        new Edit.Insert(MilestoneSamples.of(Kind.JOB_STARTED)),
                        new Edit.Shift(MilestoneSamples.id(11), -18, true)));
    }
}

package org.careerjournal.eventlog;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.JournalEvent.JournalErased;
import org.careerjournal.domain.JournalEvent.JournalOpened;
import org.careerjournal.domain.JournalEvent.MilestoneCorrected;
import org.careerjournal.domain.JournalEvent.MilestoneLogged;
import org.careerjournal.domain.JournalEvent.MilestoneRetracted;
import org.careerjournal.domain.JournalEvent.ScenarioDiscarded;
import org.careerjournal.domain.JournalEvent.ScenarioKept;
import org.careerjournal.domain.JournalEvent.SharedAsPeer;
import org.careerjournal.domain.JournalEvent.SharingStopped;
import org.careerjournal.domain.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The names under which events are stored and published: logical and versioned, never the name of a class. A name is
 * {@code <subject>.<verb>.v<version>}; the subject of a milestone's event is its kind.
 */
public final class EventNames {

    private static final Map<Kind, String> LOGGED = new EnumMap<>(Kind.class);
    private static final Map<Kind, String> CORRECTED = new EnumMap<>(Kind.class);
    private static final Map<Kind, String> RETRACTED = new EnumMap<>(Kind.class);
    private static final Map<String, Meaning> BY_NAME = new HashMap<>();

    /**
     * What a name stands for.
     *
     * @param kind of the milestone; null where the event is about the journal or a scenario
     */
    public record Meaning(
            Class<? extends JournalEvent> type, @Nullable Kind kind) {}

    static {
        for (Kind kind : Kind.values()) {
            LOGGED.put(kind, named(kind.wireName() + ".logged.v1", MilestoneLogged.class, kind));
            CORRECTED.put(kind, named(kind.wireName() + ".corrected.v1", MilestoneCorrected.class, kind));
            RETRACTED.put(kind, named(kind.wireName() + ".retracted.v1", MilestoneRetracted.class, kind));
        }
    }

    private static final String OPENED = named("journal.opened.v1", JournalOpened.class, null);
    private static final String SHARED = named("journal.shared.v1", SharedAsPeer.class, null);
    private static final String SHARING_STOPPED = named("journal.sharing-stopped.v1", SharingStopped.class, null);
    private static final String ERASED = named("journal.erased.v1", JournalErased.class, null);
    private static final String KEPT = named("scenario.kept.v1", ScenarioKept.class, null);
    private static final String DISCARDED = named("scenario.discarded.v1", ScenarioDiscarded.class, null);

    private EventNames() {}

    private static String named(String name, Class<? extends JournalEvent> type, @Nullable Kind kind) {
        BY_NAME.put(name, new Meaning(type, kind));
        return name;
    }

    /** The name under which this event is written today. */
    public static String of(JournalEvent event) {
        return switch (event) {
            case JournalOpened ignored -> OPENED;
            case MilestoneLogged logged -> of(LOGGED, logged.milestone().kind());
            case MilestoneCorrected corrected ->
                of(CORRECTED, corrected.milestone().kind());
            case MilestoneRetracted retracted -> of(RETRACTED, retracted.kind());
            case SharedAsPeer ignored -> SHARED;
            case SharingStopped ignored -> SHARING_STOPPED;
            case ScenarioKept ignored -> KEPT;
            case ScenarioDiscarded ignored -> DISCARDED;
            case JournalErased ignored -> ERASED;
        };
    }

    private static String of(Map<Kind, String> names, Kind kind) {
        return Objects.requireNonNull(names.get(kind));
    }

    /** What an event of this name is; empty for a name that is not written today (an older one is upcast first). */
    public static Optional<Meaning> meaning(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Every name that is written today, in the order of the alphabet. */
    public static Set<String> all() {
        return new TreeSet<>(BY_NAME.keySet());
    }
}

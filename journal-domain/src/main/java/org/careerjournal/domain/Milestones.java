package org.careerjournal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.careerjournal.domain.Journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * All milestones of a journal, with the two indexes that keep its rules cheap: who refers to a milestone, and what ended it.
 * Immutable; a change costs O(log n) and a step for each reference.
 */
final class Milestones {

    private static final Milestones NONE =
            new Milestones(UuidMap.empty(), Sequence.empty(), UuidMap.empty(), UuidMap.empty(), 0);

    private static final Comparator<Entry> BY_FIRST_LOGGING = Comparator.comparingLong(Entry::firstSequence);

    private final UuidMap<Integer> places;
    private final Sequence<Entry> entries;
    private final UuidMap<UuidMap<UUID>> dependents;
    private final UuidMap<UUID> ends;
    private final int live;

    private Milestones(
            UuidMap<Integer> places,
            Sequence<Entry> entries,
            UuidMap<UuidMap<UUID>> dependents,
            UuidMap<UUID> ends,
            int live) {
        this.places = places;
        this.entries = entries;
        this.dependents = dependents;
        this.ends = ends;
        this.live = live;
    }

    static Milestones none() {
        return NONE;
    }

    /** Every milestone ever logged, retracted ones too. */
    int count() {
        return entries.size();
    }

    int liveCount() {
        return live;
    }

    /** The milestone with that id, live or retracted. */
    @Nullable
    Entry entry(UUID id) {
        Integer place = places.get(id);
        return place == null ? null : entries.get(place);
    }

    /** The milestone with that id where it is live. */
    @Nullable
    Entry liveEntry(UUID id) {
        Entry entry = entry(id);
        return entry == null || entry.retracted() ? null : entry;
    }

    /** The live milestones by their first logging. */
    Stream<Entry> live() {
        return entries.stream().filter(entry -> !entry.retracted());
    }

    boolean hasDependents(UUID id) {
        return dependents.contains(id);
    }

    /** The live milestones that refer to this one, by their first logging. */
    List<Entry> dependentsOf(UUID id) {
        UuidMap<UUID> ids = dependents.get(id);
        if (ids == null) {
            return List.of();
        }
        List<Entry> found = new ArrayList<>(ids.size());
        ids.forEach((dependent, same) -> found.add(known(dependent)));
        found.sort(BY_FIRST_LOGGING);
        return found;
    }

    /** The live milestone that ended this job, education, leave or goal. */
    @Nullable
    Entry endOf(UUID id) {
        UUID end = ends.get(id);
        return end == null ? null : liveEntry(end);
    }

    Milestones logged(Entry entry) {
        if (places.contains(entry.id())) {
            throw new IllegalArgumentException("logged before: " + entry.id());
        }
        return new Milestones(
                places.with(entry.id(), entries.size()),
                entries.append(entry),
                linked(dependents, entry),
                ended(entry),
                live + 1);
    }

    Milestones corrected(Entry entry) {
        Entry old = requireLive(entry.id());
        return new Milestones(
                places,
                entries.replace(place(entry.id()), entry),
                linked(unlinked(dependents, old), entry),
                notEnded(old).ended(entry),
                live);
    }

    Milestones retracted(Entry entry) {
        Entry old = requireLive(entry.id());
        return new Milestones(
                places,
                entries.replace(place(entry.id()), entry),
                unlinked(dependents, old),
                notEnded(old).ends,
                live - 1);
    }

    /** @throws IllegalArgumentException where no live milestone has that id: no decision leads there */
    Entry requireLive(UUID id) {
        Entry entry = liveEntry(id);
        if (entry == null) {
            throw new IllegalArgumentException("no live milestone " + id);
        }
        return entry;
    }

    private Entry known(UUID id) {
        return entries.get(place(id));
    }

    private int place(UUID id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("no milestone " + id);
        }
        return place;
    }

    private UuidMap<UUID> ended(Entry entry) {
        UUID ended = endedBy(entry.milestone());
        return ended == null ? ends : ends.with(ended, entry.id());
    }

    private Milestones notEnded(Entry entry) {
        UUID ended = endedBy(entry.milestone());
        return ended == null || !entry.id().equals(ends.get(ended))
                ? this
                : new Milestones(places, entries, dependents, ends.without(ended), live);
    }

    /** The job, education, leave or goal that a milestone ends, if it ends one. */
    static @Nullable UUID endedBy(Milestone milestone) {
        return switch (milestone) {
            case JobMilestone.JobEnded ended -> ended.jobId();
            case EducationMilestone.EducationCompleted completed -> completed.educationId();
            case LeaveMilestone.LeaveEnded ended -> ended.leaveId();
            case GrowthMilestone.GoalClosed closed -> closed.goalId();
            default -> null;
        };
    }

    private static UuidMap<UuidMap<UUID>> linked(UuidMap<UuidMap<UUID>> dependents, Entry entry) {
        UuidMap<UuidMap<UUID>> linked = dependents;
        for (Reference reference : entry.milestone().references()) {
            UuidMap<UUID> others = linked.get(reference.id());
            UuidMap<UUID> all = others == null ? UuidMap.empty() : others;
            linked = linked.with(reference.id(), all.with(entry.id(), entry.id()));
        }
        return linked;
    }

    private static UuidMap<UuidMap<UUID>> unlinked(UuidMap<UuidMap<UUID>> dependents, Entry entry) {
        UuidMap<UuidMap<UUID>> unlinked = dependents;
        for (Reference reference : entry.milestone().references()) {
            UuidMap<UUID> others = unlinked.get(reference.id());
            if (others == null) {
                continue;
            }
            UuidMap<UUID> left = others.without(entry.id());
            unlinked = left.isEmpty() ? unlinked.without(reference.id()) : unlinked.with(reference.id(), left);
        }
        return unlinked;
    }
}

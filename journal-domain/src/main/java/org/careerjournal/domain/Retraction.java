package org.careerjournal.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.careerjournal.domain.Journal.Entry;

/** What goes with a milestone that is retracted with {@code cascade}. */
final class Retraction {

    private Retraction() {}

    /**
     * The milestone and all that depends on it, deepest first, so that no reference dangles at any moment between; equally
     * deep ones by their first logging. The depth is the longest way from the milestone.
     */
    static List<Entry> order(Milestones known, Entry root) {
        Map<UUID, Entry> all = closure(known, root);
        Map<UUID, Integer> depths = depths(known, root, all);
        List<Entry> order = new ArrayList<>(all.values());
        order.sort(Comparator.<Entry>comparingInt(entry -> -depths.getOrDefault(entry.id(), 0))
                .thenComparingLong(Entry::firstSequence));
        return order;
    }

    private static Map<UUID, Entry> closure(Milestones known, Entry root) {
        Map<UUID, Entry> found = new LinkedHashMap<>();
        found.put(root.id(), root);
        Queue<Entry> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            for (Entry dependent : known.dependentsOf(open.remove().id())) {
                if (found.putIfAbsent(dependent.id(), dependent) == null) {
                    open.add(dependent);
                }
            }
        }
        return found;
    }

    /** Kahn's algorithm: a milestone's depth is known once all that it refers to have theirs. */
    private static Map<UUID, Integer> depths(Milestones known, Entry root, Map<UUID, Entry> all) {
        Map<UUID, Integer> waiting = new HashMap<>();
        all.values().forEach(entry -> waiting.put(entry.id(), targetsWithin(entry, all.keySet())));
        Map<UUID, Integer> depths = new HashMap<>();
        depths.put(root.id(), 0);
        Queue<Entry> ready = new ArrayDeque<>(List.of(root));
        while (!ready.isEmpty()) {
            Entry entry = ready.remove();
            int below = depths.getOrDefault(entry.id(), 0) + 1;
            for (Entry dependent : known.dependentsOf(entry.id())) {
                depths.merge(dependent.id(), below, Math::max);
                if (waiting.merge(dependent.id(), -1, Integer::sum) == 0) {
                    ready.add(dependent);
                }
            }
        }
        return depths;
    }

    private static int targetsWithin(Entry entry, Set<UUID> all) {
        Set<UUID> targets = new HashSet<>();
        for (Reference reference : entry.milestone().references()) {
            if (all.contains(reference.id())) {
                targets.add(reference.id());
            }
        }
        return targets.size();
    }
}

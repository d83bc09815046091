package org.careerjournal.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.careerjournal.domain.Journal.Entry;

/** How refusals name milestones: the first few by kind, date and id, of the rest how many. */
final class Naming {

    private static final int NAMED_MAX = 5;

    private Naming() {}

    static String of(List<Entry> entries) {
        String named = entries.stream().limit(NAMED_MAX).map(Naming::of).collect(Collectors.joining(", "));
        int more = entries.size() - NAMED_MAX;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    private static String of(Entry entry) {
        return entry.milestone().kind().wireName() + " on " + entry.milestone().on() + " (" + entry.id() + ")";
    }
}

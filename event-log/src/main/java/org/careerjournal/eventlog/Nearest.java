package org.careerjournal.eventlog;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Says what could have been meant by a name that is not known. */
final class Nearest {

    /** Names that differ by more are no slips of the keyboard. */
    private static final int DISTANCE_MAX = 3;

    /** Longer names are not compared: they are none of ours. */
    private static final int LENGTH_MAX = 60;

    private Nearest() {}

    static String fieldAmong(String unknown, Collection<String> fields) {
        String known = fields.isEmpty() ? "no field" : "one of the fields " + String.join(", ", fields);
        return suggestion(unknown, fields) + known;
    }

    static String nameAmong(String unknown, Collection<String> names) {
        return suggestion(unknown, names) + "one of " + String.join(", ", names);
    }

    private static String suggestion(String unknown, Collection<String> names) {
        return to(unknown, names).map(name -> name + ", perhaps; ").orElse("");
    }

    /** The name that takes the fewest single-character edits to reach, if those are few. */
    static Optional<String> to(String unknown, Collection<String> names) {
        if (unknown.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        int limit = Math.min(DISTANCE_MAX, unknown.length() / 2);
        return names.stream()
                .filter(name -> distance(unknown, name) <= limit)
                .min(Comparator.comparingInt(name -> distance(unknown, name)));
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}

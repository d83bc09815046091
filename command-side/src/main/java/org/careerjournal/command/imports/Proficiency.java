package org.careerjournal.command.imports;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Levels of skills and languages by their words, on our scale of 1 to 5. */
final class Proficiency {

    /** In this order: the first word found counts. */
    private static final Map<String, Integer> LEVELS = new LinkedHashMap<>();

    static {
        LEVELS.put("native", 5);
        LEVELS.put("bilingual", 5);
        LEVELS.put("master", 5);
        LEVELS.put("expert", 5);
        LEVELS.put("full professional", 4);
        LEVELS.put("fluent", 4);
        LEVELS.put("advanced", 4);
        LEVELS.put("proficient", 4);
        LEVELS.put("limited working", 2);
        LEVELS.put("professional", 3);
        LEVELS.put("intermediate", 3);
        LEVELS.put("conversational", 3);
        LEVELS.put("competent", 3);
        LEVELS.put("elementary", 1);
        LEVELS.put("beginner", 1);
        LEVELS.put("novice", 1);
        LEVELS.put("basic", 1);
    }

    private Proficiency() {}

    /** Null where the words do not tell. */
    static @Nullable Integer level(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Integer> entry : LEVELS.entrySet()) {
            if (lower.contains(entry.getKey())) {
                return entry.getValue();
            }
        }
        return null;
    }
}

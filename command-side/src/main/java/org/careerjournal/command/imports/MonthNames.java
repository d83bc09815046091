package org.careerjournal.command.imports;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The months by name, in full or short, in the languages in which LinkedIn speaks. A name that two of them give to
 * different months is not told, unless it is English.
 */
final class MonthNames {

    private static final List<String> LANGUAGES = List.of(
            "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "pl", "cs", "ro", "hu", "el", "tr", "ru", "uk",
            "id", "ms", "ca", "bg", "hi", "ar", "he");
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Map<String, Month> ENGLISH = namesIn(Locale.ENGLISH);

    private MonthNames() {}

    /** The month of that name, in lower case and without dots; empty where it is none or could be several. */
    static Optional<Month> find(String name) {
        String plain = plain(name);
        Month english = ENGLISH.get(plain);
        return english != null ? Optional.of(english) : Optional.ofNullable(Others.NAMES.get(plain));
    }

    /** Without accents, since exports lose them. */
    private static String plain(String name) {
        String parts = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return MARKS.matcher(parts).replaceAll("").replace(".", "").strip();
    }

    private static Map<String, Month> namesIn(Locale locale) {
        Map<String, Month> names = new HashMap<>();
        for (Month month : Month.values()) {
            for (TextStyle style : STYLES) {
                String name = plain(month.getDisplayName(style, locale));
                if (!name.isEmpty() && !Character.isDigit(name.charAt(0))) {
                    names.putIfAbsent(name, month);
                }
            }
        }
        if (locale == Locale.ENGLISH) {
            names.put("sept", Month.SEPTEMBER);
        }
        return Map.copyOf(names);
    }

    /** Read from the locale data when an English name does not do, since that takes a while. */
    private static final class Others {
        static final Map<String, Month> NAMES = load();

        private static Map<String, Month> load() {
            Map<String, Month> told = new HashMap<>();
            Set<String> ambiguous = new HashSet<>();
            for (String language : LANGUAGES) {
                namesIn(Locale.of(language)).forEach((name, month) -> {
                    Month before = told.putIfAbsent(name, month);
                    if (before != null && before != month) {
                        ambiguous.add(name);
                    }
                });
            }
            told.keySet().removeAll(ambiguous);
            return Map.copyOf(told);
        }
    }
}

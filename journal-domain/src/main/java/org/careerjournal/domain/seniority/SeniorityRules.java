package org.careerjournal.domain.seniority;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table {@code seniority.rules}, indexed: every look-up is by a word. Its own head explains its sections. */
final class SeniorityRules {

    private static final String ANY_FIELD = "*";
    private static final String UNKNOWN_FIELD = "unknown";
    private static final String ANY_WORD = "_";
    private static final int SUFFIX_STEM_MIN = 3;

    /** What a preposition opens, and what closes it again. */
    enum Tail {
        NONE,
        /** {@code of}: up to the next comma or {@code and}. */
        HARD,
        /** {@code de}: the same, but {@code senior} behind it still counts. */
        SOFT,
        /** {@code at}: an employer; its name may hold an {@code and}. */
        EMPLOYER,
        /** {@code to}: a superior, or several. */
        SUPERIOR;

        boolean outlastsAnd() {
            return this == EMPLOYER || this == SUPERIOR;
        }

        boolean outlastsComma() {
            return this == SUPERIOR;
        }
    }

    /** A row of the table for one of its phrases. */
    record Phrase(List<String> words, String field, int level) {}

    private record Field(String name, Set<String> industries, List<String> sectors, List<String> titles) {}

    private final List<Field> fields = new ArrayList<>();
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, List<String>> endings = new HashMap<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Map<String, Integer> lastWords = new HashMap<>();
    private final Map<String, int[]> modifiers = new HashMap<>();
    private final Map<String, Integer> grades = new HashMap<>();
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();
    private int longestEnding;

    private SeniorityRules() {}

    static SeniorityRules load() {
        try (InputStream in = SeniorityRules.class.getResourceAsStream("seniority.rules")) {
            String text =
                    new String(Objects.requireNonNull(in, "seniority.rules").readAllBytes(), StandardCharsets.UTF_8);
            SeniorityRules rules = new SeniorityRules();
            rules.read(text);
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String text) {
        String section = "";
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                readRow(section, line);
            }
        }
        phrases.values()
                .forEach(list -> list.sort(
                        Comparator.<Phrase>comparingInt(p -> -p.words().size())
                                .thenComparing(p -> p.field().equals(ANY_FIELD))));
    }

    private void readRow(String section, String line) {
        switch (section) {
            case "fields" -> readField(line);
            case "words" -> readWords(line);
            case "roles" -> readRole(line);
            case "last words" -> readLevels(line, lastWords);
            case "grades" -> readLevels(line, grades);
            case "modifiers" -> readModifier(line);
            case "lists" -> readList(line);
            default -> throw new IllegalStateException("no section for: " + line);
        }
    }

    private void readField(String line) {
        String[] columns = columns(line, 4);
        fields.add(new Field(
                columns[0], new HashSet<>(items(columns[1], " ")), items(columns[2], ";"), items(columns[3], ";")));
    }

    private void readWords(String line) {
        String[] sides = line.split("=", 2);
        List<String> meaning = items(sides[0], " ");
        vocabulary.addAll(meaning);
        for (String word : items(sides[1], " ")) {
            String folded = TitleParts.fold(word);
            if (folded.startsWith("*")) {
                endings.put(folded.substring(1), meaning);
                longestEnding = Math.max(longestEnding, folded.length() - 1);
            } else {
                words.put(folded, meaning);
            }
        }
    }

    private void readRole(String line) {
        String[] columns = columns(line, 3);
        int level = Integer.parseInt(columns[0]);
        for (String field : items(columns[1], " ")) {
            for (String phrase : items(columns[2], ";")) {
                List<String> canonical = new ArrayList<>();
                items(TitleParts.fold(phrase), " ").forEach(word -> canonical.addAll(meaning(word)));
                vocabulary.addAll(canonical);
                phrases.computeIfAbsent(canonical.getFirst(), first -> new ArrayList<>())
                        .add(new Phrase(List.copyOf(canonical), field, level));
            }
        }
    }

    private void readLevels(String line, Map<String, Integer> levels) {
        String[] columns = columns(line, 2);
        for (String word : items(TitleParts.fold(columns[1]), ";")) {
            levels.put(word, Integer.valueOf(columns[0]));
            vocabulary.add(word);
        }
    }

    private void readModifier(String line) {
        List<String> columns = items(line, " ");
        int[] becomes = new int[11];
        for (int level = 1; level <= 10; level++) {
            becomes[level] = Integer.parseInt(columns.get(level));
        }
        modifiers.put(columns.getFirst(), becomes);
        vocabulary.add(columns.getFirst());
    }

    private void readList(String line) {
        String[] sides = line.split("=", 2);
        List<String> listed = items(TitleParts.fold(sides[1]), " ");
        lists.put(sides[0].strip(), Set.copyOf(listed));
        vocabulary.addAll(listed);
    }

    private static String[] columns(String line, int count) {
        String[] columns = line.split("\\|", -1);
        if (columns.length != count) {
            throw new IllegalStateException("a row of " + count + " columns is needed: " + line);
        }
        return List.of(columns).stream().map(String::strip).toArray(String[]::new);
    }

    private static List<String> items(String text, String separator) {
        return List.of(text.split(separator)).stream()
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private List<String> meaning(String word) {
        return words.getOrDefault(word, List.of(word));
    }

    /** The table's words for a word as written: by itself, as a feminine form in -in, or by its ending. */
    List<String> canonical(String word) {
        List<String> known = known(word);
        if (known == null && word.endsWith("in")) {
            known = known(word.substring(0, word.length() - 2));
        }
        return known == null ? List.of(word) : known;
    }

    private @Nullable List<String> known(String word) {
        List<String> meaning = words.get(word);
        if (meaning != null) {
            return meaning;
        }
        if (vocabulary.contains(word)) {
            return List.of(word);
        }
        for (int n = Math.min(longestEnding, word.length() - SUFFIX_STEM_MIN); n > 0; n--) {
            meaning = endings.get(word.substring(word.length() - n));
            if (meaning != null) {
                return meaning;
            }
        }
        return null;
    }

    /** The longest phrase that begins at this word, in one of these fields or in any. */
    @Nullable
    Phrase longestPhrase(List<String> title, int start, Set<String> in) {
        List<Phrase> candidates = phrases.get(title.get(start));
        if (candidates != null) {
            for (Phrase phrase : candidates) {
                if ((phrase.field().equals(ANY_FIELD) || in.contains(phrase.field()))
                        && standsAt(phrase.words(), title, start)) {
                    return phrase;
                }
            }
        }
        return null;
    }

    private static boolean standsAt(List<String> phrase, List<String> title, int start) {
        if (start + phrase.size() > title.size()) {
            return false;
        }
        for (int i = 1; i < phrase.size(); i++) {
            if (!phrase.get(i).equals(ANY_WORD) && !phrase.get(i).equals(title.get(start + i))) {
                return false;
            }
        }
        return true;
    }

    /** The fields that industry and sector name; where neither does, those that words of the title hint at. */
    Set<String> fields(@Nullable String industry, @Nullable String sector, String foldedTitle) {
        Set<String> found = new HashSet<>();
        String tag = sector == null ? "" : TitleParts.fold(sector);
        for (Field field : fields) {
            if (field.industries().contains(industry == null ? "" : industry)
                    || (industry != null && field.industries().contains(Isic.section(industry)))
                    || field.sectors().stream().anyMatch(tag::contains)) {
                found.add(field.name());
            }
        }
        if (industry == null && tag.isEmpty()) {
            for (Field field : fields) {
                if (field.titles().stream().anyMatch(foldedTitle::contains)) {
                    found.add(field.name());
                }
            }
            if (found.isEmpty()) {
                found.add(UNKNOWN_FIELD);
            }
        }
        return found;
    }

    /** The level that a noun at the end of a role settles, or 0. */
    int lastWord(String word) {
        return lastWords.getOrDefault(word, 0);
    }

    /** The level after a modifier; one without a role modifies an ordinary job. */
    int modify(String word, int level) {
        int[] becomes = modifiers.get(word);
        return becomes == null ? level : becomes[level == 0 ? SeniorityFromTitle.ORDINARY : level];
    }

    OptionalInt grade(List<TitleParts.Part> parts) {
        for (TitleParts.Part part : parts) {
            for (String word : part.words()) {
                Integer level = grades.get(word);
                if (level != null) {
                    return OptionalInt.of(level);
                }
            }
        }
        return OptionalInt.empty();
    }

    boolean isNoJob(List<TitleParts.Part> parts) {
        return parts.stream().allMatch(part -> listed("no job", part.words().getFirst()));
    }

    boolean isLearner(String word, boolean last) {
        return listed("learner", word) || (last && listed("learner at the end", word));
    }

    boolean isNumber(String word) {
        return listed("numbers", word);
    }

    boolean modifiesOnlyBefore(String word) {
        return listed("only before", word);
    }

    boolean modifiesFromTail(String word) {
        return listed("from the tail", word);
    }

    boolean isAnd(String word) {
        return listed("and", word);
    }

    Tail tail(String word) {
        return listed("of", word)
                ? Tail.HARD
                : listed("de", word)
                        ? Tail.SOFT
                        : listed("at", word) ? Tail.EMPLOYER : listed("to", word) ? Tail.SUPERIOR : Tail.NONE;
    }

    private boolean listed(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }
}

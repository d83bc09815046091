package org.careerjournal.domain.seniority;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table {@code seniority.rules}, indexed by word. Its own head explains its sections. */
final class SeniorityRules {

    static final int ANY_FIELD = -1;

    private static final String ANY_WORD = "_";
    private static final int STEM_MIN = 3;
    private static final int KEY = 3;

    private record Ending(String text, List<Word> meaning) {}

    private final Fields fields = new Fields();
    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, List<Ending>> endingsByLastLetters = new HashMap<>();

    private SeniorityRules() {}

    static SeniorityRules load() {
        try (InputStream in = SeniorityRules.class.getResourceAsStream("seniority.rules")) {
            byte[] table = Objects.requireNonNull(in, "seniority.rules").readAllBytes();
            SeniorityRules rules = new SeniorityRules();
            rules.read(new String(table, StandardCharsets.UTF_8));
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String table) {
        String section = "";
        for (String line : table.lines().toList()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                readRow(section, line);
            }
        }
    }

    private void readRow(String section, String line) {
        switch (section) {
            case "fields" -> readField(columns(line, 4));
            case "words" -> readWords(line.split("=", 2));
            case "roles" -> readRole(columns(line, 3));
            case "last words" -> readLevel(columns(line, 2), Word::settleAt);
            case "grades" -> readLevel(columns(line, 2), Word::gradeAt);
            case "modifiers" -> readModifier(items(line, " "));
            case "lists" -> readList(line.split("=", 2));
            default -> throw new IllegalStateException("no section for: " + line);
        }
    }

    private void readField(List<String> columns) {
        fields.add(columns.get(0), items(columns.get(1), " "), items(columns.get(2), ";"), items(columns.get(3), ";"));
    }

    private void readWords(String[] sides) {
        List<Word> meaning = items(sides[0], " ").stream().map(this::word).toList();
        for (String same : items(Fold.fold(sides[1]), " ")) {
            if (same.startsWith("*")) {
                String ending = same.substring(1);
                endingsByLastLetters
                        .computeIfAbsent(ending.substring(ending.length() - KEY), letters -> new ArrayList<>())
                        .add(new Ending(ending, meaning));
            } else {
                word(same).mean(meaning);
            }
        }
    }

    private void readRole(List<String> columns) {
        int level = Integer.parseInt(columns.get(0));
        int in = items(columns.get(1), " ").stream().mapToInt(fields::named).reduce(0, (a, b) -> a | b);
        for (String phrase : items(Fold.fold(columns.get(2)), ";")) {
            List<@Nullable Word> meant = new ArrayList<>();
            for (String word : items(phrase, " ")) {
                if (word.equals(ANY_WORD)) {
                    meant.add(null);
                } else {
                    meant.addAll(word(word).meaning());
                }
            }
            Word first = Objects.requireNonNull(meant.getFirst(), "a phrase begins with a word");
            first.begin(new Word.Phrase(meant, in, level));
        }
    }

    private void readLevel(List<String> columns, BiConsumer<Word, Integer> use) {
        for (String text : items(columns.get(1), ";")) {
            use.accept(word(text), Integer.valueOf(columns.get(0)));
        }
    }

    private void readModifier(List<String> columns) {
        int[] becomes = new int[11];
        for (int level = 1; level <= 10; level++) {
            becomes[level] = Integer.parseInt(columns.get(level));
        }
        word(columns.getFirst()).modifyTo(becomes);
    }

    private void readList(String[] sides) {
        Word.Mark mark =
                Word.Mark.valueOf(sides[0].strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
        items(Fold.fold(sides[1]), " ").forEach(text -> word(text).mark(mark));
    }

    private static List<String> columns(String line, int count) {
        List<String> columns =
                Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        if (columns.size() != count) {
            throw new IllegalStateException("a row of " + count + " columns is needed: " + line);
        }
        return columns;
    }

    private static List<String> items(String text, String separator) {
        return Stream.of(text.split(separator))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private Word word(String text) {
        return words.computeIfAbsent(text, unseen -> new Word());
    }

    /** A word as written: by itself, as a feminine form in -in, or by its ending. */
    List<Word> meaning(String written) {
        List<Word> known = known(written);
        if (known == null && written.endsWith("in")) {
            known = known(written.substring(0, written.length() - 2));
        }
        return known == null ? Word.UNKNOWN.meaning() : known;
    }

    private @Nullable List<Word> known(String written) {
        Word word = words.get(written);
        if (word != null) {
            return word.meaning();
        }
        return written.length() < STEM_MIN + KEY ? null : byEnding(written);
    }

    private @Nullable List<Word> byEnding(String written) {
        List<Ending> endings = endingsByLastLetters.getOrDefault(written.substring(written.length() - KEY), List.of());
        for (Ending ending : endings) {
            if (written.length() >= ending.text().length() + STEM_MIN && written.endsWith(ending.text())) {
                return ending.meaning();
            }
        }
        return null;
    }

    Fields fields() {
        return fields;
    }
}

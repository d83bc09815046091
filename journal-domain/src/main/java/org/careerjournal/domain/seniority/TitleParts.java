package org.careerjournal.domain.seniority;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A title taken apart: folded to plain lower-case letters, split where it names several things, each word replaced by
 * the table's word for it.
 *
 * @param folded the whole title in plain lower-case letters
 */
record TitleParts(String folded, List<Part> all) {

    /**
     * @param headEnd the index of the first preposition, or the number of words: before it stands the role
     * @param tailModifies whether {@code senior} and {@code junior} behind the preposition still belong to the role, as
     *     in {@code ingeniero de software senior}
     */
    record Part(List<String> words, int headEnd, boolean tailModifies) {}

    /** {@code Leiter/in}, {@code Leiter*in}, {@code ingénieur(e)}, {@code chargé·e}: the second form is dropped. */
    private static final Pattern SECOND_GENDER = Pattern.compile(
            "(?<=[a-z])[/:*_(·.]-?(?:innen|in|frau|ne|trice|rice|euse|iere|esse|ora|ra|e|a|o)\\)?(?![a-z.])");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    static TitleParts read(String title, SeniorityRules rules) {
        String cut = title.length() > SeniorityFromTitle.TITLE_LENGTH_MAX
                ? title.substring(0, SeniorityFromTitle.TITLE_LENGTH_MAX)
                : title;
        String folded = fold(cut);
        Reader reader = new Reader(rules);
        reader.read(SECOND_GENDER.matcher(folded).replaceAll(""));
        return new TitleParts(folded, reader.parts);
    }

    /** Lower case without accents; letters that have no plain form by decomposition get their usual spelling. */
    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return plain.replace("ß", "ss")
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace("æ", "ae")
                .replace("œ", "oe");
    }

    /** Collects words into parts, one pass over the characters. */
    private static final class Reader {
        private final SeniorityRules rules;
        private final List<Part> parts = new ArrayList<>(4);
        private List<String> words = new ArrayList<>(6);
        private int headEnd = -1;
        private boolean tailModifies;
        private SeniorityRules.Tail tail = SeniorityRules.Tail.NONE;

        Reader(SeniorityRules rules) {
            this.rules = rules;
        }

        void read(String text) {
            int i = 0;
            while (i < text.length()) {
                char c = text.charAt(i);
                if (Character.isLetterOrDigit(c)) {
                    i = word(text, i);
                } else {
                    separator(text, i);
                    i++;
                }
            }
            endPart();
        }

        /** Reads a word; full stops between single letters ({@code c.e.o.}) are part of it. */
        private int word(String text, int start) {
            StringBuilder dotted = null;
            int i = start + 1;
            while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                i++;
            }
            if (i == start + 1) {
                dotted = new StringBuilder().append(text.charAt(start));
                while (i + 1 < text.length() && text.charAt(i) == '.' && isSingleLetter(text, i + 1)) {
                    dotted.append(text.charAt(i + 1));
                    i += 2;
                }
            }
            take(dotted == null ? text.substring(start, i) : dotted.toString());
            return i;
        }

        private static boolean isSingleLetter(String text, int i) {
            return Character.isLetter(text.charAt(i))
                    && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)));
        }

        private void take(String word) {
            if (rules.isAnd(word)) {
                endPartUnless(tail.outlastsAnd());
                return;
            }
            SeniorityRules.Tail opened = rules.tail(word);
            if (opened != SeniorityRules.Tail.NONE && (!words.isEmpty() || opened.outlastsAnd())) {
                if (headEnd < 0) {
                    headEnd = words.size();
                    tailModifies = opened == SeniorityRules.Tail.SOFT;
                    tail = opened;
                }
                words.add(word);
                return;
            }
            words.addAll(rules.canonical(word));
        }

        private void separator(String text, int i) {
            switch (text.charAt(i)) {
                case '|', ';', '•', '\n' -> endPart();
                case '@' -> take("at");
                case '&', '+' -> endPartUnless(tail.outlastsAnd());
                case ',', '/', '(', ')', '[', ']', ':', '–', '—' -> endPartUnless(tail.outlastsComma());
                case '-' -> {
                    if (i > 0 && text.charAt(i - 1) == ' ') {
                        endPartUnless(tail.outlastsComma());
                    }
                }
                default -> {}
            }
        }

        private void endPartUnless(boolean stays) {
            if (!stays) {
                endPart();
            }
        }

        private void endPart() {
            if (!words.isEmpty()) {
                parts.add(new Part(words, headEnd < 0 ? words.size() : headEnd, tailModifies));
                words = new ArrayList<>(6);
            }
            headEnd = -1;
            tailModifies = false;
            tail = SeniorityRules.Tail.NONE;
        }
    }
}

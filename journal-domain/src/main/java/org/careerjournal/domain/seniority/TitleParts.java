package org.careerjournal.domain.seniority;

import java.util.ArrayList;
import java.util.List;
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
    record Part(List<Word> words, int headEnd, boolean tailModifies) {}

    /** {@code Leiter/in}, {@code Leiter*in}, {@code ingénieur(e)}, {@code chargé·e}: the second form is dropped. */
    private static final Pattern SECOND_GENDER = Pattern.compile(
            "(?<=[a-z])[/:*_(·.]-?(?:innen|in|frau|ne|trice|rice|euse|iere|esse|ora|ra|e|a|o)\\)?(?![a-z.])");

    static TitleParts read(String title, SeniorityRules rules) {
        String cut = title.length() > SeniorityFromTitle.TITLE_LENGTH_MAX
                ? title.substring(0, SeniorityFromTitle.TITLE_LENGTH_MAX)
                : title;
        String folded = Fold.fold(cut);
        Reader reader = new Reader(rules);
        reader.read(mayShowTwoGenders(folded) ? SECOND_GENDER.matcher(folded).replaceAll("") : folded);
        return new TitleParts(folded, reader.parts);
    }

    /** Whether it holds one of the characters before which a second form can stand: most titles do not. */
    private static boolean mayShowTwoGenders(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if ("/:*_(·.".indexOf(folded.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** What stands behind a preposition, and what ends it. */
    private enum Tail {
        NONE,
        HARD,
        SOFT,
        EMPLOYER,
        SUPERIOR;

        static Tail openedBy(Word word) {
            if (word.is(Word.Mark.OF)) {
                return HARD;
            }
            if (word.is(Word.Mark.DE)) {
                return SOFT;
            }
            if (word.is(Word.Mark.AT)) {
                return EMPLOYER;
            }
            return word.is(Word.Mark.TO) ? SUPERIOR : NONE;
        }

        boolean outlastsAnd() {
            return this == EMPLOYER || this == SUPERIOR;
        }

        boolean outlastsComma() {
            return this == SUPERIOR;
        }
    }

    /** Collects words into parts, one pass over the characters. */
    private static final class Reader {
        private final SeniorityRules rules;
        private final List<Part> parts = new ArrayList<>(4);
        private List<Word> words = new ArrayList<>(6);
        private int headEnd = -1;
        private Tail tail = Tail.NONE;

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

        private void take(String written) {
            for (Word word : rules.meaning(written)) {
                Tail opens = Tail.openedBy(word);
                if (word.is(Word.Mark.AND)) {
                    endPartUnless(tail.outlastsAnd());
                } else {
                    if (headEnd < 0 && opens != Tail.NONE && (!words.isEmpty() || opens.outlastsAnd())) {
                        headEnd = words.size();
                        tail = opens;
                    }
                    words.add(word);
                }
            }
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
                parts.add(new Part(words, headEnd < 0 ? words.size() : headEnd, tail == Tail.SOFT));
                words = new ArrayList<>(6);
            }
            headEnd = -1;
            tail = Tail.NONE;
        }
    }
}

package org.careerjournal.domain.seniority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that the table says of one word. Filled while the table is read, never changed after. */
final class Word {

    /** A word that the table does not know. */
    static final Word UNKNOWN = new Word();

    /** What a word is, by the section {@code [lists]}. */
    enum Mark {
        LEARNER,
        LEARNER_AT_THE_END,
        NUMBER,
        ONLY_BEFORE,
        FROM_THE_TAIL,
        NO_JOB,
        AND,
        /** {@code of}: opens a tail up to the next comma or {@code and}. */
        OF,
        /** {@code de}: the same, but {@code senior} behind it still counts. */
        DE,
        /** {@code at}: an employer follows; its name may hold an {@code and}. */
        AT,
        /** {@code to}: a superior follows, or several. */
        TO
    }

    /**
     * A row of the table for one of its phrases.
     *
     * @param words null stands for any one word
     * @param fields a bit for each field it holds in, or all
     */
    record Phrase(List<@Nullable Word> words, int fields, int level) {

        boolean isForAnyField() {
            return fields == SeniorityRules.ANY_FIELD;
        }

        boolean standsAt(int start, List<Word> title) {
            if (start + words.size() > title.size()) {
                return false;
            }
            for (int i = 1; i < words.size(); i++) {
                Word word = words.get(i);
                if (word != null && word != title.get(start + i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final Comparator<Phrase> LONGEST_THEN_OF_A_FIELD =
            Comparator.<Phrase>comparingInt(phrase -> -phrase.words().size()).thenComparing(Phrase::isForAnyField);

    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private final List<Phrase> phrases = new ArrayList<>(0);
    private List<Word> meaning = List.of(this);
    private int @Nullable [] becomes;
    private int settles;
    private int grade;

    void mean(List<Word> words) {
        meaning = List.copyOf(words);
    }

    void mark(Mark mark) {
        marks.add(mark);
    }

    void begin(Phrase phrase) {
        phrases.add(phrase);
        phrases.sort(LONGEST_THEN_OF_A_FIELD);
    }

    void settleAt(int level) {
        settles = level;
    }

    void gradeAt(int level) {
        grade = level;
    }

    void modifyTo(int[] levels) {
        becomes = levels;
    }

    /** The words of the table that it stands for; mostly itself. */
    List<Word> meaning() {
        return meaning;
    }

    boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** The level that it settles as the last noun of a role, or 0. */
    int settles() {
        return settles;
    }

    /** The level of an employer's grade, or 0. */
    int grade() {
        return grade;
    }

    /** The level after this modifier; without a role, it modifies an ordinary job. */
    int modify(int level) {
        return becomes == null ? level : becomes[level == 0 ? SeniorityFromTitle.ORDINARY : level];
    }

    /** The longest phrase that begins with this word, which stands at {@code start}, in one of these fields or in any. */
    @Nullable
    Phrase longestPhrase(int start, List<Word> title, int fields) {
        for (Phrase phrase : phrases) {
            if ((phrase.fields() & fields) != 0 && phrase.standsAt(start, title)) {
                return phrase;
            }
        }
        return null;
    }
}

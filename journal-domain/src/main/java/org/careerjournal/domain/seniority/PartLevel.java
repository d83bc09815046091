package org.careerjournal.domain.seniority;

import java.util.BitSet;
import java.util.List;
import org.careerjournal.domain.seniority.Word.Mark;

/** The level of one part of a title. */
final class PartLevel {

    private static final int LEARNER = 1;

    private final List<Word> words;
    private final int last;
    private final boolean tailModifies;
    private final BitSet used;

    private PartLevel(TitleParts.Part part) {
        words = part.words();
        last = part.headEnd() - 1;
        tailModifies = part.tailModifies();
        used = new BitSet(words.size());
    }

    /** 1 to 10, or 0 where nothing in the part speaks of a level. */
    static int of(TitleParts.Part part, int fields) {
        PartLevel level = new PartLevel(part);
        int role = level.role(fields);
        return level.isLearner() ? LEARNER : level.modified(role);
    }

    private int role(int fields) {
        int highest = 0;
        int i = 0;
        while (i <= last) {
            Word.Phrase phrase = words.get(i).longestPhrase(i, words, fields);
            if (phrase == null) {
                i++;
            } else {
                int end = i + phrase.words().size();
                used.set(i, end);
                highest = Math.max(highest, phrase.level());
                i = end;
            }
        }
        if (last >= 0 && !used.get(last) && words.get(last).settles() > 0) {
            used.set(last);
            return words.get(last).settles();
        }
        return highest;
    }

    private boolean isLearner() {
        for (int i = 0; i <= last; i++) {
            Word word = words.get(i);
            if (!used.get(i) && (word.is(Mark.LEARNER) || (i == last && word.is(Mark.LEARNER_AT_THE_END)))) {
                return true;
            }
        }
        return false;
    }

    /** Modifiers apply from the role outwards: those of the head from right to left, those of the tail, numbers last. */
    private int modified(int role) {
        int level = role;
        for (int i = last; i >= 0; i--) {
            Word word = words.get(i);
            if (!used.get(i) && !word.is(Mark.NUMBER) && !(i == last && word.is(Mark.ONLY_BEFORE))) {
                level = word.modify(level);
            }
        }
        for (int i = last + 1; tailModifies && i < words.size(); i++) {
            if (!used.get(i) && words.get(i).is(Mark.FROM_THE_TAIL)) {
                level = words.get(i).modify(level);
            }
        }
        boolean numbered = last > 0 && !used.get(last) && words.get(last).is(Mark.NUMBER);
        return numbered ? words.get(last).modify(level) : level;
    }
}

package org.careerjournal.domain.seniority;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** The level of one part of a title. */
final class PartLevel {

    private PartLevel() {}

    /** 1 to 10, or 0 where nothing in the part speaks of a level. */
    static int of(TitleParts.Part part, Set<String> fields, SeniorityRules rules) {
        BitSet used = new BitSet(part.words().size());
        int role = role(part, fields, rules, used);
        if (isLearner(part, rules, used)) {
            return 1;
        }
        return modified(part, role, used, rules);
    }

    private static boolean isLearner(TitleParts.Part part, SeniorityRules rules, BitSet used) {
        for (int i = 0; i < part.headEnd(); i++) {
            if (!used.get(i) && rules.isLearner(part.words().get(i), i == part.headEnd() - 1)) {
                return true;
            }
        }
        return false;
    }

    private static int role(TitleParts.Part part, Set<String> fields, SeniorityRules rules, BitSet used) {
        List<String> words = part.words();
        int last = part.headEnd() - 1;
        int highest = 0;
        int i = 0;
        while (i <= last) {
            SeniorityRules.Phrase phrase = rules.longestPhrase(words, i, fields);
            if (phrase == null) {
                i++;
            } else {
                used.set(i, i + phrase.words().size());
                highest = Math.max(highest, phrase.level());
                i += phrase.words().size();
            }
        }
        if (last >= 0 && !used.get(last)) {
            int settled = rules.lastWord(words.get(last));
            if (settled > 0) {
                used.set(last);
                return settled;
            }
        }
        return highest;
    }

    /** Modifiers apply from the role outwards: those before it from right to left, then those behind it, numbers last. */
    private static int modified(TitleParts.Part part, int role, BitSet used, SeniorityRules rules) {
        int level = role;
        List<String> words = part.words();
        for (int i = part.headEnd() - 1; i >= 0; i--) {
            boolean last = i == part.headEnd() - 1;
            if (!used.get(i) && !rules.isNumber(words.get(i)) && !(last && rules.modifiesOnlyBefore(words.get(i)))) {
                level = rules.modify(words.get(i), level);
            }
        }
        for (int i = part.headEnd(); part.tailModifies() && i < words.size(); i++) {
            if (!used.get(i) && rules.modifiesFromTail(words.get(i))) {
                level = rules.modify(words.get(i), level);
            }
        }
        int end = part.headEnd() - 1;
        return end > 0 && !used.get(end) && rules.isNumber(words.get(end))
                ? rules.modify(words.get(end), level)
                : level;
    }
}

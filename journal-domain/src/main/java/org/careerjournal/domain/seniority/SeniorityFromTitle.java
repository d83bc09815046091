package org.careerjournal.domain.seniority;

import java.util.List;
import java.util.OptionalInt;
import org.careerjournal.domain.JobMilestone.Employment;
import org.careerjournal.domain.JobMilestone.Track;
import org.jspecify.annotations.Nullable;

/**
 * Infers seniority, 1 to 10 on the one ladder for every employer, from a title as people write it.
 *
 * <p>The rules are the table {@code seniority.rules} beside this class; its head states the principles by which a title
 * belongs to a level. They are applied in this order:
 *
 * <ol>
 *   <li>The title is read in parts ({@code Founder | CTO}, {@code VP, Sales}). In each part only what stands before the
 *       first preposition names the role: an {@code Assistant to the CEO} is an assistant.
 *   <li>Within a part the longest phrase of the table wins over shorter ones that begin with it or lie inside it, and a
 *       row for the field (banking, law …) over one for any field. Of several phrases the highest counts, unless the
 *       last word is a noun that settles it ({@code CEO assistant}). A word for a learner ({@code intern}) settles it
 *       too.
 *   <li>What is left of the part may modify the level ({@code senior}, {@code deputy}, {@code III}).
 *   <li>The highest part counts. An employer's grade ({@code L6}) is looked at only where nothing else was found.
 *   <li>An internship is level 1; who leads people is at least at 5; who works alone, self-employed, at most at 6.
 * </ol>
 */
public final class SeniorityFromTitle {

    /** The level of an ordinary job, when the title says nothing of its level. */
    public static final int ORDINARY = 3;

    /** Characters of a title that are looked at; what follows is ignored. */
    public static final int TITLE_LENGTH_MAX = 200;

    private static final int LEARNER = 1;
    private static final int FIRST_LINE_MANAGER = 5;
    private static final int ALONE_MAX = 6;
    private static final SeniorityRules RULES = SeniorityRules.load();

    private SeniorityFromTitle() {}

    /**
     * The level that a title suggests.
     *
     * @param industry ISIC Rev. 4: a section letter or a division of two digits; anything else counts as unknown
     * @param sector a free tag, as {@code investment banking}
     * @return 1 to 10; empty where the title names no job (it is blank, or says {@code retired} or {@code unemployed})
     */
    public static OptionalInt infer(
            String title,
            @Nullable String industry,
            @Nullable String sector,
            @Nullable Track track,
            @Nullable Employment employment) {
        TitleParts parts = TitleParts.read(title, RULES);
        if (namesNoJob(parts.all())) {
            return OptionalInt.empty();
        }
        if (employment == Employment.INTERNSHIP) {
            return OptionalInt.of(LEARNER);
        }
        int fields = RULES.fields().of(industry, sector, parts.folded());
        int level = level(parts.all(), fields);
        if (track == Track.MANAGER && level > LEARNER) {
            level = Math.max(level, FIRST_LINE_MANAGER);
        }
        return OptionalInt.of(employment == Employment.SELF_EMPLOYED ? Math.min(level, ALONE_MAX) : level);
    }

    private static int level(List<TitleParts.Part> parts, int fields) {
        int highest = 0;
        for (TitleParts.Part part : parts) {
            int level = PartLevel.of(part, fields);
            if (level == LEARNER) {
                return LEARNER;
            }
            highest = Math.max(highest, level);
        }
        return highest > 0 ? highest : grade(parts);
    }

    private static int grade(List<TitleParts.Part> parts) {
        for (TitleParts.Part part : parts) {
            for (Word word : part.words()) {
                if (word.grade() > 0) {
                    return word.grade();
                }
            }
        }
        return ORDINARY;
    }

    private static boolean namesNoJob(List<TitleParts.Part> parts) {
        for (TitleParts.Part part : parts) {
            if (!part.words().getFirst().is(Word.Mark.NO_JOB)) {
                return false;
            }
        }
        return true;
    }
}

package org.careerjournal.command.imports;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The level of a degree by the words of its name, after the International Standard Classification of Education (UNESCO,
 * ISCED 2011): 8 doctorate, 7 master, 6 bachelor, 5 short-cycle tertiary, 3 upper secondary.
 */
final class Degrees {

    private record Words(int level, Pattern words) {}

    /** In this order: a juris doctor is no doctorate, and a "Master of Philosophy" no bachelor. */
    private static final List<Words> LEVELS = List.of(
            words(7, "m\\.?d|j\\.?d|juris doctor|doctor of medicine|staatsexamen"),
            words(
                    7,
                    "masters?|m\\.?b\\.?a|m\\.?sc|m\\.?s|m\\.?eng|m\\.?phil|m\\.?a|ll\\.?m|magister|diplom|mph|mpa|m\\.?ed"),
            words(7, "maîtrise|maestr[ií]a|mestrado|laurea magistrale|postgraduate"),
            words(8, "ph\\.?\\s?d|d\\.?phil|doctorate|doctor|doctoral|doktor|promotion|sc\\.?d|ed\\.?d"),
            words(8, "doctorat|doctorado|doutorado|dottorato"),
            words(6, "bachelors?|b\\.?sc|b\\.?s|b\\.?a|b\\.?eng|b\\.?tech|b\\.?com|bba|ll\\.?b|undergraduate"),
            words(6, "licence|licenciatura|grado|bacharelado|laurea"),
            words(5, "associates?|a\\.?a\\.?s|foundation degree|bts|dut|higher national diploma|hnd"),
            words(3, "high school|abitur|a-levels?|secondary school|matura|ged"),
            words(3, "baccalaur[ée]at|bachillerato|maturit[àa]"));

    private Degrees() {}

    /** 0 to 8; null where the words do not tell. */
    static @Nullable Integer level(String degree) {
        for (Words words : LEVELS) {
            if (words.words().matcher(degree).find()) {
                return words.level();
            }
        }
        return null;
    }

    private static Words words(int level, String alternatives) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return new Words(level, Pattern.compile("(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])", flags));
    }
}

package org.careerjournal.domain.seniority;

import java.text.Normalizer;

/** Text folded to plain lower-case letters: without accents, and ß as ss, ø as o, ł as l. */
final class Fold {

    private static final char LAST_LATIN = 'ɏ';
    private static final String[] PLAIN = new String[LAST_LATIN + 1];

    static {
        for (char c = 0; c <= LAST_LATIN; c++) {
            PLAIN[c] = plain(c);
        }
    }

    private Fold() {}

    private static String plain(char c) {
        return switch (Character.toLowerCase(c)) {
            case 'ß' -> "ss";
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ı' -> "i";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            default ->
                Normalizer.normalize(String.valueOf(Character.toLowerCase(c)), Normalizer.Form.NFD)
                        .substring(0, 1);
        };
    }

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= LAST_LATIN) {
                folded.append(PLAIN[c]);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }
}

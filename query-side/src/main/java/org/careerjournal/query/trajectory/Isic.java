package org.careerjournal.query.trajectory;

import java.util.Locale;

/** Sections of the International Standard Industrial Classification, revision 4. */
final class Isic {

    private static final String SECTIONS = "ABCDEFGHIJKLMNOPQRSTU";
    private static final int[] LAST_DIVISIONS = {
        3, 9, 33, 35, 39, 43, 47, 53, 56, 63, 66, 68, 75, 82, 84, 85, 88, 93, 96, 98, 99
    };

    private Isic() {}

    /** The section of a section or division; what is neither is its own. */
    static String section(String industry) {
        String code = industry.strip().toUpperCase(Locale.ROOT);
        if (code.length() == 2 && Character.isDigit(code.charAt(0)) && Character.isDigit(code.charAt(1))) {
            int division = Integer.parseInt(code);
            for (int i = 0; i < LAST_DIVISIONS.length; i++) {
                if (division <= LAST_DIVISIONS[i]) {
                    return SECTIONS.substring(i, i + 1);
                }
            }
        }
        return code;
    }
}

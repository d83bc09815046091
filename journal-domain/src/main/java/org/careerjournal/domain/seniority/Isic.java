package org.careerjournal.domain.seniority;

/** The sections of ISIC Rev. 4 by their divisions. */
final class Isic {

    /** The first division of each section, A to U. */
    private static final int[] FIRST_DIVISION = {
        1, 5, 10, 35, 36, 41, 45, 49, 55, 58, 64, 68, 69, 77, 84, 85, 86, 90, 94, 97, 99
    };

    private Isic() {}

    /** The letter of a section for a letter or a division of two digits; empty where it is neither. */
    static String section(String industry) {
        if (industry.length() == 1 && industry.charAt(0) >= 'A' && industry.charAt(0) <= 'U') {
            return industry;
        }
        if (!industry.matches("\\d{2}")) {
            return "";
        }
        int division = Integer.parseInt(industry);
        for (int i = FIRST_DIVISION.length - 1; i >= 0; i--) {
            if (division >= FIRST_DIVISION[i]) {
                return String.valueOf((char) ('A' + i));
            }
        }
        return "";
    }
}

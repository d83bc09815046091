package org.careerjournal.domain;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The International Standard Industrial Classification of All Economic Activities, Revision 4 (United Nations, 2008): its
 * sections, a letter from A to U, and its divisions, two digits.
 */
public enum Isic {
    A("Agriculture, forestry and fishing", 1, 3),
    B("Mining and quarrying", 5, 9),
    C("Manufacturing", 10, 33),
    D("Electricity, gas, steam and air conditioning supply", 35, 35),
    E("Water supply; sewerage, waste management and remediation activities", 36, 39),
    F("Construction", 41, 43),
    G("Wholesale and retail trade; repair of motor vehicles and motorcycles", 45, 47),
    H("Transportation and storage", 49, 53),
    I("Accommodation and food service activities", 55, 56),
    J("Information and communication", 58, 63),
    K("Financial and insurance activities", 64, 66),
    L("Real estate activities", 68, 68),
    M("Professional, scientific and technical activities", 69, 75),
    N("Administrative and support service activities", 77, 82),
    O("Public administration and defence; compulsory social security", 84, 84),
    P("Education", 85, 85),
    Q("Human health and social work activities", 86, 88),
    R("Arts, entertainment and recreation", 90, 93),
    S("Other service activities", 94, 96),
    T("Activities of households as employers; undifferentiated production for own use", 97, 98),
    U("Activities of extraterritorial organizations and bodies", 99, 99);

    private final String title;
    private final int firstDivision;
    private final int lastDivision;

    Isic(String title, int firstDivision, int lastDivision) {
        this.title = title;
        this.firstDivision = firstDivision;
        this.lastDivision = lastDivision;
    }

    /** What the classification calls the section. */
    public String title() {
        return title;
    }

    /** The divisions of the section, as {@code 62}. */
    public Set<String> divisions() {
        Set<String> codes = new TreeSet<>();
        for (int division = firstDivision; division <= lastDivision; division++) {
            codes.add("%02d".formatted(division));
        }
        return codes;
    }

    /** The section of a code, which is a section itself or a division; empty where it is neither. */
    public static Optional<Isic> sectionOf(String code) {
        if (code.length() == 1 && code.charAt(0) >= 'A' && code.charAt(0) <= 'U') {
            return Optional.of(valueOf(code));
        }
        if (code.length() != 2 || !isDigit(code.charAt(0)) || !isDigit(code.charAt(1))) {
            return Optional.empty();
        }
        int division = (code.charAt(0) - '0') * 10 + code.charAt(1) - '0';
        for (Isic section : values()) {
            if (section.firstDivision <= division && division <= section.lastDivision) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}

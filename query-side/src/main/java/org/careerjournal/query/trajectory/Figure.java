package org.careerjournal.query.trajectory;

/** The figures drawn from a trajectory, at its last month and from the first record on. */
public enum Figure {
    /** Months with a job in force on their last day. */
    MONTHS_WORKED("monthsWorked"),
    /** Distinct employers. */
    EMPLOYERS("employers"),
    /** Distinct ISIC sections. */
    INDUSTRIES("industries"),
    /** Promotions logged. */
    PROMOTIONS("promotions"),
    /** Job starts after the first. */
    MOVES("moves"),
    /** The last value of the series, as for the next three. */
    SENIORITY("seniority"),
    ANNUAL_PAY("annualPay"),
    EARNINGS("earnings"),
    WEALTH("wealth"),
    /** Levels risen a year since the origin; unknown under 12 months. */
    PROMOTION_VELOCITY("promotionVelocity"),
    /** Kaplan–Meier median of the months spent in each level, the current one censored. */
    MEDIAN_MONTHS_PER_LEVEL("medianMonthsPerLevel"),
    /** Compound growth of the annual pay, a year, as a fraction; unknown under 12 months. */
    PAY_GROWTH("payGrowth"),
    /** The most months in one job. */
    LONGEST_SPELL("longestSpell"),
    /** Contacts at level 8 or above. */
    SENIOR_CONTACTS("seniorContacts"),
    /** Levels a year by which those who were my managers rose; unknown under 2 years in all. */
    MANAGER_VELOCITY("managerVelocity");

    private final String wireName;

    Figure(String wireName) {
        this.wireName = wireName;
    }

    /** As clients see it, as {@code payGrowth}. */
    public String wireName() {
        return wireName;
    }
}

package org.careerjournal.query.trajectory;

/** The monthly series of a trajectory. Money is gross of tax, in the currency and terms asked for. */
public enum Series {
    /** Level 1 to 10 of the job in force on the month's last day. */
    SENIORITY("seniority"),
    /** What a year at this month's terms is worth: the sum of the next three. */
    ANNUAL_PAY("annualPay"),
    /** Base pay a year. */
    BASE_PAY("basePay"),
    /** Target bonus a year, with sign-on and retention paid in the last twelve months. */
    BONUS("bonus"),
    /** Equity scheduled to vest in this month and the next eleven, at this month's price. */
    EQUITY("equity"),
    /** Base, bonuses and vested equity since the first record. */
    EARNINGS("earnings"),
    /** Share of the days worked so far whose base pay is known, 0 to 1. */
    COVERAGE("coverage"),
    /** Units vested and not sold, at this month's price. */
    EQUITY_VALUE("equityValue"),
    /** Base and bonuses so far, what sales brought, and the equity held; before tax and spending. */
    WEALTH("wealth"),
    PAY_PER_HOUR("payPerHour"),
    /** Contacts made so far. */
    NETWORK("network"),
    /** Median of the contacts' last known levels. */
    NETWORK_SENIORITY("networkSeniority"),
    DIRECT_REPORTS("directReports"),
    TEAM_SIZE("teamSize"),
    TEAMS_INFLUENCED("teamsInfluenced"),
    USERS_REACHED("usersReached"),
    /** The last that a check-in or a pay change said. */
    HOURS_PER_WEEK("hoursPerWeek"),
    /** The scores of check-ins, 1 to 5, from here to {@link #STRESS}. */
    WORK_LIFE_BALANCE("workLifeBalance"),
    GROWTH("growth"),
    PAY("pay"),
    BENEFITS("benefits"),
    CULTURE("culture"),
    MANAGER("manager"),
    CONNECTIONS("connections"),
    ENJOYMENT("enjoyment"),
    MEANING("meaning"),
    LEARNING("learning"),
    STRESS("stress"),
    /** Distinct skills so far. */
    SKILLS("skills");

    private final String wireName;

    Series(String wireName) {
        this.wireName = wireName;
    }

    /** As clients see it, as {@code annualPay}. */
    public String wireName() {
        return wireName;
    }
}

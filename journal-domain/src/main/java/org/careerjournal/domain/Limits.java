package org.careerjournal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/** How much of everything a journal takes. Characters are Unicode code points; both ends of a range belong to it. */
public final class Limits {

    /** Milestones ever logged in a journal, retracted ones included. */
    public static final int MILESTONES_MAX = 100_000;
    /** Milestones that one retraction with {@code cascade} takes back. */
    public static final int CASCADE_MAX = 10_000;
    /** Scenarios kept beside a journal. */
    public static final int SCENARIOS_MAX = 200;
    /** Edits of a scenario. */
    public static final int EDITS_MAX = 50;
    /** How far a scenario may shift a milestone, either way. */
    public static final int SHIFT_MONTHS_MAX = 1_200;

    /** Names of people, employers, schools, journals and scenarios; titles, degrees, places, options. */
    public static final int NAME_CHARACTERS_MAX = 200;
    /** Ticker symbols. */
    public static final int SYMBOL_CHARACTERS_MAX = 20;
    /** A line: a question, a reason, what was achieved, what a conversation was about. */
    public static final int LINE_CHARACTERS_MAX = 1_000;
    /** Web addresses. */
    public static final int URL_CHARACTERS_MAX = 2_000;
    /** The note beside a fact, what a conversation taught, the text of a goal, the description of a scenario. */
    public static final int NOTE_CHARACTERS_MAX = 10_000;
    /** The text of a {@code noted}. */
    public static final int TEXT_CHARACTERS_MAX = 20_000;

    /** Drivers of a job. */
    public static final int DRIVERS_MAX = 20;
    /** People who referred an application. */
    public static final int REFERRALS_MAX = 50;
    /** Principles of a decision, at least one. */
    public static final int PRINCIPLES_MAX = 50;
    /** Options of a decision, at least one. */
    public static final int OPTIONS_MAX = 20;
    /** Steps of a vesting schedule, at least one. */
    public static final int VESTING_STEPS_MAX = 200;

    /** Rungs of the one ladder of seniority. */
    public static final int SENIORITY_MIN = 1;

    public static final int SENIORITY_MAX = 10;
    /** ISCED 2011 levels. */
    public static final int QUALIFICATION_MAX = 8;
    /** Scores, levels of skill and outcomes of decisions. */
    public static final int SCORE_MIN = 1;

    public static final int SCORE_MAX = 5;
    /** People who report, in the team, or teams influenced. */
    public static final int HEADCOUNT_MAX = 10_000_000;
    /** A century: the last step of a vesting schedule. */
    public static final int VESTING_MONTHS_MAX = 1_200;

    /** Amounts of money, prices, units of equity, users reached, targets; in units, whatever the currency. */
    public static final BigDecimal AMOUNT_MAX = new BigDecimal("1000000000000000");
    /** Digits after the decimal point, of any number. */
    public static final int DECIMAL_PLACES_MAX = 20;
    /** Hours in a week. */
    public static final BigDecimal HOURS_PER_WEEK_MAX = BigDecimal.valueOf(168);
    /** Hours spent learning one skill. */
    public static final BigDecimal LEARNING_HOURS_MAX = BigDecimal.valueOf(100_000);
    /** A bonus target in percent of base. */
    public static final BigDecimal PERCENT_MAX = BigDecimal.valueOf(1_000);
    /** Weights of principles; only their proportions count. */
    public static final BigDecimal WEIGHT_MAX = BigDecimal.valueOf(1_000);
    /** Shares after a split for one before; below one for a reverse split. */
    public static final BigDecimal SPLIT_RATIO_MAX = BigDecimal.valueOf(10_000);

    /** The first day that anything may be about. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    /** How long after its recording a fact may lie. */
    public static final int YEARS_AHEAD_MAX = 2;
    /** The last day of a plan: {@code by}, {@code reviewOn}, {@code expires} and the start of an offer. */
    public static final LocalDate LATEST_PLAN = LocalDate.of(2199, 12, 31);

    private Limits() {}
}

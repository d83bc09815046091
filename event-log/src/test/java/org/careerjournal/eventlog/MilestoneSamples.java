package org.careerjournal.eventlog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careerjournal.domain.ApplicationMilestone;
import org.careerjournal.domain.DecisionMilestone;
import org.careerjournal.domain.EducationMilestone;
import org.careerjournal.domain.EquityMilestone;
import org.careerjournal.domain.EquityMilestone.EquityType;
import org.careerjournal.domain.EquityMilestone.Vesting;
import org.careerjournal.domain.EquityMilestone.VestingStep;
import org.careerjournal.domain.FreeMilestone;
import org.careerjournal.domain.GrowthMilestone;
import org.careerjournal.domain.JobMilestone;
import org.careerjournal.domain.JobMilestone.Track;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.LeaveMilestone;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.Money;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.domain.PayMilestone;
import org.careerjournal.domain.PayMilestone.BonusTarget;
import org.careerjournal.domain.PayMilestone.PayPeriod;
import org.careerjournal.domain.PeopleMilestone;
import org.careerjournal.domain.VestingSchedule;

/** One milestone of each kind with every field filled. */
public final class MilestoneSamples {

    public static final UUID EDUCATION = id(1);
    public static final UUID JOB = id(2);
    public static final UUID MANAGER = id(3);
    public static final UUID DECISION = id(4);
    public static final UUID LEAVE = id(5);
    public static final UUID APPLICATION = id(6);
    public static final UUID GOAL = id(7);

    private MilestoneSamples() {}

    /** An id that is easy to tell from others. */
    public static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    public static Milestone of(Kind kind) {
        return switch (kind) {
            case EDUCATION_STARTED ->
                new EducationMilestone.EducationStarted(
                        on("2008-09"), "far from home", "University of Göttingen", "physics", 8, "solid state theory");
            case EDUCATION_COMPLETED ->
                new EducationMilestone.EducationCompleted(
                        on("2014-02-28"),
                        "the defence took two hours",
                        EDUCATION,
                        "Dr. rer. nat.",
                        EducationMilestone.Outcome.COMPLETED,
                        "magna cum laude");
            case JOB_STARTED ->
                new JobMilestone.JobStarted(
                        on("2014-06-02"),
                        "first day on the desk",
                        "Hudson Capital",
                        "Quantitative Analyst",
                        3,
                        "Associate",
                        Track.INDIVIDUAL,
                        "2413",
                        "K",
                        "finance",
                        JobMilestone.Employment.FULL_TIME,
                        "New York",
                        "US",
                        MANAGER,
                        DECISION,
                        List.of("pay", "growth"));
            case PROMOTED ->
                new JobMilestone.Promoted(
                        on("2016-01"), "after two reviews", JOB, "Senior Analyst", 4, "VP", Track.MANAGER);
            case ROLE_CHANGED ->
                new JobMilestone.RoleChanged(
                        on("2017"),
                        "a new desk",
                        JOB,
                        "Risk Lead",
                        5,
                        "Director",
                        Track.MANAGER,
                        MANAGER,
                        "counterparty risk");
            case SCOPE_CHANGED ->
                new JobMilestone.ScopeChanged(
                        on("2017-03"),
                        "two teams in one",
                        JOB,
                        6,
                        14,
                        5,
                        Money.of("1250000.5", "USD"),
                        decimal("3000000000"));
            case JOB_ENDED ->
                new JobMilestone.JobEnded(on("2018-06"), "a good farewell", JOB, JobMilestone.EndReason.LAID_OFF);
            case LEAVE_TAKEN ->
                new LeaveMilestone.LeaveTaken(
                        on("2016-05"), "with our first", LeaveMilestone.LeaveReason.PARENTAL, JOB);
            case LEAVE_ENDED -> new LeaveMilestone.LeaveEnded(on("2016-09"), "back half time", LEAVE);
            case PAY_CHANGED ->
                new PayMilestone.PayChanged(
                        on("2015-01"),
                        "yearly review",
                        JOB,
                        Money.of("62.75", "USD"),
                        PayPeriod.HOUR,
                        new BonusTarget.Percent(decimal("12.5")),
                        Money.of("9000", "USD"),
                        decimal("37.5"));
            case BONUS_PAID ->
                new PayMilestone.BonusPaid(
                        on("2015-02-15"),
                        "for the year before",
                        JOB,
                        Money.of("40000", "USD"),
                        PayMilestone.BonusType.SIGN_ON);
            case EQUITY_GRANTED ->
                new EquityMilestone.EquityGranted(
                        on("2019-04-15"),
                        "new hire grant",
                        JOB,
                        "AMZN",
                        EquityType.OPTION,
                        decimal("120.25"),
                        Money.of("200000", "USD"),
                        Money.of("0.01", "USD"),
                        on("2029-04-15"),
                        new Vesting.Listed(
                                List.of(new VestingStep(12, decimal("0.25")), new VestingStep(24, decimal("0.75")))));
            case EQUITY_PRICED ->
                new EquityMilestone.EquityPriced(on("2020-01-02"), "at the close", "AMZN", Money.of("1898.01", "USD"));
            case EQUITY_SPLIT ->
                new EquityMilestone.EquitySplit(on("2022-06-06"), "twenty for one", "AMZN", decimal("20"));
            case EQUITY_SOLD ->
                new EquityMilestone.EquitySold(
                        on("2022-07-01"),
                        "for the house",
                        "AMZN",
                        decimal("100"),
                        Money.of("109.56", "USD"),
                        EquityMilestone.SaleReason.TAX);
            case CONTACT_MADE ->
                new PeopleMilestone.ContactMade(
                        on("2014-06"),
                        "sat across from me",
                        "Ana Pérez 🙂",
                        PeopleMilestone.Relation.HIRING_MANAGER,
                        "Hudson Capital",
                        "Managing Director",
                        7,
                        "64");
            case CONTACT_MOVED ->
                new PeopleMilestone.ContactMoved(
                        on("2019-10"),
                        "told me over lunch",
                        MANAGER,
                        PeopleMilestone.ContactChange.PROMOTED,
                        "Hudson Capital",
                        "Partner",
                        8,
                        "K");
            case CONTACT_ESTIMATED ->
                new PeopleMilestone.ContactEstimated(
                        on("2020"), "a guess", MANAGER, Money.of("900000", "USD"), Money.of("4000000", "USD"));
            case CONVERSATION_HELD ->
                new PeopleMilestone.ConversationHeld(
                        on("2018-02-14"),
                        "a long walk",
                        MANAGER,
                        "whether to leave",
                        "ask for the scope before the title");
            case SKILL_GAINED ->
                new GrowthMilestone.SkillGained(on("2015-05"), "evening course", "C++", 4, decimal("120.5"));
            case CHECKED_IN ->
                new GrowthMilestone.CheckedIn(
                        on("2016-12"), "year's end", JOB, 1, 2, 3, 4, 5, 4, 3, 2, 1, 2, 3, decimal("52.5"));
            case PRINCIPLES_SET ->
                new DecisionMilestone.PrinciplesSet(
                        on("2018-01"),
                        "what counts for me",
                        List.of(
                                new DecisionMilestone.Principle("growth", decimal("3")),
                                new DecisionMilestone.Principle("balance", decimal("1.5"))));
            case DECISION_MADE -> decision();
            case DECISION_REVIEWED ->
                new DecisionMilestone.DecisionReviewed(on("2020-06"), "two years on", DECISION, 5);
            case APPLIED ->
                new ApplicationMilestone.Applied(
                        on("2018-03-20"),
                        "by referral",
                        "Amazon",
                        "Senior TPM",
                        "fulfilment",
                        MANAGER,
                        List.of(id(8), id(9)),
                        DECISION);
            case APPLICATION_MOVED ->
                new ApplicationMilestone.ApplicationMoved(
                        on("2018-04-02"), "five rounds", APPLICATION, ApplicationMilestone.Stage.INTERVIEW);
            case GOAL_SET ->
                new GrowthMilestone.GoalSet(
                        on("2018"), "in writing", "seniority", decimal("6"), "lead a group", on("2023-12"));
            case GOAL_CLOSED -> new GrowthMilestone.GoalClosed(on("2022-11"), "a year early", GOAL, true);
            case ACHIEVED ->
                new GrowthMilestone.Achieved(
                        on("2013-07"),
                        "first author",
                        "Spin waves in thin films",
                        GrowthMilestone.Category.PUBLICATION,
                        JOB,
                        "https://example.org/spin-waves");
            case NOTED -> new FreeMilestone.Noted(on("2018-06-30"), "kept short", "Never again without a map.", JOB);
            case CONFIRMED -> new FreeMilestone.Confirmed(on("2024-01-01"), "all as before");
        };
    }

    private static Milestone decision() {
        DecisionMilestone.Offer offer = new DecisionMilestone.Offer(
                "Amazon",
                "Senior TPM",
                4,
                "J",
                "2512",
                "Seattle",
                MANAGER,
                decimal("45"),
                on("2018-08"),
                Money.of("160000", "USD"),
                PayPeriod.YEAR,
                new BonusTarget.Amount(Money.of("10000", "USD")),
                Money.of("50000", "USD"),
                new DecisionMilestone.OfferedEquity(
                        "AMZN",
                        EquityType.RSU,
                        decimal("100"),
                        Money.of("170000", "USD"),
                        Money.of("0", "USD"),
                        on("2028"),
                        new Vesting.Named(VestingSchedule.BACK_LOADED_5_15_40_40)));
        return new DecisionMilestone.DecisionMade(
                on("2018-05-20"),
                "slept over it twice",
                "Which role next?",
                List.of(new DecisionMilestone.Principle("growth", decimal("3"))),
                List.of(
                        new DecisionMilestone.ConsideredOption("Amazon", Map.of("growth", 5), null, offer),
                        new DecisionMilestone.ConsideredOption(
                                "stay",
                                Map.of("growth", 2),
                                new DecisionMilestone.Dropped(on("2018-05"), "no budget"),
                                null)),
                "Amazon",
                decimal("0.7"),
                on("2020-05"));
    }

    private static PartialDate on(String date) {
        return PartialDate.of(date);
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }
}

package org.careerjournal.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The kinds of milestone: the name that clients and stored events use, and the record that holds its fields. */
public enum Kind {
    EDUCATION_STARTED(EducationMilestone.EducationStarted.class),
    EDUCATION_COMPLETED(EducationMilestone.EducationCompleted.class),
    JOB_STARTED(JobMilestone.JobStarted.class),
    PROMOTED(JobMilestone.Promoted.class),
    ROLE_CHANGED(JobMilestone.RoleChanged.class),
    SCOPE_CHANGED(JobMilestone.ScopeChanged.class),
    JOB_ENDED(JobMilestone.JobEnded.class),
    LEAVE_TAKEN(LeaveMilestone.LeaveTaken.class),
    LEAVE_ENDED(LeaveMilestone.LeaveEnded.class),
    PAY_CHANGED(PayMilestone.PayChanged.class),
    BONUS_PAID(PayMilestone.BonusPaid.class),
    EQUITY_GRANTED(EquityMilestone.EquityGranted.class),
    EQUITY_PRICED(EquityMilestone.EquityPriced.class),
    EQUITY_SPLIT(EquityMilestone.EquitySplit.class),
    EQUITY_SOLD(EquityMilestone.EquitySold.class),
    CONTACT_MADE(PeopleMilestone.ContactMade.class),
    CONTACT_MOVED(PeopleMilestone.ContactMoved.class),
    CONTACT_ESTIMATED(PeopleMilestone.ContactEstimated.class),
    CONVERSATION_HELD(PeopleMilestone.ConversationHeld.class),
    SKILL_GAINED(GrowthMilestone.SkillGained.class),
    CHECKED_IN(GrowthMilestone.CheckedIn.class),
    PRINCIPLES_SET(DecisionMilestone.PrinciplesSet.class),
    DECISION_MADE(DecisionMilestone.DecisionMade.class),
    DECISION_REVIEWED(DecisionMilestone.DecisionReviewed.class),
    APPLIED(ApplicationMilestone.Applied.class),
    APPLICATION_MOVED(ApplicationMilestone.ApplicationMoved.class),
    GOAL_SET(GrowthMilestone.GoalSet.class),
    GOAL_CLOSED(GrowthMilestone.GoalClosed.class),
    ACHIEVED(GrowthMilestone.Achieved.class),
    NOTED(FreeMilestone.Noted.class),
    CONFIRMED(FreeMilestone.Confirmed.class);

    private static final Map<String, Kind> BY_NAME = new HashMap<>();
    private static final Map<Class<?>, Kind> BY_TYPE = new HashMap<>();

    static {
        for (Kind kind : values()) {
            BY_NAME.put(kind.wireName, kind);
            BY_TYPE.put(kind.type, kind);
        }
    }

    private final String wireName;
    private final Class<? extends Milestone> type;

    Kind(Class<? extends Milestone> type) {
        this.wireName = WireName.of(this);
        this.type = type;
    }

    /** The name that clients and stored events use, as {@code job-started}. */
    public String wireName() {
        return wireName;
    }

    public Class<? extends Milestone> type() {
        return type;
    }

    public static Optional<Kind> named(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    /** The kind of a milestone. */
    public static Kind of(Milestone milestone) {
        Kind kind = BY_TYPE.get(milestone.getClass());
        if (kind == null) {
            throw new IllegalArgumentException(
                    "no kind for " + milestone.getClass() + " among " + Arrays.toString(values()));
        }
        return kind;
    }
}

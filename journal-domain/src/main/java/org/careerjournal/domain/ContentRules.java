package org.careerjournal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.careerjournal.domain.ApplicationMilestone.ApplicationMoved;
import org.careerjournal.domain.ApplicationMilestone.Applied;
import org.careerjournal.domain.DecisionMilestone.ConsideredOption;
import org.careerjournal.domain.DecisionMilestone.DecisionMade;
import org.careerjournal.domain.DecisionMilestone.DecisionReviewed;
import org.careerjournal.domain.DecisionMilestone.Offer;
import org.careerjournal.domain.DecisionMilestone.OfferedEquity;
import org.careerjournal.domain.DecisionMilestone.Principle;
import org.careerjournal.domain.DecisionMilestone.PrinciplesSet;
import org.careerjournal.domain.EducationMilestone.EducationCompleted;
import org.careerjournal.domain.EducationMilestone.EducationStarted;
import org.careerjournal.domain.EquityMilestone.EquityGranted;
import org.careerjournal.domain.EquityMilestone.EquityPriced;
import org.careerjournal.domain.EquityMilestone.EquitySold;
import org.careerjournal.domain.EquityMilestone.EquitySplit;
import org.careerjournal.domain.FreeMilestone.Confirmed;
import org.careerjournal.domain.FreeMilestone.Noted;
import org.careerjournal.domain.GrowthMilestone.Achieved;
import org.careerjournal.domain.GrowthMilestone.CheckedIn;
import org.careerjournal.domain.GrowthMilestone.GoalClosed;
import org.careerjournal.domain.GrowthMilestone.GoalSet;
import org.careerjournal.domain.GrowthMilestone.SkillGained;
import org.careerjournal.domain.JobMilestone.JobEnded;
import org.careerjournal.domain.JobMilestone.JobStarted;
import org.careerjournal.domain.JobMilestone.Promoted;
import org.careerjournal.domain.JobMilestone.RoleChanged;
import org.careerjournal.domain.JobMilestone.ScopeChanged;
import org.careerjournal.domain.LeaveMilestone.LeaveEnded;
import org.careerjournal.domain.LeaveMilestone.LeaveTaken;
import org.careerjournal.domain.PayMilestone.BonusPaid;
import org.careerjournal.domain.PayMilestone.PayChanged;
import org.careerjournal.domain.PeopleMilestone.ContactEstimated;
import org.careerjournal.domain.PeopleMilestone.ContactMade;
import org.careerjournal.domain.PeopleMilestone.ContactMoved;
import org.careerjournal.domain.PeopleMilestone.ConversationHeld;
import org.jspecify.annotations.Nullable;

/** The rules that a milestone keeps by itself, whatever else is in the journal: limits, codes, names and sums. */
final class ContentRules {

    private final FieldChecks check;

    private ContentRules(FieldChecks check) {
        this.check = check;
    }

    /**
     * The first of these rules that the milestone breaks, or null.
     *
     * @param path what stands before the names of its fields in a refusal, empty where the milestone is the whole payload
     * @param recordedOn the day of recording
     */
    static @Nullable Refusal broken(Milestone milestone, String path, LocalDate recordedOn) {
        FieldChecks check = new FieldChecks(path, recordedOn);
        check.requiredDay("on", milestone.on());
        check.text("note", milestone.note(), Limits.NOTE_CHARACTERS_MAX);
        if (check.refusal() == null) {
            new ContentRules(check).fields(milestone);
        }
        return check.refusal();
    }

    private void fields(Milestone milestone) {
        switch (milestone) {
            case EducationStarted education -> educationStarted(education);
            case EducationCompleted education -> educationCompleted(education);
            case JobStarted job -> jobStarted(job);
            case Promoted promotion -> promoted(promotion);
            case RoleChanged role -> roleChanged(role);
            case ScopeChanged scope -> scopeChanged(scope);
            case JobEnded end -> check.required("jobId", end.jobId());
            case LeaveTaken leave -> check.required("reason", leave.reason());
            case LeaveEnded end -> check.required("leaveId", end.leaveId());
            case PayChanged pay -> payChanged(pay);
            case BonusPaid bonus -> bonusPaid(bonus);
            case EquityGranted grant -> equityGranted(grant);
            case EquityPriced price -> equityPriced(price);
            case EquitySplit split -> equitySplit(split);
            case EquitySold sale -> equitySold(sale);
            case ContactMade contact -> contactMade(contact);
            case ContactMoved move -> contactMoved(move);
            case ContactEstimated estimate -> contactEstimated(estimate);
            case ConversationHeld conversation -> conversationHeld(conversation);
            case SkillGained skill -> skillGained(skill);
            case CheckedIn checkIn -> checkedIn(checkIn);
            case PrinciplesSet set -> principles(set.principles());
            case DecisionMade decision -> decisionMade(decision);
            case DecisionReviewed review -> decisionReviewed(review);
            case Applied application -> applied(application);
            case ApplicationMoved move -> applicationMoved(move);
            case GoalSet goal -> goalSet(goal);
            case GoalClosed closed -> check.required("goalId", closed.goalId());
            case Achieved achievement -> achieved(achievement);
            case Noted noted -> check.requiredText("text", noted.text(), Limits.TEXT_CHARACTERS_MAX);
            case Confirmed ignored -> {
                // it has no fields of its own
            }
        }
    }

    private void educationStarted(EducationStarted education) {
        check.requiredName("institution", education.institution());
        check.name("field", education.field());
        check.whole("qualification", education.qualification(), 0, Limits.QUALIFICATION_MAX);
        check.name("programme", education.programme());
    }

    private void educationCompleted(EducationCompleted education) {
        check.required("educationId", education.educationId());
        check.name("degree", education.degree());
        check.name("grade", education.grade());
    }

    private void jobStarted(JobStarted job) {
        check.requiredName("employer", job.employer());
        check.requiredName("title", job.title());
        check.seniority("seniority", job.seniority());
        check.name("employerLevel", job.employerLevel());
        check.occupation("occupation", job.occupation());
        check.industry("industry", job.industry());
        check.name("sector", job.sector());
        check.name("location", job.location());
        check.country("country", job.country());
        check.listSize("drivers", job.drivers(), 0, Limits.DRIVERS_MAX);
        List<String> drivers = job.drivers() == null ? List.of() : job.drivers();
        for (int i = 0; i < drivers.size(); i++) {
            check.requiredName("drivers[" + i + "]", drivers.get(i));
        }
    }

    private void promoted(Promoted promotion) {
        check.required("jobId", promotion.jobId());
        check.requiredName("title", promotion.title());
        check.seniority("seniority", promotion.seniority());
        check.name("employerLevel", promotion.employerLevel());
    }

    private void roleChanged(RoleChanged role) {
        check.required("jobId", role.jobId());
        check.name("title", role.title());
        check.seniority("seniority", role.seniority());
        check.name("employerLevel", role.employerLevel());
        check.name("team", role.team());
    }

    private void scopeChanged(ScopeChanged scope) {
        check.required("jobId", scope.jobId());
        check.whole("directReports", scope.directReports(), 0, Limits.HEADCOUNT_MAX);
        check.whole("teamSize", scope.teamSize(), 0, Limits.HEADCOUNT_MAX);
        check.whole("teamsInfluenced", scope.teamsInfluenced(), 0, Limits.HEADCOUNT_MAX);
        check.money("budget", scope.budget());
        check.number("usersReached", scope.usersReached(), BigDecimal.ZERO, Limits.AMOUNT_MAX);
    }

    private void payChanged(PayChanged pay) {
        check.required("jobId", pay.jobId());
        check.required("base", pay.base());
        check.money("base", pay.base());
        check.bonusTarget("bonusTarget", pay.bonusTarget());
        check.money("benefits", pay.benefits());
        check.hoursPerWeek("hoursPerWeek", pay.hoursPerWeek());
    }

    private void bonusPaid(BonusPaid bonus) {
        check.required("jobId", bonus.jobId());
        check.required("amount", bonus.amount());
        check.money("amount", bonus.amount());
    }

    private void equityGranted(EquityGranted grant) {
        check.required("jobId", grant.jobId());
        check.symbol("symbol", grant.symbol());
        check.unitsOrValue("", grant.units(), grant.value());
        check.money("strike", grant.strike());
        check.plan("expires", grant.expires());
        if (grant.expires() != null
                && grant.expires().last().isBefore(grant.on().first())) {
            check.refuse(
                    Rule.DATE_IN_RANGE, "expires", "a date from " + grant.on().first() + " on");
        }
        check.vesting("vesting", grant.vesting());
    }

    private void equityPriced(EquityPriced price) {
        check.symbol("symbol", price.symbol());
        check.required("price", price.price());
        check.money("price", price.price());
    }

    private void equitySplit(EquitySplit split) {
        check.symbol("symbol", split.symbol());
        check.positive("ratio", split.ratio(), Limits.SPLIT_RATIO_MAX);
    }

    private void equitySold(EquitySold sale) {
        check.symbol("symbol", sale.symbol());
        check.positive("units", sale.units(), Limits.AMOUNT_MAX);
        check.required("price", sale.price());
        check.money("price", sale.price());
    }

    private void contactMade(ContactMade contact) {
        check.requiredName("name", contact.name());
        check.required("relation", contact.relation());
        check.name("employer", contact.employer());
        check.name("title", contact.title());
        check.seniority("seniority", contact.seniority());
        check.industry("industry", contact.industry());
    }

    private void contactMoved(ContactMoved move) {
        check.required("contactId", move.contactId());
        check.required("change", move.change());
        check.name("employer", move.employer());
        check.name("title", move.title());
        check.seniority("seniority", move.seniority());
        check.industry("industry", move.industry());
    }

    private void contactEstimated(ContactEstimated estimate) {
        check.required("contactId", estimate.contactId());
        check.money("annualPay", estimate.annualPay());
        check.balance("wealth", estimate.wealth());
    }

    private void conversationHeld(ConversationHeld conversation) {
        check.required("contactId", conversation.contactId());
        check.text("about", conversation.about(), Limits.LINE_CHARACTERS_MAX);
        check.text("learned", conversation.learned(), Limits.NOTE_CHARACTERS_MAX);
    }

    private void skillGained(SkillGained skill) {
        check.requiredName("skill", skill.skill());
        check.score("level", skill.level());
        check.number("learningHours", skill.learningHours(), BigDecimal.ZERO, Limits.LEARNING_HOURS_MAX);
    }

    private void checkedIn(CheckedIn checkIn) {
        check.score("workLifeBalance", checkIn.workLifeBalance());
        check.score("growth", checkIn.growth());
        check.score("pay", checkIn.pay());
        check.score("benefits", checkIn.benefits());
        check.score("culture", checkIn.culture());
        check.score("manager", checkIn.manager());
        check.score("connections", checkIn.connections());
        check.score("enjoyment", checkIn.enjoyment());
        check.score("meaning", checkIn.meaning());
        check.score("learning", checkIn.learning());
        check.score("stress", checkIn.stress());
        check.hoursPerWeek("hoursPerWeek", checkIn.hoursPerWeek());
    }

    private void principles(List<Principle> principles) {
        check.named("principles", principles, Limits.PRINCIPLES_MAX, Principle::name);
        for (int i = 0; i < principles.size(); i++) {
            check.number(
                    "principles[" + i + "].weight", principles.get(i).weight(), BigDecimal.ZERO, Limits.WEIGHT_MAX);
        }
    }

    private void decisionMade(DecisionMade decision) {
        check.requiredText("question", decision.question(), Limits.LINE_CHARACTERS_MAX);
        principles(decision.principles());
        check.named("options", decision.options(), Limits.OPTIONS_MAX, ConsideredOption::name);
        check.number("confidence", decision.confidence(), BigDecimal.ZERO, BigDecimal.ONE);
        check.plan("reviewOn", decision.reviewOn());
        if (check.refusal() != null) {
            return;
        }
        Set<String> principles = decision.principles().stream()
                .map(Principle::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (int i = 0; i < decision.options().size(); i++) {
            option("options[" + i + "].", decision.options().get(i), principles);
        }
        check.requiredName("chosen", decision.chosen());
        if (decision.options().stream().noneMatch(option -> option.name().equals(decision.chosen()))) {
            check.refuse(
                    Rule.NAMES_MATCH,
                    "chosen",
                    oneOf(
                            "the options",
                            decision.options().stream()
                                    .map(ConsideredOption::name)
                                    .toList()));
        }
    }

    private void option(String path, ConsideredOption option, Set<String> principles) {
        if (option.scores() != null) {
            option.scores().forEach((principle, score) -> {
                if (!principles.contains(principle)) {
                    check.refuse(Rule.NAMES_MATCH, path + "scores", oneOf("the principles", List.copyOf(principles)));
                    return;
                }
                String field = path + "scores." + principle;
                check.required(field, score);
                check.score(field, score);
            });
        }
        if (option.dropped() != null) {
            check.requiredDay(path + "dropped.on", option.dropped().on());
            check.text(path + "dropped.reason", option.dropped().reason(), Limits.LINE_CHARACTERS_MAX);
        }
        if (option.offer() != null) {
            offer(path + "offer.", option.offer());
        }
    }

    private void offer(String path, Offer offer) {
        check.requiredName(path + "employer", offer.employer());
        check.requiredName(path + "title", offer.title());
        check.seniority(path + "seniority", offer.seniority());
        check.industry(path + "industry", offer.industry());
        check.occupation(path + "occupation", offer.occupation());
        check.name(path + "location", offer.location());
        check.hoursPerWeek(path + "hoursPerWeek", offer.hoursPerWeek());
        check.plan(path + "start", offer.start());
        check.money(path + "base", offer.base());
        check.bonusTarget(path + "bonusTarget", offer.bonusTarget());
        check.money(path + "signOn", offer.signOn());
        OfferedEquity equity = offer.equity();
        if (equity != null) {
            check.symbol(path + "equity.symbol", equity.symbol());
            check.unitsOrValue(path + "equity.", equity.units(), equity.value());
            check.money(path + "equity.strike", equity.strike());
            check.plan(path + "equity.expires", equity.expires());
            check.vesting(path + "equity.vesting", equity.vesting());
        }
    }

    private void decisionReviewed(DecisionReviewed review) {
        check.required("decisionId", review.decisionId());
        check.required("outcome", review.outcome());
        check.score("outcome", review.outcome());
    }

    private void applied(Applied application) {
        check.requiredName("employer", application.employer());
        check.requiredName("title", application.title());
        check.name("team", application.team());
        List<UUID> referrals = application.referralIds();
        check.listSize("referralIds", referrals, 0, Limits.REFERRALS_MAX);
    }

    private void applicationMoved(ApplicationMoved move) {
        check.required("applicationId", move.applicationId());
        check.required("stage", move.stage());
    }

    private void goalSet(GoalSet goal) {
        boolean measured = goal.metric() != null || goal.target() != null;
        if (!measured && goal.text() == null) {
            check.refuse(Rule.ONE_OF, "text", "metric with target, or text");
        }
        if (measured && (goal.metric() == null || goal.target() == null)) {
            check.refuse(
                    Rule.ONE_OF, goal.metric() == null ? "metric" : "target", "metric and target together, or text");
        }
        if (goal.metric() != null) {
            check.requiredName("metric", goal.metric());
        }
        check.target("target", goal.target());
        if (goal.text() != null) {
            check.requiredText("text", goal.text(), Limits.NOTE_CHARACTERS_MAX);
        }
        check.required("by", goal.by());
        check.plan("by", goal.by());
    }

    private void achieved(Achieved achievement) {
        check.requiredText("title", achievement.title(), Limits.LINE_CHARACTERS_MAX);
        check.text("url", achievement.url(), Limits.URL_CHARACTERS_MAX);
    }

    private static String oneOf(String what, List<String> names) {
        return "one of " + what + ": " + String.join(", ", names);
    }
}

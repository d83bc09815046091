package org.careerjournal.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.careerjournal.domain.EquityMilestone.EquityType;
import org.careerjournal.domain.EquityMilestone.Vesting;
import org.careerjournal.domain.PayMilestone.BonusTarget;
import org.careerjournal.domain.PayMilestone.PayPeriod;
import org.jspecify.annotations.Nullable;

/** Decisions between options, weighed by principles, and what hindsight says of them. */
public sealed interface DecisionMilestone extends Milestone {

    record PrinciplesSet(PartialDate on, @Nullable String note, List<Principle> principles)
            implements DecisionMilestone {
        public PrinciplesSet {
            principles = List.copyOf(principles);
        }
    }

    /**
     * @param chosen the name of one of the options
     * @param confidence 0 to 1: how likely one thought it that the choice turns out well
     */
    record DecisionMade(
            PartialDate on,
            @Nullable String note,
            String question,
            List<Principle> principles,
            List<ConsideredOption> options,
            String chosen,
            @Nullable BigDecimal confidence,
            @Nullable PartialDate reviewOn)
            implements DecisionMilestone {

        public DecisionMade {
            principles = List.copyOf(principles);
            options = List.copyOf(options);
            confidence = Decimals.normalOrNull(confidence);
        }

        @Override
        public List<Reference> references() {
            References refer = Milestone.refer();
            for (int i = 0; i < options.size(); i++) {
                Offer offer = options.get(i).offer();
                refer.to(
                        Kind.CONTACT_MADE,
                        "options[" + i + "].offer.managerId",
                        offer == null ? null : offer.managerId());
            }
            return refer.list();
        }
    }

    /** @param outcome 1 to 5, with hindsight */
    record DecisionReviewed(
            PartialDate on,
            @Nullable String note,
            UUID decisionId,
            @Nullable Integer outcome) implements DecisionMilestone {

        @Override
        public List<Reference> references() {
            return Milestone.refer()
                    .to(Kind.DECISION_MADE, "decisionId", decisionId)
                    .list();
        }
    }

    /** @param weight 0 or more; only the proportions count */
    record Principle(String name, BigDecimal weight) {
        public Principle {
            weight = Decimals.normal(weight);
        }
    }

    /** @param scores 1 to 5 by the name of the principle */
    record ConsideredOption(
            String name,
            @Nullable Map<String, Integer> scores,
            @Nullable Dropped dropped,
            @Nullable Offer offer) {
        public ConsideredOption {
            scores = scores == null ? null : Collections.unmodifiableMap(new TreeMap<>(scores));
        }
    }

    /** An option that left the race before the decision. */
    record Dropped(PartialDate on, @Nullable String reason) {}

    /** What an employer offered; enough to replay it as if it had been taken. */
    record Offer(
            String employer,
            String title,
            @Nullable Integer seniority,
            @Nullable String industry,
            @Nullable String occupation,
            @Nullable String location,
            @Nullable UUID managerId,
            @Nullable BigDecimal hoursPerWeek,
            @Nullable PartialDate start,
            @Nullable Money base,
            @Nullable PayPeriod per,
            @Nullable BonusTarget bonusTarget,
            @Nullable Money signOn,
            @Nullable OfferedEquity equity) {
        public Offer {
            hoursPerWeek = Decimals.normalOrNull(hoursPerWeek);
        }
    }

    /** The fields of a grant, without its job and its day. */
    record OfferedEquity(
            String symbol,
            @Nullable EquityType type,
            @Nullable BigDecimal units,
            @Nullable Money value,
            @Nullable Money strike,
            @Nullable PartialDate expires,
            Vesting vesting) {
        public OfferedEquity {
            units = Decimals.normalOrNull(units);
        }
    }
}

package org.careerjournal.query.decisions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.careerjournal.domain.DecisionMilestone.ConsideredOption;
import org.careerjournal.domain.DecisionMilestone.DecisionMade;
import org.careerjournal.domain.DecisionMilestone.DecisionReviewed;
import org.careerjournal.domain.DecisionMilestone.Principle;
import org.careerjournal.domain.DecisionMilestone.PrinciplesSet;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.Journal.Entry;
import org.careerjournal.domain.Milestone;
import org.jspecify.annotations.Nullable;

/** The decisions of a journal, weighed. Pure functions of the journal. */
final class Decisions {

    private static final int SCORE_DECIMALS = 4;

    private static final Comparator<Entry> BY_DATE = Comparator.comparing(
                    (Entry entry) -> entry.milestone().on().first())
            .thenComparing(Entry::firstSequence);

    private Decisions() {}

    /** @param share of all weights, 0 to 1; null where all are 0 */
    record Weighed(String name, BigDecimal weight, @Nullable BigDecimal share) {}

    record Dropped(String on, @Nullable String reason) {}

    /**
     * An option as it was weighed.
     *
     * @param score the weighted mean of its scores, 1 to 5; see {@link #score}
     * @param rank 1 for the highest score; equal scores share a rank; null where it has no score or was dropped
     * @param offer what was offered, as it was logged
     */
    record Option(
            String name,
            Map<String, Integer> scores,
            @Nullable BigDecimal score,
            @Nullable Integer rank,
            @Nullable Dropped dropped,
            @Nullable Object offer) {}

    record Review(
            UUID id,
            String on,
            @Nullable Integer outcome,
            @Nullable String note) {}

    record Made(
            UUID id,
            String on,
            String question,
            List<Weighed> principles,
            List<Option> options,
            String chosen,
            @Nullable BigDecimal confidence,
            @Nullable String reviewOn,
            List<Review> reviews,
            @Nullable String note) {}

    /** Gives the offer of an option as clients see it. */
    @FunctionalInterface
    interface Offers {
        @Nullable
        Object of(DecisionMade decision, int option);
    }

    /** The decisions by date. */
    static List<Made> all(Journal journal, Offers offers) {
        return of(journal, DecisionMade.class)
                .map(entry -> made(entry, (DecisionMade) entry.milestone(), journal, offers))
                .toList();
    }

    /** The principles in force: those set last; none where none were set. */
    static List<Weighed> principles(Journal journal) {
        Optional<Entry> last = of(journal, PrinciplesSet.class).reduce((earlier, later) -> later);
        return last.map(entry -> weighed(((PrinciplesSet) entry.milestone()).principles()))
                .orElse(List.of());
    }

    /**
     * The weighted mean of an option's scores: Σ weight · score / Σ weight, over the principles that it has a score for
     * (the weighted sum model of multi-criteria analysis, divided by the weights so that it stays between 1 and 5).
     *
     * @return four decimals; null where it has no score, or all weights of its scores are 0
     */
    static @Nullable BigDecimal score(ConsideredOption option, List<Principle> principles) {
        Map<String, Integer> scores = Objects.requireNonNullElse(option.scores(), Map.of());
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Principle principle : principles) {
            Integer score = scores.get(principle.name());
            if (score != null) {
                sum = sum.add(principle.weight().multiply(BigDecimal.valueOf(score)));
                weights = weights.add(principle.weight());
            }
        }
        return weights.signum() == 0 ? null : sum.divide(weights, SCORE_DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static Made made(Entry entry, DecisionMade decision, Journal journal, Offers offers) {
        List<Review> reviews = of(journal, DecisionReviewed.class)
                .filter(review ->
                        ((DecisionReviewed) review.milestone()).decisionId().equals(entry.id()))
                .map(Decisions::review)
                .toList();
        return new Made(
                entry.id(),
                decision.on().toString(),
                decision.question(),
                weighed(decision.principles()),
                options(decision, offers),
                decision.chosen(),
                decision.confidence(),
                decision.reviewOn() == null ? null : decision.reviewOn().toString(),
                reviews,
                decision.note());
    }

    private static Review review(Entry entry) {
        DecisionReviewed review = (DecisionReviewed) entry.milestone();
        return new Review(entry.id(), review.on().toString(), review.outcome(), review.note());
    }

    private static List<Weighed> weighed(List<Principle> principles) {
        BigDecimal total = principles.stream().map(Principle::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return principles.stream()
                .map(principle -> new Weighed(
                        principle.name(),
                        principle.weight(),
                        total.signum() == 0
                                ? null
                                : principle
                                        .weight()
                                        .divide(total, MathContext.DECIMAL64)
                                        .setScale(SCORE_DECIMALS, RoundingMode.HALF_EVEN)))
                .toList();
    }

    private static List<Option> options(DecisionMade decision, Offers offers) {
        List<ConsideredOption> options = decision.options();
        Stream.Builder<Option> weighed = Stream.builder();
        for (int i = 0; i < options.size(); i++) {
            ConsideredOption option = options.get(i);
            weighed.add(new Option(
                    option.name(),
                    Objects.requireNonNullElse(option.scores(), Map.of()),
                    score(option, decision.principles()),
                    rank(option, decision),
                    option.dropped() == null
                            ? null
                            : new Dropped(
                                    option.dropped().on().toString(),
                                    option.dropped().reason()),
                    offers.of(decision, i)));
        }
        return weighed.build().toList();
    }

    private static @Nullable Integer rank(ConsideredOption option, DecisionMade decision) {
        BigDecimal own = score(option, decision.principles());
        if (own == null || option.dropped() != null) {
            return null;
        }
        return 1
                + (int) decision.options().stream()
                        .filter(other -> other.dropped() == null)
                        .map(other -> score(other, decision.principles()))
                        .filter(score -> score != null && score.compareTo(own) > 0)
                        .count();
    }

    private static Stream<Entry> of(Journal journal, Class<? extends Milestone> type) {
        return journal.live()
                .filter(entry -> type.isInstance(entry.milestone()))
                .sorted(BY_DATE);
    }
}

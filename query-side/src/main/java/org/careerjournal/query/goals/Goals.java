package org.careerjournal.query.goals;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.careerjournal.domain.GrowthMilestone.GoalClosed;
import org.careerjournal.domain.GrowthMilestone.GoalSet;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.Journal.Entry;
import org.jspecify.annotations.Nullable;

/** The goals of a journal and where they stand. Pure functions of the journal. */
final class Goals {

    private static final Comparator<Entry> BY_DATE = Comparator.comparing(
                    (Entry entry) -> entry.milestone().on().first())
            .thenComparing(Entry::firstSequence);

    private Goals() {}

    /**
     * @param state open, reached (closed, and said to be reached) or closed
     * @param value of the metric at the end of the period asked about; null where the goal has none or it is unknown
     */
    record Goal(
            UUID id,
            String on,
            @Nullable String metric,
            @Nullable BigDecimal target,
            @Nullable String text,
            String by,
            String state,
            @Nullable String closedOn,
            @Nullable Double value,
            @Nullable String note) {}

    /**
     * The goals by the date on which they were set.
     *
     * @param valueOf the current value of a metric; null where it is unknown
     */
    static List<Goal> all(Journal journal, Function<String, @Nullable Double> valueOf) {
        Map<UUID, GoalClosed> closings = journal.live()
                .map(Entry::milestone)
                .filter(GoalClosed.class::isInstance)
                .map(GoalClosed.class::cast)
                .collect(Collectors.toMap(GoalClosed::goalId, Function.identity()));
        return journal.live()
                .filter(entry -> entry.milestone() instanceof GoalSet)
                .sorted(BY_DATE)
                .map(entry -> goal(entry.id(), (GoalSet) entry.milestone(), closings.get(entry.id()), valueOf))
                .toList();
    }

    private static Goal goal(
            UUID id, GoalSet goal, @Nullable GoalClosed closing, Function<String, @Nullable Double> valueOf) {
        String metric = goal.metric();
        return new Goal(
                id,
                goal.on().toString(),
                metric,
                goal.target(),
                goal.text(),
                goal.by().toString(),
                state(closing),
                closing == null ? null : closing.on().toString(),
                metric == null ? null : valueOf.apply(metric),
                goal.note());
    }

    private static String state(@Nullable GoalClosed closing) {
        if (closing == null) {
            return "open";
        }
        return Boolean.TRUE.equals(closing.reached()) ? "reached" : "closed";
    }
}

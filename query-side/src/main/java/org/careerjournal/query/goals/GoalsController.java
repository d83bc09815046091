package org.careerjournal.query.goals;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.careerjournal.domain.Journal;
import org.careerjournal.query.archive.JournalArchive;
import org.careerjournal.query.trajectory.Figure;
import org.careerjournal.query.trajectory.Market;
import org.careerjournal.query.trajectory.SeniorityOf;
import org.careerjournal.query.trajectory.Series;
import org.careerjournal.query.trajectory.Trajectories;
import org.careerjournal.query.trajectory.Trajectory;
import org.careerjournal.query.trajectory.TrajectoryRequest;
import org.careerjournal.query.web.Params;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET …/goals}. */
@RestController
public final class GoalsController {

    private final JournalArchive archive;
    private final SeniorityOf seniority;
    private final Supplier<Market> market;
    private final Clock clock;

    public GoalsController(JournalArchive archive, SeniorityOf seniority, Supplier<Market> market, Clock clock) {
        this.archive = archive;
        this.seniority = seniority;
        this.market = market;
        this.clock = clock;
    }

    record Answer(List<Goals.Goal> goals) {}

    /** The goals; a metric has its value in the month of {@code asOf}, or in this one. */
    @GetMapping("/api/journals/{journalId}/goals")
    Answer goals(@PathVariable String journalId, @RequestParam @Nullable String asOf) {
        Instant at = Params.asOf(asOf);
        Journal journal = archive.journal(Params.uuid("journalId", journalId), at);
        YearMonth until = YearMonth.from((at == null ? clock.instant() : at).atOffset(ZoneOffset.UTC));
        Trajectory trajectory = Trajectories.of(journal, TrajectoryRequest.until(until), market.get(), seniority);
        return new Answer(Goals.all(journal, metric -> value(metric, trajectory)));
    }

    /** The last value of the series of that name, else the figure. */
    private static @Nullable Double value(String metric, Trajectory trajectory) {
        Optional<Series> series = Arrays.stream(Series.values())
                .filter(one -> one.wireName().equals(metric))
                .findFirst();
        double value = series.isPresent() ? last(trajectory, series.get()) : figure(metric, trajectory);
        return Double.isNaN(value) ? null : value;
    }

    private static double last(Trajectory trajectory, Series series) {
        return trajectory.months().isEmpty()
                ? Double.NaN
                : trajectory.at(series, trajectory.months().getLast());
    }

    private static double figure(String metric, Trajectory trajectory) {
        OptionalDouble figure = Arrays.stream(Figure.values())
                .filter(one -> one.wireName().equals(metric))
                .mapToDouble(trajectory::figure)
                .findFirst();
        return figure.orElse(Double.NaN);
    }
}

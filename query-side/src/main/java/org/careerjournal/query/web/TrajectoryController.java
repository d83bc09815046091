package org.careerjournal.query.web;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Supplier;
import org.careerjournal.domain.Journal;
import org.careerjournal.query.archive.JournalArchive;
import org.careerjournal.query.rates.MarketFiles;
import org.careerjournal.query.trajectory.Origin;
import org.careerjournal.query.trajectory.SeniorityOf;
import org.careerjournal.query.trajectory.Terms;
import org.careerjournal.query.trajectory.Trajectories;
import org.careerjournal.query.trajectory.Trajectory;
import org.careerjournal.query.trajectory.TrajectoryRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET …/trajectory}. */
@RestController
@RequestMapping("/api/journals/{journalId}")
public final class TrajectoryController {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2199-12-31T00:00:00Z");

    private final JournalArchive archive;
    private final Supplier<MarketFiles.Reading> market;
    private final Clock clock;
    private final SeniorityOf seniority = SeniorityOf.titles();

    /** @param market what the files of the data directory say now */
    public TrajectoryController(JournalArchive archive, Supplier<MarketFiles.Reading> market, Clock clock) {
        this.archive = archive;
        this.market = market;
        this.clock = clock;
    }

    /** Months run from the origin through {@code until}: where that is left out the month of {@code asOf}, else of now (UTC). */
    @GetMapping("/trajectory")
    ObjectNode trajectory(
            @PathVariable String journalId,
            @RequestParam @Nullable String origin,
            @RequestParam @Nullable String currency,
            @RequestParam @Nullable String terms,
            @RequestParam @Nullable String base,
            @RequestParam @Nullable String until,
            @RequestParam @Nullable String asOf) {
        UUID id = Params.uuid("journalId", journalId);
        Instant knownAt = Params.asOf(asOf);
        YearMonth last = Params.month("until", until);
        TrajectoryRequest request = new TrajectoryRequest(
                origin(origin),
                currency(currency),
                terms(terms),
                Params.month("base", base),
                last != null ? last : monthOf(knownAt == null ? clock.instant() : knownAt));
        Journal journal = archive.journal(id, knownAt);
        if (request.origin() instanceof Origin.At at
                && journal.entry(at.milestoneId())
                        .filter(entry -> !entry.retracted())
                        .isEmpty()) {
            throw badOrigin();
        }
        MarketFiles.Reading reading = market.get();
        Trajectory path = Trajectories.of(journal, request, reading.market(), seniority);
        return TrajectoryJson.of(id, knownAt, path, reading.problems());
    }

    /** In UTC; an instant beyond the months that can be asked for counts as the nearest of them. */
    private static YearMonth monthOf(Instant instant) {
        Instant nearest = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        return YearMonth.from(nearest.atOffset(ZoneOffset.UTC));
    }

    private static Origin origin(@Nullable String text) {
        if (text == null || text.isEmpty() || text.equals("first-job")) {
            return new Origin.FirstJob();
        }
        if (text.equals("degree")) {
            return new Origin.Degree();
        }
        try {
            return new Origin.At(Params.uuid("origin", text));
        } catch (BadRequest notAnId) {
            throw badOrigin();
        }
    }

    private static BadRequest badOrigin() {
        return new BadRequest("origin", "first-job, degree or the id of a live milestone of this journal");
    }

    private static @Nullable String currency(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Currency.getInstance(text).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new BadRequest("currency", "an ISO 4217 code such as USD");
        }
    }

    private static Terms terms(@Nullable String text) {
        if (text == null || text.isEmpty() || text.equals("nominal")) {
            return Terms.NOMINAL;
        }
        if (text.equals("real")) {
            return Terms.REAL;
        }
        throw new BadRequest("terms", "nominal or real");
    }
}

package org.careerjournal.query.applications;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.careerjournal.domain.ApplicationMilestone.ApplicationMoved;
import org.careerjournal.domain.ApplicationMilestone.Applied;
import org.careerjournal.domain.ApplicationMilestone.Stage;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.Journal.Entry;
import org.careerjournal.domain.PeopleMilestone.ContactMade;
import org.careerjournal.domain.WireName;
import org.jspecify.annotations.Nullable;

/** The applications of a journal, stage by stage. Pure functions of the journal. */
final class Applications {

    private static final String FIRST_STAGE = "applied";

    private static final Comparator<Entry> BY_DATE = Comparator.comparing(
                    (Entry entry) -> entry.milestone().on().first())
            .thenComparing(Entry::firstSequence);

    private Applications() {}

    record Person(UUID id, String name) {}

    /** @param days until the next stage, or so far */
    record StageReached(String stage, String on, long days) {}

    /**
     * @param stage the last one reached
     * @param days from applying until it was closed, or so far; partly known dates count from their first day
     * @param stages from applying on, by date
     */
    record Application(
            UUID id,
            String on,
            String employer,
            String title,
            @Nullable String team,
            String stage,
            boolean open,
            long days,
            List<StageReached> stages,
            @Nullable Person hiringManager,
            List<Person> referrals,
            @Nullable UUID decisionId,
            @Nullable String note) {}

    /**
     * The applications by date.
     *
     * @param today the day through which days are counted for those that are open
     */
    static List<Application> all(Journal journal, LocalDate today) {
        return journal.live()
                .filter(entry -> entry.milestone() instanceof Applied)
                .sorted(BY_DATE)
                .map(entry -> application(entry, (Applied) entry.milestone(), journal, today))
                .toList();
    }

    private record Step(String stage, LocalDate day, String on, boolean closes) {}

    private static Application application(Entry entry, Applied applied, Journal journal, LocalDate today) {
        List<Step> steps = new ArrayList<>();
        LocalDate start = applied.on().first();
        steps.add(new Step(FIRST_STAGE, start, applied.on().toString(), false));
        journal.live()
                .filter(move -> move.milestone() instanceof ApplicationMoved moved
                        && moved.applicationId().equals(entry.id()))
                .sorted(BY_DATE)
                .forEach(move -> steps.add(step((ApplicationMoved) move.milestone())));
        Step last = steps.getLast();
        LocalDate end = last.closes() ? last.day() : today;
        return new Application(
                entry.id(),
                applied.on().toString(),
                applied.employer(),
                applied.title(),
                applied.team(),
                last.stage(),
                !last.closes(),
                days(start, end),
                stages(steps, end),
                person(applied.hiringManagerId(), journal),
                Objects.requireNonNullElse(applied.referralIds(), List.<UUID>of()).stream()
                        .map(id -> person(id, journal))
                        .filter(Objects::nonNull)
                        .toList(),
                applied.decisionId(),
                applied.note());
    }

    private static Step step(ApplicationMoved moved) {
        boolean closes = switch (moved.stage()) {
            case ACCEPTED, REJECTED, WITHDRAWN -> true;
            case CONSIDERING, PREPARING, SCREENING, INTERVIEW, OFFER -> false;
        };
        Stage stage = moved.stage();
        return new Step(WireName.of(stage), moved.on().first(), moved.on().toString(), closes);
    }

    private static List<StageReached> stages(List<Step> steps, LocalDate end) {
        List<StageReached> stages = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            LocalDate next = i + 1 < steps.size() ? steps.get(i + 1).day() : end;
            stages.add(new StageReached(step.stage(), step.on(), days(step.day(), next)));
        }
        return stages;
    }

    private static long days(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to));
    }

    private static @Nullable Person person(@Nullable UUID contactId, Journal journal) {
        return contactId == null
                ? null
                : journal.entry(contactId)
                        .filter(entry -> entry.milestone() instanceof ContactMade)
                        .map(entry -> new Person(contactId, ((ContactMade) entry.milestone()).name()))
                        .orElse(null);
    }
}

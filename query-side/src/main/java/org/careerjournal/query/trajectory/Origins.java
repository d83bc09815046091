package org.careerjournal.query.trajectory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.careerjournal.domain.EducationMilestone.EducationCompleted;
import org.careerjournal.domain.EducationMilestone.EducationStarted;
import org.careerjournal.domain.EducationMilestone.Outcome;
import org.careerjournal.domain.JobMilestone.Employment;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.PartialDate;

/** Finds the day from which career months are counted. */
final class Origins {

    private static final int MONTHS_OF_A_FIRST_JOB_MIN = 6;
    private static final int YEARS_AN_EDUCATION_IS_OPEN_MAX = 6;

    private Origins() {}

    /** @param day on which the milestone takes effect */
    record Start(PartialDate on, int day) {}

    /** Only what has happened by the last day counts. */
    static Optional<Start> find(Origin origin, Journal journal, Facts facts, int lastDay) {
        Optional<Start> start = switch (origin) {
            case Origin.FirstJob ignored -> firstJob(facts, lastDay);
            case Origin.Degree ignored -> degree(facts, lastDay);
            case Origin.At at ->
                journal.entry(at.milestoneId())
                        .filter(entry -> !entry.retracted())
                        .map(entry -> new Start(entry.milestone().on(), facts.dayOf(entry)));
        };
        return start.filter(found -> found.day() <= lastDay);
    }

    private static Optional<Start> firstJob(Facts facts, int lastDay) {
        List<Job> begun =
                facts.jobs.stream().filter(job -> job.start <= lastDay).toList();
        return begun.stream()
                .filter(job -> job.started.employment() != Employment.INTERNSHIP)
                .filter(job -> lastsLongEnough(job, lastDay))
                .filter(job -> facts.educations.stream().noneMatch(education -> isOpen(education, job.start)))
                .findFirst()
                .or(() -> begun.stream().findFirst())
                .map(job -> new Start(job.started.on(), job.start));
    }

    private static boolean lastsLongEnough(Job job, int lastDay) {
        LocalDate afterLast =
                LocalDate.ofEpochDay(job.end == Job.OPEN ? lastDay : job.end).plusDays(1);
        return !LocalDate.ofEpochDay(job.start)
                .plusMonths(MONTHS_OF_A_FIRST_JOB_MIN)
                .isAfter(afterLast);
    }

    private static boolean isOpen(Stay<EducationStarted> education, int day) {
        int last = education.to();
        if (education.endedBy() == null) {
            last = Months.dayOf(LocalDate.ofEpochDay(education.from()).plusYears(YEARS_AN_EDUCATION_IS_OPEN_MAX)) - 1;
        }
        return education.from() <= day && day <= last;
    }

    /** The first completion of the highest level; a level that was not given counts below all others. */
    private static Optional<Start> degree(Facts facts, int lastDay) {
        Start best = null;
        int bestLevel = Integer.MIN_VALUE;
        for (Stay<EducationStarted> education : facts.educations) {
            if (education.endedBy() instanceof EducationCompleted completed
                    && completed.outcome() != Outcome.LEFT
                    && education.to() <= lastDay) {
                Integer qualification = education.what().qualification();
                int level = qualification == null ? -1 : qualification;
                if (best == null || level > bestLevel || (level == bestLevel && education.to() < best.day())) {
                    best = new Start(completed.on(), education.to());
                    bestLevel = level;
                }
            }
        }
        return Optional.ofNullable(best);
    }
}

package org.careerjournal.query.trajectory;

import java.time.LocalDate;
import java.util.List;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.domain.PartialDate.Precision;

/**
 * Where a job's end and the start of the next job by start fall into one period, one hands over to the other: the more
 * precise date holds and the other gives way; of two that are equally coarse the change is at the middle, the 16th of a month
 * or 1 July of a year. Two days that are known stay as they are. Days are never moved so far that a job would last no day.
 */
final class Handover {

    private Handover() {}

    /** @param jobs by start */
    static void between(List<Job> jobs) {
        for (int i = 0; i + 1 < jobs.size(); i++) {
            PartialDate end = jobs.get(i).endedOn;
            if (end != null) {
                between(jobs.get(i), end, jobs.get(i + 1));
            }
        }
    }

    private static void between(Job before, PartialDate end, Job after) {
        PartialDate start = after.started.on();
        Precision coarser = end.precision().compareTo(start.precision()) < 0 ? end.precision() : start.precision();
        if (coarser == Precision.DAY || !cut(end, coarser).equals(cut(start, coarser))) {
            return;
        }
        int firstOfNext;
        if (end.precision() == start.precision()) {
            firstOfNext = Months.dayOf(middle(end));
        } else if (coarser == end.precision()) {
            firstOfNext = Months.dayOf(start.first());
        } else {
            firstOfNext = Months.dayOf(end.last()) + 1;
        }
        if (before.start < firstOfNext && firstOfNext <= after.end) {
            before.end = firstOfNext - 1;
            after.start = firstOfNext;
        }
    }

    private static PartialDate cut(PartialDate date, Precision precision) {
        return precision == Precision.YEAR
                ? new PartialDate(date.year(), 0, 0)
                : new PartialDate(date.year(), date.month(), 0);
    }

    private static LocalDate middle(PartialDate period) {
        return period.precision() == Precision.YEAR
                ? LocalDate.of(period.year(), 7, 1)
                : LocalDate.of(period.year(), period.month(), 16);
    }
}

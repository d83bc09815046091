package org.careerjournal.query.trajectory;

import java.util.UUID;
import org.careerjournal.domain.Milestone;

/**
 * A milestone with the day on which it takes effect.
 *
 * @param day counted from 1970-01-01
 * @param sequence of its first logging: the order of equal days
 */
record Fact<M extends Milestone>(UUID id, M what, int day, long sequence) implements Comparable<Fact<?>> {

    @Override
    public int compareTo(Fact<?> other) {
        int byDay = Integer.compare(day, other.day);
        return byDay != 0 ? byDay : Long.compare(sequence, other.sequence);
    }
}

package org.careerjournal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dated fact in a career. Every kind is a record in one of the themes below; the names of its components are the names
 * of its fields for clients. A component that is not {@code @Nullable} is required.
 */
public sealed interface Milestone
        permits EducationMilestone,
                JobMilestone,
                LeaveMilestone,
                PayMilestone,
                EquityMilestone,
                PeopleMilestone,
                GrowthMilestone,
                DecisionMilestone,
                ApplicationMilestone,
                FreeMilestone {

    /** The date it is about (valid time). */
    PartialDate on();

    /** Free text beside the fact. */
    @Nullable
    String note();

    /** The milestones that this one names, in the order of its fields. */
    default List<Reference> references() {
        return List.of();
    }

    default Kind kind() {
        return Kind.of(this);
    }

    /** Collects the references of one milestone; a field left out names nothing. */
    static References refer() {
        return new References();
    }

    /** A list of references under construction. */
    final class References {
        private static final Set<Kind> ANY = Set.of(Kind.values());

        private final List<Reference> found = new ArrayList<>(2);

        public References to(Kind kind, String field, @Nullable UUID id) {
            if (id != null) {
                found.add(new Reference(field, id, Set.of(kind)));
            }
            return this;
        }

        public References toAny(String field, @Nullable UUID id) {
            if (id != null) {
                found.add(new Reference(field, id, ANY));
            }
            return this;
        }

        public List<Reference> list() {
            return List.copyOf(found);
        }
    }

    /** A copy that nobody can change; a list left out stays left out. */
    static <T> @Nullable List<T> copy(@Nullable List<T> list) {
        return list == null ? null : List.copyOf(list);
    }
}

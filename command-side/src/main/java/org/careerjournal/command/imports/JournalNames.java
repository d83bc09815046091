package org.careerjournal.command.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careerjournal.domain.EducationMilestone.EducationStarted;
import org.careerjournal.domain.JobMilestone.JobStarted;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.domain.PeopleMilestone.ContactMade;

/** Finds what people call by name: the job at an employer, the education at a school, a contact. */
final class JournalNames {

    private enum Named {
        JOB,
        EDUCATION,
        CONTACT
    }

    private record Name(Named named, String name) {}

    private final Map<Name, List<Journal.Entry>> byName = new HashMap<>();

    JournalNames(Journal journal) {
        journal.live()
                .forEach(entry -> name(entry.milestone())
                        .ifPresent(name -> byName.computeIfAbsent(name, n -> new ArrayList<>())
                                .add(entry)));
    }

    /**
     * The live milestone of that name which a field may refer to. Of several the last one that had begun on the day, so that
     * a raise is one of the job held then.
     *
     * @param on the date of what refers to it
     */
    Optional<UUID> find(String field, String name, String on) {
        PartialDate day = ImportDates.read(on).orElse(null);
        return referredTo(field).map(named -> byName.get(new Name(named, ImportIds.normal(name)))).stream()
                .flatMap(List::stream)
                .filter(entry -> day == null || !entry.milestone().on().first().isAfter(day.last()))
                .max(Comparator.comparing(entry -> entry.milestone().on().first()))
                .map(Journal.Entry::id);
    }

    private static Optional<Name> name(Milestone milestone) {
        return switch (milestone) {
            case JobStarted job -> Optional.of(new Name(Named.JOB, ImportIds.normal(job.employer())));
            case EducationStarted education ->
                Optional.of(new Name(Named.EDUCATION, ImportIds.normal(education.institution())));
            case ContactMade contact -> Optional.of(new Name(Named.CONTACT, ImportIds.normal(contact.name())));
            default -> Optional.empty();
        };
    }

    private static Optional<Named> referredTo(String field) {
        return switch (field) {
            case "jobId" -> Optional.of(Named.JOB);
            case "educationId" -> Optional.of(Named.EDUCATION);
            case "contactId", "managerId", "hiringManagerId", "referralIds" -> Optional.of(Named.CONTACT);
            default -> Optional.empty();
        };
    }
}

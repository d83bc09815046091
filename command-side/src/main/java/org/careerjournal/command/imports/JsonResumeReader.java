package org.careerjournal.command.imports;

import static org.careerjournal.command.imports.RowValues.date;
import static org.careerjournal.command.imports.RowValues.end;
import static org.careerjournal.command.imports.RowValues.optional;
import static org.careerjournal.command.imports.RowValues.required;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.careerjournal.domain.FreeMilestone.Noted;
import org.careerjournal.domain.GrowthMilestone.Achieved;
import org.careerjournal.domain.GrowthMilestone.Category;
import org.careerjournal.domain.GrowthMilestone.SkillGained;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.PartialDate;
import org.jspecify.annotations.Nullable;

/** What a JSON Resume (schema 1.3.1) says. Interests and references are left: they are no milestones. */
final class JsonResumeReader {

    private final String file;
    private final Gathering gathering;

    JsonResumeReader(String file, Gathering gathering) {
        this.file = file;
        this.gathering = gathering;
    }

    void read(JsonResume resume) {
        Set<JsonResume.Element> seen = new HashSet<>();
        List<JsonResume.Element> distinct = new ArrayList<>();
        for (JsonResume.Element element : resume.elements()) {
            boolean isNew = seen.add(new JsonResume.Element(element.section(), 0, 0, element.node()));
            if (isNew) {
                distinct.add(element);
            } else {
                gathering.skip();
            }
        }
        for (JsonResume.Element element : distinct) {
            try {
                read(element);
            } catch (RowFails fails) {
                gathering.problem(file, element.line(), fails.field(), fails.reason());
            }
        }
    }

    private void read(JsonResume.Element element) throws RowFails {
        switch (element.section()) {
            case "basics" -> summary(element);
            case "work" -> work(element);
            case "volunteer" -> volunteer(element);
            case "education" -> education(element);
            case "awards" ->
                named(element, "title", "date", Category.AWARD, element.text("awarder"), element.text("summary"));
            case "certificates" -> named(element, "name", "date", Category.CERTIFICATE, element.text("issuer"));
            case "publications" ->
                named(
                        element,
                        "name",
                        "releaseDate",
                        Category.PUBLICATION,
                        element.text("publisher"),
                        element.text("summary"));
            case "projects" ->
                named(
                        element,
                        "name",
                        "startDate",
                        Category.PROJECT,
                        element.text("entity"),
                        element.text("description"),
                        element.bullets("highlights"));
            case "skills" -> skill(element, "name", element.text("level"), element.words("keywords"));
            case "languages" -> skill(element, "language", element.text("fluency"), element.text("fluency"));
            default -> {}
        }
    }

    private void summary(JsonResume.Element element) throws RowFails {
        String text = element.text("summary").strip();
        if (!text.isEmpty()) {
            UUID id = gathering.id(Kind.NOTED, List.of(text));
            gathering.add(file, element.line(), id, null, on -> new Noted(on, null, text, null));
        }
    }

    private void work(JsonResume.Element element) throws RowFails {
        String employer = required(element.path("name"), element.text("name").strip(), "the employer");
        String title =
                required(element.path("position"), element.text("position").strip(), "the title of the job");
        PartialDate start = date(element.path("startDate"), element.text("startDate"));
        if (start == null) {
            throw new RowFails(
                    element.path("startDate"), "It is empty. A job needs a start, as 2019, 2019-08 or 2019-08-15.");
        }
        PartialDate end = end(element.path("endDate"), element.text("endDate"));
        String note = RowValues.paragraphs(
                element.text("description"), element.text("summary"), element.bullets("highlights"));
        String location = optional(element.text("location").strip());
        gathering.add(new Role(file, element.line(), employer, title, start, end, location, note));
    }

    private void education(JsonResume.Element element) throws RowFails {
        String institution = required(
                element.path("institution"), element.text("institution").strip(), "the school");
        new Schooling(
                        file,
                        element.line(),
                        institution,
                        optional(element.text("area").strip()),
                        element.text("studyType").strip(),
                        date(element.path("startDate"), element.text("startDate")),
                        end(element.path("endDate"), element.text("endDate")),
                        optional(element.text("score").strip()),
                        optional(element.bullets("courses")))
                .addTo(gathering);
    }

    private void volunteer(JsonResume.Element element) throws RowFails {
        String organisation = required(
                element.path("organization"), element.text("organization").strip(), "the organisation");
        String position = element.text("position").strip();
        String title = position.isEmpty() ? organisation : position + ", " + organisation;
        String note = RowValues.paragraphs(element.text("summary"), element.bullets("highlights"));
        achieved(element, title, "startDate", Category.VOLUNTEERING, note);
    }

    private void named(
            JsonResume.Element element, String nameField, String dateField, Category category, String... notes)
            throws RowFails {
        String title = required(element.path(nameField), element.text(nameField).strip(), "a name");
        achieved(element, title, dateField, category, RowValues.paragraphs(notes));
    }

    private void achieved(
            JsonResume.Element element, String title, String dateField, Category category, @Nullable String note)
            throws RowFails {
        PartialDate on = date(element.path(dateField), element.text(dateField));
        String url = optional(element.text("url").strip());
        UUID id = gathering.id(Kind.ACHIEVED, List.of(category.name(), title, on == null ? "" : on.toString()));
        gathering.add(file, element.line(), id, on, day -> new Achieved(day, note, title, category, null, url));
    }

    private void skill(JsonResume.Element element, String nameField, String level, String note) throws RowFails {
        String name = required(element.path(nameField), element.text(nameField).strip(), "a name");
        UUID id = gathering.id(Kind.SKILL_GAINED, List.of(name));
        Integer grade = Proficiency.level(level);
        gathering.add(
                file, element.line(), id, null, on -> new SkillGained(on, optional(note.strip()), name, grade, null));
    }
}

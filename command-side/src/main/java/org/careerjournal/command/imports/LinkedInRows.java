package org.careerjournal.command.imports;

import static org.careerjournal.command.imports.LinkedInText.line;
import static org.careerjournal.command.imports.LinkedInText.paragraphs;
import static org.careerjournal.command.imports.RowValues.date;
import static org.careerjournal.command.imports.RowValues.end;
import static org.careerjournal.command.imports.RowValues.optional;
import static org.careerjournal.command.imports.RowValues.required;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.careerjournal.command.imports.CsvTable.Row;
import org.careerjournal.domain.FreeMilestone.Noted;
import org.careerjournal.domain.GrowthMilestone.Achieved;
import org.careerjournal.domain.GrowthMilestone.Category;
import org.careerjournal.domain.GrowthMilestone.SkillGained;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.domain.PeopleMilestone.ContactMade;
import org.careerjournal.domain.PeopleMilestone.Relation;
import org.jspecify.annotations.Nullable;

/** What the rows of each file of a LinkedIn archive mean. */
final class LinkedInRows {

    private final Gathering gathering;
    private final ImportLimits limits;

    LinkedInRows(Gathering gathering, ImportLimits limits) {
        this.gathering = gathering;
        this.limits = limits;
    }

    /** Reads one file. Identical rows, as profiles in two languages have them, count once. */
    void read(LinkedInFile file, String path, String text) {
        CsvTable table = CsvTable.find(text, file.columns());
        if (table == null) {
            String columns = String.join(", ", file.columns().stream().sorted().toList());
            gathering.problem(path, 1, null, "There is no header with the columns " + columns + ".");
            return;
        }
        Set<Map<String, String>> seen = new HashSet<>();
        boolean more = table.forEach(limits.rowsMax(), row -> {
            if (!seen.add(row.cells())) {
                gathering.skip();
                return;
            }
            try {
                read(file, path, row);
            } catch (RowFails fails) {
                gathering.problem(path, row.line(), fails.field(), fails.reason());
            }
        });
        if (more) {
            gathering.problem(path, 1, null, "Only the first %d rows were read.".formatted(limits.rowsMax()));
        }
    }

    private void read(LinkedInFile file, String path, Row row) throws RowFails {
        switch (file) {
            case POSITIONS -> position(path, row);
            case EDUCATION -> education(path, row);
            case CONNECTIONS -> connection(path, row);
            case CERTIFICATIONS -> certification(path, row);
            case PROJECTS -> project(path, row);
            case PUBLICATIONS -> publication(path, row);
            case HONORS -> honor(path, row);
            case VOLUNTEERING -> volunteering(path, row);
            case PROFILE -> summary(path, row, "summary");
            case PROFILE_SUMMARY -> summary(path, row, "profile summary");
            case LANGUAGES -> language(path, row);
            case SKILLS -> skill(path, row, line(row.get("name")), null, null);
        }
    }

    private void position(String path, Row row) throws RowFails {
        String employer = required("Company Name", line(row.get("company name")), "the employer");
        String title = required("Title", line(row.get("title")), "the title of the job");
        PartialDate start = date("Started On", row.get("started on"));
        if (start == null) {
            throw new RowFails("Started On", "It is empty. A job needs a start: " + ImportDates.EXPECTED + ".");
        }
        PartialDate end = end("Finished On", row.get("finished on"));
        gathering.add(new Role(
                path,
                row.line(),
                employer,
                title,
                start,
                end,
                optional(line(row.get("location"))),
                optional(paragraphs(row.get("description")))));
    }

    private void education(String path, Row row) throws RowFails {
        String school = required("School Name", line(row.get("school name")), "the school");
        String degree = line(row.get("degree name"));
        PartialDate start = date("Start Date", row.get("start date"));
        PartialDate end = end("End Date", row.get("end date"));
        String note = RowValues.paragraphs(paragraphs(row.get("notes")), paragraphs(row.get("activities")));
        new Schooling(path, row.line(), school, null, degree, start, end, null, note).addTo(gathering);
    }

    private void connection(String path, Row row) throws RowFails {
        String name = line(line(row.get("first name")) + " " + line(row.get("last name")));
        required("First Name", name, "a name");
        PartialDate on = date("Connected On", row.get("connected on"));
        String profile = LinkedInText.profileOf(row.get("url"));
        List<String> key = profile.isEmpty() ? List.of(name, text(on)) : List.of(profile);
        String employer = optional(line(row.get("company")));
        String title = optional(line(row.get("position")));
        UUID id = gathering.id(Kind.CONTACT_MADE, key);
        gathering.add(
                path,
                row.line(),
                id,
                on,
                day -> new ContactMade(day, null, name, Relation.CONNECTION, employer, title, null, null));
    }

    private void skill(String path, Row row, String name, @Nullable Integer level, @Nullable String note)
            throws RowFails {
        required("Name", name, "the name");
        UUID id = gathering.id(Kind.SKILL_GAINED, List.of(name));
        gathering.add(path, row.line(), id, null, day -> new SkillGained(day, note, name, level, null));
    }

    private void language(String path, Row row) throws RowFails {
        String proficiency = line(row.get("proficiency"));
        skill(path, row, line(row.get("name")), Proficiency.level(proficiency), optional(proficiency));
    }

    private void certification(String path, Row row) throws RowFails {
        String name = required("Name", line(row.get("name")), "the name of the certificate");
        String authority = line(row.get("authority"));
        String number = line(row.get("license number"));
        String note = RowValues.paragraphs(authority, number.isEmpty() ? null : "No. " + number);
        achieved(path, row, name, List.of(authority), Category.CERTIFICATE, "Started On", note);
    }

    private void project(String path, Row row) throws RowFails {
        String title = required("Title", line(row.get("title")), "the title of the project");
        String note = optional(paragraphs(row.get("description")));
        achieved(path, row, title, List.of(), Category.PROJECT, "Started On", note);
    }

    private void publication(String path, Row row) throws RowFails {
        String name = required("Name", line(row.get("name")), "the title of the publication");
        String note = RowValues.paragraphs(line(row.get("publisher")), paragraphs(row.get("description")));
        achieved(path, row, name, List.of(), Category.PUBLICATION, "Published On", note);
    }

    private void honor(String path, Row row) throws RowFails {
        String title = required("Title", line(row.get("title")), "what the honour is called");
        achieved(
                path, row, title, List.of(), Category.AWARD, "Issued On", optional(paragraphs(row.get("description"))));
    }

    private void volunteering(String path, Row row) throws RowFails {
        String organisation = required("Company Name", line(row.get("company name")), "the organisation");
        String role = line(row.get("role"));
        String title = role.isEmpty() ? organisation : role + ", " + organisation;
        String note = RowValues.paragraphs(line(row.get("cause")), paragraphs(row.get("description")));
        achieved(path, row, title, List.of(), Category.VOLUNTEERING, "Started On", note);
    }

    /** What has begun and is dated by its beginning, so that a newer archive with an end says nothing new. */
    private void achieved(
            String path,
            Row row,
            String title,
            List<String> moreOfKey,
            Category category,
            String dateColumn,
            @Nullable String note)
            throws RowFails {
        PartialDate on = date(dateColumn, row.get(CsvTable.columnName(dateColumn)));
        String url = optional(line(row.get("url")));
        String more = String.join(" ", moreOfKey);
        UUID id = gathering.id(Kind.ACHIEVED, List.of(category.name(), title, more, text(on)));
        gathering.add(path, row.line(), id, on, day -> new Achieved(day, note, title, category, null, url));
    }

    private void summary(String path, Row row, String column) {
        String text = paragraphs(row.get(column));
        if (!text.isEmpty()) {
            UUID id = gathering.id(Kind.NOTED, List.of(text));
            gathering.add(path, row.line(), id, null, day -> new Noted(day, null, text, null));
        }
    }

    private static String text(@Nullable PartialDate date) {
        return date == null ? "" : date.toString();
    }
}

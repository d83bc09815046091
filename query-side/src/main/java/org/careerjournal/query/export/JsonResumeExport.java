package org.careerjournal.query.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.careerjournal.domain.EducationMilestone.EducationCompleted;
import org.careerjournal.domain.EducationMilestone.EducationStarted;
import org.careerjournal.domain.GrowthMilestone.Achieved;
import org.careerjournal.domain.GrowthMilestone.Category;
import org.careerjournal.domain.GrowthMilestone.SkillGained;
import org.careerjournal.domain.JobMilestone.JobEnded;
import org.careerjournal.domain.JobMilestone.JobStarted;
import org.careerjournal.domain.JobMilestone.Promoted;
import org.careerjournal.domain.JobMilestone.RoleChanged;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The live milestones as a JSON Resume (schema 1.3.1), newest first: a work entry for each role of each job. What a resume has
 * no place for, or what is nobody else's business (pay, contacts, free notes), is left out and counted in {@code meta}.
 */
final class JsonResumeExport {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ISO_LOCAL_DATE_TIME;
    private static final List<String> LEVELS =
            List.of("Beginner", "Limited working", "Intermediate", "Advanced", "Master");

    private static final Comparator<Journal.Entry> NEWEST_FIRST = Comparator.comparing(
                    (Journal.Entry entry) -> entry.milestone().on().first(), Comparator.reverseOrder())
            .thenComparing(Journal.Entry::firstSequence);

    private final Journal journal;
    private final ObjectNode resume = JSON.createObjectNode();
    private final TreeMap<String, Integer> leftOut = new TreeMap<>();

    private JsonResumeExport(Journal journal) {
        this.journal = journal;
    }

    static String of(Journal journal) {
        return JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(new JsonResumeExport(journal).resume())
                        .replace("\r\n", "\n")
                + "\n";
    }

    private ObjectNode resume() {
        resume.put("$schema", "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json");
        resume.putObject("basics").put("name", journal.name());
        for (String section : List.of(
                "work", "volunteer", "education", "awards", "certificates", "publications", "skills", "projects")) {
            resume.putArray(section);
        }
        journal.live().sorted(NEWEST_FIRST).forEach(this::add);
        meta();
        return resume;
    }

    private void add(Journal.Entry entry) {
        switch (entry.milestone()) {
            case JobStarted job -> work(entry.id(), job);
            case EducationStarted education -> education(entry.id(), education);
            case Achieved achieved -> achieved(achieved);
            case SkillGained skill -> skill(skill);
            case Promoted ignored -> {}
            case RoleChanged changed when changed.title() != null -> {}
            case JobEnded ignored -> {}
            case EducationCompleted ignored -> {}
            default -> leave(entry.milestone());
        }
    }

    private void leave(Milestone milestone) {
        leftOut.merge(milestone.kind().wireName(), 1, Integer::sum);
    }

    /** A part of a job under one title. */
    private record Role(
            PartialDate from, String title, @Nullable String note) {}

    private void work(UUID jobId, JobStarted job) {
        List<Role> roles = roles(jobId, job);
        PartialDate end =
                journal.endOf(jobId).map(ended -> ended.milestone().on()).orElse(null);
        for (int i = roles.size() - 1; i >= 0; i--) {
            Role role = roles.get(i);
            PartialDate until = i + 1 < roles.size() ? roles.get(i + 1).from() : end;
            ObjectNode work = section("work").addObject();
            work.put("name", job.employer());
            put(work, "location", job.location());
            work.put("position", role.title());
            work.put("startDate", role.from().toString());
            put(work, "endDate", until == null ? null : until.toString());
            put(work, "summary", role.note());
            if (i == roles.size() - 1) {
                highlights(work, jobId);
            }
        }
    }

    private List<Role> roles(UUID jobId, JobStarted job) {
        List<Role> roles = new ArrayList<>(List.of(new Role(job.on(), job.title(), job.note())));
        journal.dependentsOf(jobId).stream()
                .sorted(Comparator.comparing(
                                (Journal.Entry entry) -> entry.milestone().on().first())
                        .thenComparing(Journal.Entry::firstSequence))
                .forEach(entry -> {
                    if (entry.milestone() instanceof Promoted promoted) {
                        roles.add(new Role(promoted.on(), promoted.title(), promoted.note()));
                    } else if (entry.milestone() instanceof RoleChanged changed && changed.title() != null) {
                        roles.add(new Role(changed.on(), changed.title(), changed.note()));
                    }
                });
        return roles;
    }

    private void highlights(ObjectNode work, UUID jobId) {
        List<String> results = journal.dependentsOf(jobId).stream()
                .map(Journal.Entry::milestone)
                .filter(JsonResumeExport::isResultOfJob)
                .map(result -> ((Achieved) result).title())
                .toList();
        if (!results.isEmpty()) {
            ArrayNode highlights = work.putArray("highlights");
            results.forEach(highlights::add);
        }
    }

    private static boolean isResultOfJob(Milestone milestone) {
        return milestone instanceof Achieved achieved
                && achieved.jobId() != null
                && (achieved.category() == null || achieved.category() == Category.RESULT);
    }

    private void education(UUID id, EducationStarted education) {
        ObjectNode node = section("education").addObject();
        node.put("institution", education.institution());
        put(node, "area", education.field());
        EducationCompleted completed = journal.endOf(id)
                .map(entry -> (EducationCompleted) entry.milestone())
                .orElse(null);
        String degree = completed == null ? null : completed.degree();
        put(node, "studyType", degree == null ? education.programme() : degree);
        node.put("startDate", education.on().toString());
        if (completed != null) {
            node.put("endDate", completed.on().toString());
            put(node, "score", completed.grade());
        }
    }

    private void achieved(Achieved achieved) {
        Category category = achieved.category() == null ? Category.RESULT : achieved.category();
        String title = achieved.title();
        switch (category) {
            case AWARD -> item("awards", "title", title, "date", "summary", achieved, false);
            case CERTIFICATE -> item("certificates", "name", title, "date", null, achieved, true);
            case PUBLICATION -> item("publications", "name", title, "releaseDate", "summary", achieved, true);
            case PROJECT -> item("projects", "name", title, "startDate", "description", achieved, true);
            case TALK ->
                item("projects", "name", title, "startDate", "description", achieved, true)
                        .put("type", "talk");
            case VOLUNTEERING -> volunteering(achieved);
            case RESULT -> {
                if (!isResultOfJob(achieved)) {
                    leave(achieved);
                }
            }
        }
    }

    private ObjectNode item(
            String section,
            String nameField,
            String name,
            String dateField,
            @Nullable String noteField,
            Achieved achieved,
            boolean hasUrl) {
        ObjectNode node = section(section).addObject();
        node.put(nameField, name);
        node.put(dateField, achieved.on().toString());
        if (noteField != null) {
            put(node, noteField, achieved.note());
        }
        if (hasUrl && achieved.url() != null && isAddress(achieved.url())) {
            node.put("url", achieved.url());
        }
        return node;
    }

    /** An import writes both into one title, the position first. */
    private void volunteering(Achieved achieved) {
        int comma = achieved.title().indexOf(", ");
        String organization = comma < 0 ? achieved.title() : achieved.title().substring(comma + 2);
        ObjectNode node = item("volunteer", "organization", organization, "startDate", "summary", achieved, true);
        put(node, "position", comma < 0 ? null : achieved.title().substring(0, comma));
    }

    private void skill(SkillGained skill) {
        ObjectNode node = section("skills").addObject();
        node.put("name", skill.skill());
        put(node, "level", skill.level() == null ? null : LEVELS.get(skill.level() - 1));
    }

    private void meta() {
        ObjectNode meta = resume.putObject("meta");
        meta.put("version", "v1.3.1");
        meta.put(
                "lastModified",
                TO_THE_SECOND.format(
                        journal.recordedAt().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
        ObjectNode omitted = meta.putObject("leftOut");
        omitted.put(
                "says",
                "A resume has no place for these milestones of the journal, nor for days on which a level, a team or a "
                        + "manager changed without a title. Export as ndjson to keep everything.");
        ObjectNode kinds = omitted.putObject("milestones");
        leftOut.forEach(kinds::put);
    }

    private ArrayNode section(String name) {
        return (ArrayNode) resume.get(name);
    }

    private static void put(ObjectNode node, String field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            node.put(field, text);
        }
    }

    private static boolean isAddress(String url) {
        try {
            return new URI(url).isAbsolute();
        } catch (URISyntaxException notOne) {
            return false;
        }
    }
}

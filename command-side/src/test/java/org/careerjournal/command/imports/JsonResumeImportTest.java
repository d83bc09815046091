package org.careerjournal.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.careerjournal.command.imports.ImportSide.Target;
import org.careerjournal.domain.EducationMilestone.EducationStarted;
import org.careerjournal.domain.GrowthMilestone.SkillGained;
import org.careerjournal.domain.JobMilestone.JobEnded;
import org.careerjournal.domain.JobMilestone.JobStarted;
import org.careerjournal.domain.PartialDate;
import org.junit.jupiter.api.Test;

class JsonResumeImportTest {

    private final Target journal = new Target();

    private ImportAnswer sample(String name) throws IOException {
        Path file = Path.of(System.getProperty("shared.data", "../shared/data"), name);
        assumeThat(file).as("the shared data are not here").exists();
        return journal.imports(name, Files.readAllBytes(file));
    }

    private Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new TreeMap<>();
        journal.journal()
                .live()
                .forEach(entry -> kinds.merge(entry.milestone().kind().wireName(), 1, Integer::sum));
        return kinds;
    }

    /** Counted in the file: 1 job that ended, 1 degree, 1 volunteering + 1 award + 1 publication + 1 project, 2 skills + 1 language. */
    @Test
    void the_official_sample_comes_in_whole() throws IOException {
        ImportAnswer answer = sample("jsonresume-sample.json");

        assertThat(answer.source()).isEqualTo("json-resume");
        assertThat(answer.problems()).isEmpty();
        assertThat(kinds())
                .isEqualTo(Map.of(
                        "job-started",
                        1,
                        "job-ended",
                        1,
                        "education-started",
                        1,
                        "education-completed",
                        1,
                        "achieved",
                        4,
                        "skill-gained",
                        3,
                        "noted",
                        1));
        JobStarted job = journal.only(JobStarted.class);
        assertThat(job.employer()).isEqualTo("Pied Piper");
        assertThat(job.note()).contains("• Successfully won Techcrunch Disrupt");
        assertThat(journal.only(JobEnded.class).on()).isEqualTo(PartialDate.of("2014-12-01"));
        assertThat(journal.only(EducationStarted.class).qualification()).isEqualTo(6);
        assertThat(journal.live(SkillGained.class))
                .allSatisfy(skill -> assertThat(skill.on()).isEqualTo(PartialDate.of("2016-08-24")));
    }

    /** Counted in the file: 3 jobs that ended, 1 degree, 2 volunteerings + 3 certificates, 3 skills + 2 languages. */
    @Test
    void a_career_changer_comes_in_whole_and_a_second_time_nothing() throws IOException {
        ImportAnswer answer = sample("jsonresume-career-changer.json");

        assertThat(answer.problems()).isEmpty();
        assertThat(kinds())
                .isEqualTo(Map.of(
                        "job-started",
                        3,
                        "job-ended",
                        3,
                        "education-started",
                        1,
                        "education-completed",
                        1,
                        "achieved",
                        5,
                        "skill-gained",
                        5,
                        "noted",
                        1));
        assertThat(sample("jsonresume-career-changer.json").logged()).isZero();
    }

    @Test
    void problems_name_the_line_and_the_field() {
        ImportAnswer answer = journal.imports("r.json", """
                {
                  "work": [
                    {"name": "Acme", "position": "Engineer", "startDate": "2019-08"},
                    {
                      "name": "Beta", "position": "Cook", "startDate": "long ago"
                    },
                    {"name": "Gamma", "position": "Cook"},
                    "text"
                  ],
                  "skills": {"name": "Java"}
                }
                """);

        assertThat(answer.logged()).isEqualTo(1);
        assertThat(answer.problems())
                .extracting(problem -> problem.row() + " " + problem.field())
                .containsExactly("4 work[1].startDate", "7 work[2].startDate", "8 work[3]", "10 skills");
    }
}

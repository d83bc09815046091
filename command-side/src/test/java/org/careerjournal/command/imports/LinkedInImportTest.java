package org.careerjournal.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.careerjournal.command.imports.ImportSide.Target;
import org.careerjournal.domain.EducationMilestone.EducationCompleted;
import org.careerjournal.domain.EducationMilestone.EducationStarted;
import org.careerjournal.domain.FreeMilestone.Noted;
import org.careerjournal.domain.GrowthMilestone.Achieved;
import org.careerjournal.domain.GrowthMilestone.Category;
import org.careerjournal.domain.GrowthMilestone.SkillGained;
import org.careerjournal.domain.JobMilestone.JobEnded;
import org.careerjournal.domain.JobMilestone.JobStarted;
import org.careerjournal.domain.JobMilestone.Promoted;
import org.careerjournal.domain.JobMilestone.RoleChanged;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.domain.PeopleMilestone.ContactMade;
import org.careerjournal.domain.PeopleMilestone.Relation;
import org.junit.jupiter.api.Test;

class LinkedInImportTest {

    private static final String ROOT = "Basic_LinkedInDataExport_08-30-2022/";
    private static final String POSITIONS = "Company Name,Title,Description,Location,Started On,Finished On\n";
    private static final String CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

    private final Target journal = new Target();

    private ImportAnswer imports(String path, String text) {
        return journal.imports("export.zip", new Zip().with(path, text).bytes());
    }

    @Test
    void a_position_is_a_job_with_its_end() {
        ImportAnswer answer = imports(
                "Positions.csv", POSITIONS + "Acme,Engineer,\"Built • Ran\",\"Paris, France\",Aug 2019,Sep 2021\n");

        JobStarted job = journal.only(JobStarted.class);
        assertThat(job.employer()).isEqualTo("Acme");
        assertThat(job.title()).isEqualTo("Engineer");
        assertThat(job.location()).isEqualTo("Paris, France");
        assertThat(job.note()).isEqualTo("Built • Ran");
        assertThat(job.on()).isEqualTo(PartialDate.of("2019-08"));
        assertThat(journal.only(JobEnded.class).on()).isEqualTo(PartialDate.of("2021-09"));
        assertThat(answer.source()).isEqualTo("linkedin");
        assertThat(answer.logged()).isEqualTo(2);
        assertThat(answer.problems()).isEmpty();
        assertThat(answer.milestones())
                .extracting(m -> m.path("kind").asString())
                .containsExactly("job-started", "job-ended");
    }

    @Test
    void the_same_archive_again_logs_nothing() {
        byte[] archive = wholeArchive();
        ImportAnswer first = journal.imports("a.zip", archive);
        long sequence = journal.journal().sequence();

        ImportAnswer second = journal.imports("b.zip", archive);

        assertThat(first.problems()).isEmpty();
        assertThat(second.logged()).isZero();
        assertThat(second.unchanged()).isEqualTo(first.logged());
        assertThat(second.milestones()).isEmpty();
        assertThat(second.position()).isEqualTo(first.position());
        assertThat(journal.journal().sequence()).isEqualTo(sequence);
    }

    @Test
    void a_dry_run_says_what_would_be_logged_and_logs_nothing() {
        ImportAnswer tried = journal.tries("a.zip", wholeArchive());
        assertThat(journal.journal().hasMilestones()).isFalse();

        ImportAnswer done = journal.imports("a.zip", wholeArchive());

        assertThat(tried.logged()).isEqualTo(done.logged()).isPositive();
        assertThat(tried.milestones()).isEqualTo(done.milestones());
    }

    /** One row of each file; counted by hand: 1 job, 2 of education, 1 contact, 2 skills, 5 achievements, 1 note. */
    private static byte[] wholeArchive() {
        return new Zip()
                .with(ROOT + "Positions.csv", POSITIONS + "Acme,Engineer,,,Aug 2019,\n")
                .with(
                        ROOT + "Education.csv",
                        "School Name,Start Date,End Date,Notes,Degree Name,Activities\nMIT,2010,2014,,\"PhD, Physics\",Chess\n")
                .with(
                        ROOT + "Connections.csv",
                        CONNECTIONS + "Ada,Lovelace,https://www.linkedin.com/in/ada,,,,01 Jan 2020\n")
                .with(ROOT + "Skills.csv", "Name\nJava\n")
                .with(ROOT + "Languages.csv", "Name,Proficiency\nFrench,Professional working proficiency\n")
                .with(
                        ROOT + "Certifications.csv",
                        "Name,Url,Authority,Started On,Finished On,License Number\nCKA,,CNCF,Jun 2021,Jun 2024,77\n")
                .with(ROOT + "Projects.csv", "Title,Description,Url,Started On,Finished On\nBridge,,,2018,2019\n")
                .with(
                        ROOT + "Publications.csv",
                        "Name,Published On,Description,Publisher,Url\nOn bridges,\"Mar 2, 2019\",,ACM,not a url\n")
                .with(ROOT + "Honors.csv", "Title,Description,Issued On\nMedal,,May 2015\n")
                .with(
                        ROOT + "Volunteering.csv",
                        "Company Name,Role,Cause,Started On,Finished On,Description\nRed Cross,Driver,,Jan 2012,,\n")
                .with(ROOT + "Profile.csv", "First Name,Last Name,Headline,Summary\nA,B,Engineer,I build.\n")
                .with(ROOT + "Profile Summary.csv", "Profile Summary\nI build.\n")
                .with(ROOT + "Recommendations_Received.csv", "First Name,Last Name,Company\nX,Y,Z\n")
                .bytes();
    }

    @Test
    void every_file_of_an_archive_becomes_milestones() {
        ImportAnswer answer = journal.imports("a.zip", wholeArchive());

        assertThat(answer.logged()).isEqualTo(12);
        assertThat(answer.skipped()).isEqualTo(1);
        EducationStarted education = journal.only(EducationStarted.class);
        assertThat(education.institution()).isEqualTo("MIT");
        assertThat(education.qualification()).isEqualTo(8);
        assertThat(education.note()).isEqualTo("Chess");
        assertThat(journal.only(EducationCompleted.class).on()).isEqualTo(PartialDate.of("2014"));
        assertThat(journal.only(ContactMade.class).relation()).isEqualTo(Relation.CONNECTION);
        assertThat(journal.live(SkillGained.class))
                .extracting(SkillGained::skill, SkillGained::level, SkillGained::on)
                .containsExactlyInAnyOrder(
                        tuple("Java", null, PartialDate.of("2022-08-30")),
                        tuple("French", 3, PartialDate.of("2022-08-30")));
        assertThat(journal.live(Achieved.class))
                .extracting(Achieved::category, Achieved::title, a -> a.on().toString())
                .containsExactlyInAnyOrder(
                        tuple(Category.CERTIFICATE, "CKA", "2021-06"),
                        tuple(Category.PROJECT, "Bridge", "2018"),
                        tuple(Category.PUBLICATION, "On bridges", "2019-03-02"),
                        tuple(Category.AWARD, "Medal", "2015-05"),
                        tuple(Category.VOLUNTEERING, "Driver, Red Cross", "2012-01"));
        assertThat(journal.only(Noted.class).text()).isEqualTo("I build.");
    }

    @Test
    void in_a_newer_archive_a_row_with_a_new_end_logs_only_the_end() {
        imports(ROOT + "Positions.csv", POSITIONS + "Acme,Engineer,,,Aug 2019,\nBeta,Cook,,,2012,2013\n");

        ImportAnswer newer = imports(
                "Basic_LinkedInDataExport_01-15-2026/Positions.csv",
                POSITIONS + "Acme,Engineer,,,Aug 2019,Dec 2025\nBeta,Cook,,,2012,2013\n");

        assertThat(newer.logged()).isEqualTo(1);
        assertThat(newer.unchanged()).isEqualTo(3);
        assertThat(newer.milestones().getFirst().path("kind").asString()).isEqualTo("job-ended");
    }

    @Test
    void a_date_taken_from_the_archive_is_not_compared() {
        imports(ROOT + "Skills.csv", "Name\nJava\n");

        ImportAnswer newer = imports("Basic_LinkedInDataExport_01-15-2026/Skills.csv", "Name\nJava\nSQL\n");

        assertThat(newer.logged()).isEqualTo(1);
        assertThat(newer.unchanged()).isEqualTo(1);
        assertThat(journal.live(SkillGained.class))
                .extracting(skill -> skill.on().toString())
                .containsExactly("2022-08-30", "2026-01-15");
    }

    @Test
    void without_a_dated_folder_the_newest_dated_row_counts_and_never_today() {
        journal.imports(
                "a.zip",
                new Zip()
                        .with("Skills.csv", "Name\nJava\n")
                        .with("Positions.csv", POSITIONS + "Acme,Engineer,,,Aug 2019,Feb 2020\n")
                        .bytes());

        assertThat(journal.only(SkillGained.class).on()).isEqualTo(PartialDate.of("2020-02"));
    }

    @Test
    void what_was_corrected_or_retracted_since_is_left_alone() {
        String rows = POSITIONS + "Acme,Engineer,,,Aug 2019,\nBeta,Cook,,,2012,2013\n";
        imports("Positions.csv", rows);
        List<JobStarted> jobs = journal.live(JobStarted.class);
        JobStarted acme = jobs.stream()
                .filter(job -> job.employer().equals("Acme"))
                .findFirst()
                .orElseThrow();
        JobStarted beta = jobs.stream()
                .filter(job -> job.employer().equals("Beta"))
                .findFirst()
                .orElseThrow();
        JobStarted corrected = new JobStarted(
                PartialDate.of("2019-09"),
                null,
                "Acme Inc.",
                "Engineer",
                4,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        journal.send(new JournalCommand.CorrectMilestone(journal.stamp(), journal.idOf(acme), corrected, null));
        journal.send(new JournalCommand.RetractMilestone(journal.stamp(), journal.idOf(beta), "not mine", true));

        ImportAnswer again = imports("Positions.csv", rows);

        assertThat(again.logged()).isZero();
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.problems()).isEmpty();
        assertThat(journal.only(JobStarted.class)).isEqualTo(corrected);
    }

    @Test
    void a_refused_row_is_tried_anew() {
        String row = POSITIONS + "Acme,Engineer,,,Aug 2019,Aug 2018\n";
        ImportAnswer first = imports("Positions.csv", row);
        JobStarted job = journal.only(JobStarted.class);
        JobStarted earlier = new JobStarted(
                PartialDate.of("2017-08"),
                null,
                "Acme",
                "Engineer",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        journal.send(new JournalCommand.CorrectMilestone(journal.stamp(), journal.idOf(job), earlier, null));

        ImportAnswer second = imports("Positions.csv", row);

        assertThat(first.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.field()).isEqualTo("on");
        });
        assertThat(second.problems()).isEmpty();
        assertThat(second.logged()).isEqualTo(1);
        assertThat(journal.only(JobEnded.class).on()).isEqualTo(PartialDate.of("2018-08"));
    }

    @Test
    void roles_at_one_employer_at_most_a_month_apart_are_one_job() {
        ImportAnswer answer = imports(
                "Positions.csv",
                POSITIONS
                        + "Acme,Engineering Manager,,,Jan 2020,Mar 2022\n"
                        + "acme ,Senior Engineer,,,Jul 2018,Dec 2019\n"
                        + "Acme,Engineer,,,Jan 2016,Jun 2018\n");

        JobStarted job = journal.only(JobStarted.class);
        assertThat(job.title()).isEqualTo("Engineer");
        assertThat(journal.live(Promoted.class))
                .extracting(p -> p.on() + " " + p.title())
                .containsExactly("2018-07 Senior Engineer", "2020-01 Engineering Manager");
        assertThat(journal.only(JobEnded.class).on()).isEqualTo(PartialDate.of("2022-03"));
        assertThat(answer.logged()).isEqualTo(4);
    }

    @Test
    void roles_further_apart_are_two_jobs_and_a_step_aside_is_a_change_of_role() {
        imports(
                "Positions.csv",
                POSITIONS
                        + "Acme,Engineer,,,Jan 2016,Jun 2016\n"
                        + "Acme,Engineer,,,Sep 2016,Dec 2017\n"
                        + "Acme,Analyst,,,Jan 2018,\n");

        assertThat(journal.live(JobStarted.class))
                .extracting(job -> job.on().toString())
                .containsExactlyInAnyOrder("2016-01", "2016-09");
        assertThat(journal.only(RoleChanged.class).title()).isEqualTo("Analyst");
        assertThat(journal.only(JobEnded.class).on()).isEqualTo(PartialDate.of("2016-06"));
    }

    @Test
    void overlapping_positions_at_two_employers_are_two_jobs() {
        imports("Positions.csv", POSITIONS + "Acme,Engineer,,,Jan 2016,\nBeta,Adviser,,,Mar 2017,Apr 2018\n");

        assertThat(journal.live(JobStarted.class)).hasSize(2);
    }

    @Test
    void rows_that_fail_are_problems_and_the_rest_goes_in() {
        ImportAnswer answer = imports(
                "Positions.csv",
                POSITIONS
                        + ",Engineer,,,Jan 2016,\n"
                        + "Acme,Cook,\"first\nsecond\",,Jan 2016,Feb 2016\n"
                        + "Beta,Baker,,,,\n"
                        + "Gamma,Smith,,,Brumaire 1799,\n"
                        + "Delta,Smith,,,2016,Brumaire\n");

        assertThat(answer.logged()).isEqualTo(2);
        assertThat(answer.problems())
                .extracting(ImportProblem::file, ImportProblem::row, ImportProblem::field)
                .containsExactly(
                        tuple("Positions.csv", 2, "Company Name"),
                        tuple("Positions.csv", 5, "Started On"),
                        tuple("Positions.csv", 6, "Started On"),
                        tuple("Positions.csv", 7, "Finished On"));
    }

    @Test
    void identical_rows_of_a_profile_in_two_languages_are_skipped() {
        String row = "Acme,Engineer,,,Jan 2016,\n";

        ImportAnswer answer = imports("Positions.csv", POSITIONS + row + row);

        assertThat(answer.logged()).isEqualTo(1);
        assertThat(answer.skipped()).isEqualTo(1);
        assertThat(answer.problems()).isEmpty();
    }

    @Test
    void the_preamble_of_connections_is_passed_over_in_all_its_forms() {
        for (String notes : List.of("Notes:", "\"Notes:\"", "\uFEFFNotes:", "\uFEFF\"Notes:\"")) {
            Target target = new Target();
            String text = notes + "\r\n\"When exporting your data,\r\nsome \"\"addresses\"\" are missing\"\r\n\r\n"
                    + CONNECTIONS.strip() + "\r\n"
                    + "Ada,Lovelace,https://www.linkedin.com/in/ada,,R&amp;D Ltd,,01 Jan 2024\r\n"
                    + "Bob,\"Smith, PhD\",,,,,7-Feb-22\r\n"
                    + ",,,,,,7-Feb-22\r\n";

            ImportAnswer answer = target.imports(
                    "a.zip", new Zip().with("Connections.csv", text).bytes());

            assertThat(target.live(ContactMade.class))
                    .extracting(ContactMade::name, ContactMade::employer, c -> c.on().toString())
                    .containsExactly(
                            tuple("Ada Lovelace", "R&D Ltd", "2024-01-01"),
                            tuple("Bob Smith, PhD", null, "2022-02-07"));
            assertThat(answer.problems())
                    .singleElement()
                    .extracting(ImportProblem::row)
                    .isEqualTo(8);
        }
    }

    @Test
    void connections_are_told_apart_by_their_profile_else_by_name_and_date() {
        imports(
                "Connections.csv",
                CONNECTIONS
                        + "Ada,Lovelace,https://www.linkedin.com/in/ada,,,,01 Jan 2024\n"
                        + "Ada,Lovelace,https://www.linkedin.com/in/ada-2,,,,01 Jan 2024\n"
                        + "Bob,Odd,ht!tp:/broken url,,,,02 Jan 2024\n"
                        + "Bob,Odd,https://www.linkedin.com/in/,,,,03 Jan 2024\n");

        assertThat(journal.live(ContactMade.class)).hasSize(4);
    }

    @Test
    void names_of_files_may_have_underscores_and_a_members_number() {
        journal.imports(
                "a.zip",
                new Zip()
                        .with(ROOT + "Profile_Summary_123456.csv", "Profile Summary\n\"• A • B\"\n")
                        .with(ROOT + "Positions_98765432.csv", POSITIONS + "Acme,Engineer,• A • B,,2016,\n")
                        .bytes());

        assertThat(journal.only(Noted.class).text()).isEqualTo("• A\n• B");
        assertThat(journal.only(JobStarted.class).note()).isEqualTo("• A\n• B");
    }

    @Test
    void text_may_be_in_utf_16_or_windows_1252() {
        String text = POSITIONS + "Café,Développeur,,,août 2019,\n";
        byte[] utf16 = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
        byte[] windows = text.getBytes(Charset.forName("windows-1252"));

        for (byte[] bytes : List.of(utf16, windows)) {
            Target target = new Target();
            target.imports("a.zip", new Zip().with("Positions.csv", bytes).bytes());

            assertThat(target.only(JobStarted.class).employer()).isEqualTo("Café");
            assertThat(target.only(JobStarted.class).on()).isEqualTo(PartialDate.of("2019-08"));
        }
    }

    @Test
    void an_end_that_is_only_expected_is_no_completion() {
        imports(
                "Education.csv",
                "School Name,Start Date,End Date,Notes,Degree Name,Activities\nMIT,2024,2028,,BSc,\nETH,,Aug 2020,,MSc,\n");

        assertThat(journal.only(EducationCompleted.class).on()).isEqualTo(PartialDate.of("2020-08"));
        assertThat(journal.live(EducationStarted.class)).hasSize(2);
    }

    @Test
    void a_single_table_out_of_an_archive_is_read_too() {
        ImportAnswer answer = journal.imports("Positions.csv", POSITIONS + "Acme,Engineer,,,2016,\n");

        assertThat(answer.source()).isEqualTo("linkedin");
        assertThat(answer.logged()).isEqualTo(1);
    }
}

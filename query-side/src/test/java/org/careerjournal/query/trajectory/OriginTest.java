package org.careerjournal.query.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.UUID;
import org.careerjournal.domain.PartialDate;
import org.junit.jupiter.api.Test;

class OriginTest {

    private static YearMonth first(Story story, Origin origin, String until) {
        Trajectory path =
                story.at(TrajectoryRequest.until(YearMonth.parse(until)).from(origin));
        return path.months().getFirst();
    }

    private static YearMonth firstJob(Story story, String until) {
        return first(story, new Origin.FirstJob(), until);
    }

    @Test
    void internships_short_jobs_and_jobs_within_an_education_are_no_first_job() {
        Story story = Story.of(
                "intern: job-started on=2010-01 employer=A title=Intern employment=internship",
                "job-ended on=2010-12 jobId=@intern",
                "five: job-started on=2011-01-01 employer=B title=Temp",
                "job-ended on=2011-06-29 jobId=@five",
                "uni: education-started on=2011-09 institution=Uni qualification=8",
                "education-completed on=2014-05 educationId=@uni",
                "assistant: job-started on=2012-01 employer=Uni title=Assistant",
                "job-ended on=2014-05 jobId=@assistant",
                "real: job-started on=2014-06 employer=C title=Analyst");
        assertThat(firstJob(story, "2015-01")).isEqualTo("2014-06");
        Trajectory path = story.until("2015-01");
        assertThat(path.origin()).isEqualTo(new Origin.Found(new Origin.FirstJob(), PartialDate.of("2014-06")));
    }

    @Test
    void six_months_to_the_day_are_enough() {
        Story story = Story.of(
                "six: job-started on=2011-01-01 employer=B title=Temp",
                "job-ended on=2011-06-30 jobId=@six",
                "real: job-started on=2014-06 employer=C title=Analyst");
        assertThat(firstJob(story, "2015-01")).isEqualTo("2011-01");
    }

    @Test
    void a_running_job_lasts_up_to_the_last_month() {
        Story story = Story.of(
                "intern: job-started on=2014-01 employer=A title=Intern employment=internship",
                "job-ended on=2014-05 jobId=@intern",
                "real: job-started on=2014-06 employer=C title=Analyst");
        // five months of the running job: so the first of all
        assertThat(firstJob(story, "2014-10")).isEqualTo("2014-01");
        assertThat(firstJob(story, "2014-11")).isEqualTo("2014-06");
    }

    @Test
    void an_education_without_completion_is_open_for_six_years() {
        Story story = Story.of(
                "uni: education-started on=2008-09-01 institution=Uni",
                "side: job-started on=2014-08-31 employer=A title=Clerk",
                "real: job-started on=2014-09-01 employer=C title=Analyst");
        assertThat(first(story, new Origin.FirstJob(), "2016-01")).isEqualTo("2014-09");
        Trajectory path = story.until("2016-01");
        assertThat(path.origin()).isEqualTo(new Origin.Found(new Origin.FirstJob(), PartialDate.of("2014-09-01")));
    }

    @Test
    void an_education_that_was_left_is_no_longer_open() {
        Story story = Story.of(
                "uni: education-started on=2012 institution=Uni",
                "education-completed on=2013-03 educationId=@uni outcome=left",
                "real: job-started on=2013-04 employer=C title=Analyst");
        assertThat(firstJob(story, "2014-01")).isEqualTo("2013-04");
    }

    @Test
    void the_degree_is_the_first_completion_of_the_highest_level() {
        Story story = Story.of(
                "a: education-started on=2004 institution=A qualification=6",
                "education-completed on=2007-07 educationId=@a",
                "b: education-started on=2007 institution=B qualification=7",
                "education-completed on=2009 educationId=@b degree=MSc",
                "c: education-started on=2010 institution=C qualification=7",
                "education-completed on=2011-06 educationId=@c",
                "d: education-started on=2012 institution=D qualification=8",
                "education-completed on=2013-06 educationId=@d outcome=left");
        // an end lasts through the last day of its year
        assertThat(first(story, new Origin.Degree(), "2014-01")).isEqualTo("2009-12");
        Trajectory before =
                story.at(TrajectoryRequest.until(YearMonth.parse("2006-01")).from(new Origin.Degree()));
        assertThat(before.origin()).isNull();
        assertThat(before.months()).isEmpty();
    }

    @Test
    void any_milestone_can_be_the_origin() {
        Story story = Story.of(
                "real: job-started on=2013-04 employer=C title=Analyst",
                "rise: promoted on=2015 jobId=@real title=Lead");
        assertThat(first(story, new Origin.At(Story.id("rise")), "2016-01")).isEqualTo("2015-01");
        Trajectory unknown =
                story.at(TrajectoryRequest.until(YearMonth.parse("2016-01")).from(new Origin.At(new UUID(0, 9))));
        assertThat(unknown.origin()).isNull();
    }
}

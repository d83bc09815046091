package org.careerjournal.query.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final String ACME = "acme: job-started on=2014-06 employer=Acme title=Engineer seniority=3";

    @Test
    void the_network_grows_with_contacts_made_and_its_level_is_the_median_of_the_last_known() {
        Trajectory path = Story.of(
                        ACME,
                        "ann: contact-made on=2014-06-30 name=Ann relation=peer seniority=4",
                        "bob: contact-made on=2014-07 name=Bob relation=client seniority=7",
                        "cleo: contact-made on=2014-08 name=Cleo relation=friend",
                        "contact-moved on=2014-09 contactId=@ann change=promoted seniority=8",
                        "dan: contact-made on=2014-10 name=Dan relation=mentor seniority=10")
                .until("2014-10");
        assertThat(path.values(Series.NETWORK)).containsExactly(1, 2, 3, 3, 4);
        // 4; (4 + 7) / 2; the same, for of Cleo nothing is known; (7 + 8) / 2; 8 between 7 and 10
        assertThat(path.values(Series.NETWORK_SENIORITY)).containsExactly(4, 5.5, 5.5, 7.5, 8);
        assertThat(path.figure(Figure.SENIOR_CONTACTS)).isEqualTo(2);
    }

    @Test
    void what_is_known_of_a_contact_before_we_met_counts_once_we_have() {
        Trajectory path = Story.of(
                        ACME,
                        "ann: contact-made on=2014-08 name=Ann relation=peer",
                        "contact-moved on=2010 contactId=@ann change=promoted seniority=6")
                .until("2014-08");
        assertThat(path.values(Series.NETWORK)).containsExactly(0, 0, 1);
        assertThat(path.values(Series.NETWORK_SENIORITY)).containsExactly(Double.NaN, Double.NaN, 6);
    }

    @Test
    void the_level_of_a_contact_is_inferred_from_the_title_where_it_is_not_given() {
        SeniorityOf byTitle = (title, industry, sector, track, employment) -> title.equals("CTO") ? 9 : 5;
        Trajectory path = Trajectories.of(
                Story.of(
                                ACME,
                                "ann: contact-made on=2014-06 name=Ann relation=connection title=Lead",
                                "contact-moved on=2014-07 contactId=@ann change=promoted title=CTO")
                        .journal(),
                TrajectoryRequest.until(YearMonth.parse("2014-07")),
                Market.NONE,
                byTitle);
        assertThat(path.values(Series.NETWORK_SENIORITY)).containsExactly(5, 9);
    }

    @Test
    void manager_velocity_is_levels_over_years_of_those_who_were_my_managers() {
        Trajectory path = Story.of(
                        // named by the job: from 2010 to 2016, 4 → 6
                        "ann: contact-made on=2014-06 name=Ann relation=colleague seniority=5",
                        "contact-moved on=2010-06 contactId=@ann change=promoted seniority=4",
                        "contact-moved on=2016-06 contactId=@ann change=promoted seniority=6",
                        // by relation: from 2012 to 2015, 7 → 8
                        "bob: contact-made on=2012-01 name=Bob relation=manager seniority=7",
                        "contact-moved on=2014-01 contactId=@bob change=promoted seniority=8",
                        "conversation-held on=2015-01 contactId=@bob about=work",
                        // no manager of mine
                        "cleo: contact-made on=2012-01 name=Cleo relation=friend seniority=2",
                        "contact-moved on=2014-01 contactId=@cleo change=promoted seniority=9",
                        "acme: job-started on=2014-06 employer=Acme title=Engineer managerId=@ann")
                .until("2018-01");
        // (2 + 1) levels over (6 + 3) years
        assertThat(path.figure(Figure.MANAGER_VELOCITY)).isEqualTo(3.0 / 9);
    }

    @Test
    void manager_velocity_is_unknown_under_two_years_in_all() {
        Story story = Story.of(
                ACME,
                "bob: contact-made on=2012-02 name=Bob relation=manager seniority=7",
                "move: contact-moved on=2014-01 contactId=@bob change=promoted seniority=8");
        assertThat(story.until("2018-01").figure(Figure.MANAGER_VELOCITY)).isNaN();
        story.correct("move", "contact-moved on=2014-02 contactId=@bob change=promoted seniority=8");
        assertThat(story.until("2018-01").figure(Figure.MANAGER_VELOCITY)).isEqualTo(0.5);
    }

    @Test
    void a_change_of_role_can_name_a_manager() {
        Trajectory path = Story.of(
                        ACME,
                        "bob: contact-made on=2012-01 name=Bob relation=peer seniority=5",
                        "contact-moved on=2016-01 contactId=@bob change=promoted seniority=7",
                        "role-changed on=2015-01 jobId=@acme managerId=@bob")
                .until("2018-01");
        assertThat(path.figure(Figure.MANAGER_VELOCITY)).isEqualTo(0.5);
    }
}

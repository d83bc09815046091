package org.careerjournal.domain.seniority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.careerjournal.domain.JobMilestone.Employment;
import org.careerjournal.domain.JobMilestone.Track;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeniorityFromTitleTest {

    @ParameterizedTest(name = "{0} in {1} is at {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Vice President | K | 5",
                "Vice President of Engineering | J | 8",
                "Director | 64 | 6",
                "Director | C | 7",
                "Managing Director | K | 8",
                "Managing Director | C | 10",
            })
    void the_field_decides_what_a_title_means(String title, String industry, int level) {
        assertThat(infer(title, industry)).hasValue(level);
    }

    @ParameterizedTest(name = "{0} is at {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Assistant to the CEO | 2",
                "Executive Assistant to the CEO & CFO | 3",
                "CEO | 10",
                "C.E.O. | 10",
                "Founder & CTO | 10",
                "Lead Generation Specialist | 3",
                "Office Manager | 3",
                "Chief of Staff | 6",
                "Software Engineer at Chief Executive Officer Magazine | 3",
                "Engineer, Senior | 4",
            })
    void a_word_counts_only_where_it_names_the_role(String title, int level) {
        assertThat(infer(title, null)).hasValue(level);
    }

    @ParameterizedTest(name = "{0} is at {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Abteilungsleiter/in (m/w/d) | 6",
                "Abteilungsleiter*in | 6",
                "ABTEILUNGSLEITERIN | 6",
                "Ingénieur(e) | 3",
                "Directeur/trice Marketing | 7",
                "Ingeniero de software senior | 4",
                "  Sr.  Software-Engineer  | 4",
            })
    void spelling_gender_and_accents_change_nothing(String title, int level) {
        assertThat(infer(title, null)).hasValue(level);
    }

    @Test
    void a_title_without_a_level_is_an_ordinary_job() {
        assertThat(infer("Beekeeper", null)).hasValue(3);
    }

    @ParameterizedTest(name = "\"{0}\" names no job")
    @CsvSource({"''", "'   '", "'--'", "Retired", "Rentnerin"})
    void where_there_is_no_job_there_is_no_level(String title) {
        assertThat(infer(title, null)).isEmpty();
    }

    @Test
    void an_internship_is_at_1_whatever_its_title() {
        assertThat(SeniorityFromTitle.infer("Data Scientist", null, null, null, Employment.INTERNSHIP))
                .hasValue(1);
    }

    @Test
    void who_leads_people_is_at_5_at_least() {
        assertThat(SeniorityFromTitle.infer("Product Manager", null, null, Track.MANAGER, null))
                .hasValue(5);
    }

    @Test
    void who_works_alone_is_at_6_at_most() {
        assertThat(SeniorityFromTitle.infer("Founder & CEO", null, null, null, Employment.SELF_EMPLOYED))
                .hasValue(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/", "(", "a.", "/-inn", "ä", "senior ", "leiter*", "of ", "chief officer "})
    void no_title_takes_long_however_it_is_made(String piece) {
        assertTimeout(Duration.ofSeconds(2), () -> {
            for (int i = 0; i < 500; i++) {
                infer(piece.repeat(10_000), null);
            }
        });
    }

    @Property
    void any_text_has_a_level_from_1_to_10_or_none(
            @ForAll String title, @ForAll @StringLength(max = 3) String industry) {
        infer(title, industry).ifPresent(level -> assertThat(level).isBetween(1, 10));
    }

    @Property
    void a_junior_is_never_above_a_senior(@ForAll("titles") String title) {
        assertThat(infer("Junior " + title, null).orElseThrow())
                .isLessThanOrEqualTo(infer("Senior " + title, null).orElseThrow());
    }

    @Provide
    Arbitrary<String> titles() {
        return Arbitraries.of(LabelledTitle.read("titles.csv").stream()
                .filter(title -> title.language().equals("en") && title.level() > 0)
                .map(LabelledTitle::title)
                .toList());
    }

    private static OptionalInt infer(String title, @Nullable String industry) {
        return SeniorityFromTitle.infer(title, industry, null, null, null);
    }
}

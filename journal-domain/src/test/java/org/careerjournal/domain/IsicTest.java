package org.careerjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsicTest {

    /** ISIC Rev. 4 has 21 sections and 88 divisions (United Nations, Statistical Papers M 4 Rev. 4, p. 43). */
    @Test
    void it_has_21_sections_and_88_divisions() {
        Set<String> divisions = new TreeSet<>();
        Stream.of(Isic.values()).forEach(section -> divisions.addAll(section.divisions()));

        assertThat(Isic.values()).hasSize(21);
        assertThat(divisions).hasSize(88);
    }

    @ParameterizedTest
    @CsvSource({"62, J", "J, J", "64, K", "01, A", "99, U", "85, P", "33, C", "35, D", "47, G"})
    void a_code_belongs_to_a_section(String code, Isic section) {
        assertThat(Isic.sectionOf(code)).contains(section);
    }

    @ParameterizedTest
    @CsvSource({"04", "34", "40", "44", "48", "54", "57", "67", "76", "83", "89", "00", "V", "j", "620"})
    void gaps_in_the_numbering_belong_to_none(String code) {
        assertThat(Isic.sectionOf(code)).isEmpty();
    }
}

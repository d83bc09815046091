package org.careerjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.careerjournal.domain.PartialDate.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2019, YEAR, 2019-01-01, 2019-12-31",
        "2019-08, MONTH, 2019-08-01, 2019-08-31",
        "2020-02, MONTH, 2020-02-01, 2020-02-29",
        "2019-08-15, DAY, 2019-08-15, 2019-08-15"
    })
    void a_date_stands_for_every_day_of_its_period(String text, Precision precision, LocalDate first, LocalDate last) {
        PartialDate date = PartialDate.of(text);

        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.first()).isEqualTo(first);
        assertThat(date.last()).isEqualTo(last);
        assertThat(date).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "19",
                "2019-8",
                "2019-13",
                "2019-00",
                "2019-08-00",
                "2019-02-29",
                "2019-08-32",
                "0000",
                "2019-08-15T00",
                " 2019",
                "20190815",
                "-2019",
                "2019-",
                "２０１９"
            })
    void anything_else_is_no_date(String text) {
        assertThat(PartialDate.read(text)).isEmpty();
        assertThatThrownBy(() -> PartialDate.of(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void a_day_needs_a_month() {
        assertThatThrownBy(() -> new PartialDate(2019, 0, 15)).isInstanceOf(DateTimeException.class);
    }

    @Property
    void what_is_written_can_be_read(@ForAll LocalDate day) {
        assertThat(PartialDate.of(PartialDate.of(day).toString())).isEqualTo(PartialDate.of(day));
    }

    @Test
    void it_is_made_from_the_calendar() {
        assertThat(PartialDate.of(LocalDate.of(2019, 8, 15))).isEqualTo(PartialDate.of("2019-08-15"));
        assertThat(PartialDate.of(YearMonth.of(2019, 8))).isEqualTo(PartialDate.of("2019-08"));
        assertThat(PartialDate.of(Year.of(2019))).isEqualTo(PartialDate.of("2019"));
    }
}

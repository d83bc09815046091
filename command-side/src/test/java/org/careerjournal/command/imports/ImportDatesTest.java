package org.careerjournal.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.careerjournal.domain.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019|2019",
                "Aug 2019|2019-08",
                "August 2019|2019-08",
                "Sept 2019|2019-09",
                "01 Jan 2024|2024-01-01",
                "7-Feb-22|2022-02-07",
                "Mar 2, 2019|2019-03-02",
                "08/30/22, 05:51 PM|2022-08-30",
                "2022/01/16 02:51:39 UTC|2022-01-16",
                "2014-06-29T10:00:00Z|2014-06-29",
                "2014-6|2014-06",
                "15.08.2019|2019-08-15",
                "août 2019|2019-08",
                "aout 2019|2019-08",
                "févr. 2019|2019-02",
                "Dez. 2019|2019-12",
                "März 2019|2019-03",
                "5. Mai 2020|2020-05-05",
                "ene. 2019|2019-01",
                "agosto de 2019|2019-08",
                "1 de enero de 2024|2024-01-01",
                "dicembre 2019|2019-12",
                "out 2019|2019-10",
                "mei 2019|2019-05",
                "juin 2019|2019-06",
                "2019年8月|2019-08",
                "2019년 8월|2019-08"
            })
    void dates_are_read_as_exports_write_them(String text, String date) {
        assertThat(ImportDates.read(text)).contains(PartialDate.of(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "Brumaire 1799",
                "30 Feb 2019",
                "13/13/2019",
                "Aug",
                "Aug Sep 2019",
                "2019-13",
                "2019-00",
                "1 2 3 Aug 2019"
            })
    void what_is_no_date_or_could_be_several_is_not_understood(String text) {
        assertThat(ImportDates.read(text)).isEmpty();
    }
}

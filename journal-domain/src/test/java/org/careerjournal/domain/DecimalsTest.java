package org.careerjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "100.0, 100",
        "1E+2, 100",
        "0.10, 0.1",
        "0.000, 0",
        "-5.50, -5.5",
        "1E+40, 10000000000000000000000000000000000000000",
        "10E+998, 1E+999",
        "1E+999999999, 1E+999999999"
    })
    void equal_numbers_have_one_form(String number, String form) {
        assertThat(Decimals.normal(new BigDecimal(number))).hasToString(form);
    }
}

package org.careerjournal.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One form for each number, so that equal numbers are equal values: {@code 100.0} and {@code 1E+2} become {@code 100}. */
public final class Decimals {

    private Decimals() {}

    public static @Nullable BigDecimal normalOrNull(@Nullable BigDecimal number) {
        return number == null ? null : normal(number);
    }

    public static BigDecimal normal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

package org.careerjournal.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One form for each number, so that equal numbers are equal values: {@code 100.0} and {@code 1E+2} become {@code 100}. */
public final class Decimals {
    /** Written out, {@code 1E+999999999} would fill the memory: beyond this many zeros a number keeps its exponent. */
    private static final int TRAILING_ZEROS_MAX = 40;

    private Decimals() {}

    public static @Nullable BigDecimal normalOrNull(@Nullable BigDecimal number) {
        return number == null ? null : normal(number);
    }

    public static BigDecimal normal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() >= -TRAILING_ZEROS_MAX ? stripped.setScale(0) : stripped;
    }
}

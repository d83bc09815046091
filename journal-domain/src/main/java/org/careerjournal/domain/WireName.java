package org.careerjournal.domain;

import java.util.Locale;

/** How the constants of the domain's enums are called outside: {@code LAID_OFF} is {@code laid-off}. */
public final class WireName {

    private WireName() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.careerjournal.query.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the parameters that several reads share. Controllers take them as text, so that every error names its field. */
public final class Params {

    private Params() {}

    /**
     * The instant of an as-of view.
     *
     * @param text ISO 8601 with an offset, as {@code 2026-11-23T09:00:00Z}; null or empty for now
     * @return null for now
     * @throws BadRequest where it is no instant
     */
    public static @Nullable Instant asOf(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            // a plus sign that was not escaped in the URL arrives as a blank
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException notAnInstant) {
            throw new BadRequest("asOf", "an instant such as 2026-11-23T09:00:00Z");
        }
    }

    /**
     * A month parameter.
     *
     * @return null where it is left out
     * @throws BadRequest where it is no month from 1900-01 to 2199-12
     */
    public static @Nullable YearMonth month(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= 1900 && month.getYear() < 2200) {
                return month;
            }
        } catch (DateTimeException notAMonth) {
            // answered below, together with months out of range
        }
        throw new BadRequest(field, "a month from 1900-01 to 2199-12, such as 2026-11");
    }

    /**
     * An id in the path.
     *
     * @throws BadRequest where it is no UUID
     */
    public static UUID uuid(String field, String text) {
        try {
            if (text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException notAnId) {
            // answered below
        }
        throw new BadRequest(field, "a UUID");
    }
}

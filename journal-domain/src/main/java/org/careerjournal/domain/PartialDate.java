package org.careerjournal.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ISO 8601 date with reduced precision: {@code 2019}, {@code 2019-08} or {@code 2019-08-15}.
 *
 * <p>It stands for every day of its period. A start begins on {@link #first()}, an end lasts through {@link #last()}; a
 * point fact satisfies a bound if any day of the period does.
 *
 * @param year 0001 to 9999
 * @param month 1 to 12, or 0 where only the year is known
 * @param day 1 to 31, or 0 where only the month is known
 */
public record PartialDate(int year, int month, int day) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /** How much of a date is known; a later constant is the more precise. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    public PartialDate {
        if (year < 1 || year > 9999 || month < 0 || month > 12 || (month == 0 && day != 0)) {
            throw new DateTimeException("not a date: " + year + "-" + month + "-" + day);
        }
        if (day != 0) {
            LocalDate.of(year, month, day);
        }
    }

    /** Reads {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}; empty where the text is none of them or no such day exists. */
    public static Optional<PartialDate> read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(part(matcher, 1), part(matcher, 2), part(matcher, 3)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /**
     * The same as {@link #read}, for text that is known to be a date.
     *
     * @throws DateTimeException where it is none
     */
    public static PartialDate of(String text) {
        return read(text).orElseThrow(() -> new DateTimeException("not a date: " + text));
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.getYear(), month.getMonthValue(), 0);
    }

    public static PartialDate of(Year year) {
        return new PartialDate(year.getValue(), 0, 0);
    }

    private static int part(Matcher matcher, int group) {
        String text = matcher.group(group);
        return text == null ? group == 1 ? -1 : 0 : checked(Integer.parseInt(text), group);
    }

    private static int checked(int value, int group) {
        if (value == 0 && group > 1) {
            throw new DateTimeException("months and days count from 1");
        }
        return value;
    }

    public Precision precision() {
        return month == 0 ? Precision.YEAR : day == 0 ? Precision.MONTH : Precision.DAY;
    }

    /** The first day of the period. */
    public LocalDate first() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** The last day of the period. */
    public LocalDate last() {
        return switch (precision()) {
            case YEAR -> LocalDate.of(year, 12, 31);
            case MONTH -> YearMonth.of(year, month).atEndOfMonth();
            case DAY -> first();
        };
    }

    @Override
    public String toString() {
        return switch (precision()) {
            case YEAR -> "%04d".formatted(year);
            case MONTH -> "%04d-%02d".formatted(year, month);
            case DAY -> "%04d-%02d-%02d".formatted(year, month, day);
        };
    }
}

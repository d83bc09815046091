package org.careerjournal.command.imports;

import java.time.DateTimeException;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careerjournal.domain.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates as exports write them: {@code 2019}, {@code Aug 2019}, {@code 01 Jan 2024}, {@code 7-Feb-22}, {@code 08/30/22, 05:51 PM}
 * (month first), {@code 2022/01/16 02:51:39 UTC}, ISO 8601, {@code 15.08.2019} (day first), {@code 2019年8月}, and months
 * by name in other languages. A year of two digits is of this century up to 69.
 */
final class ImportDates {

    /** What we say where a date is not understood. */
    static final String EXPECTED = "a date such as 2019, Aug 2019 or 15 Aug 2019";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?:[T ,].*)?", Pattern.DOTALL);
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4})(?:[ ,].*)?");
    private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{2}|\\d{4})");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern EAST_ASIAN =
            Pattern.compile("(\\d{4})\\s*[年년]\\s*(?:(\\d{1,2})\\s*[月월]\\s*(?:(\\d{1,2})\\s*[日일])?)?");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,\\-/.\\u00a0]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er|º|ª)");
    private static final Set<String> SMALL_WORDS =
            Set.of("de", "del", "d", "of", "the", "der", "thang", "thg", "г", "р");

    private ImportDates() {}

    /** Reads a date; empty where it is not understood. */
    static Optional<PartialDate> read(String text) {
        String trimmed = text.strip();
        try {
            return Optional.of(numeric(trimmed)
                    .or(() -> inWords(trimmed))
                    .orElseThrow(() -> new DateTimeException("not understood")));
        } catch (DateTimeException notUnderstood) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> numeric(String text) {
        Optional<PartialDate> iso = PartialDate.read(text);
        if (iso.isPresent()) {
            return iso;
        }
        Matcher matcher = YEAR_FIRST.matcher(text);
        if (matcher.matches()) {
            return Optional.of(date(matcher.group(1), matcher.group(2), matcher.group(3)));
        }
        matcher = SLASHES.matcher(text);
        if (matcher.matches()) {
            return Optional.of(date(matcher.group(3), matcher.group(1), matcher.group(2)));
        }
        matcher = DOTS.matcher(text);
        if (matcher.matches()) {
            return Optional.of(date(matcher.group(3), matcher.group(2), matcher.group(1)));
        }
        matcher = MONTH_AND_YEAR.matcher(text);
        if (matcher.matches()) {
            return Optional.of(date(matcher.group(2), matcher.group(1), null));
        }
        matcher = EAST_ASIAN.matcher(text);
        if (matcher.matches()) {
            return Optional.of(date(matcher.group(1), matcher.group(2), matcher.group(3)));
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> inWords(String text) {
        List<Integer> numbers = new ArrayList<>();
        List<Month> months = new ArrayList<>();
        int yearsOfFourDigits = 0;
        for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
            Matcher ordinal = ORDINAL.matcher(word);
            String plain = ordinal.matches() ? ordinal.group(1) : word;
            if (NUMBER.matcher(plain).matches()) {
                numbers.add(Integer.parseInt(plain));
                yearsOfFourDigits += plain.length() == 4 ? 1 : 0;
            } else if (!plain.isEmpty() && !SMALL_WORDS.contains(plain)) {
                months.add(MonthNames.find(plain).orElseThrow(() -> new DateTimeException("no month")));
            }
        }
        if (months.size() != 1 || numbers.isEmpty() || numbers.size() > 2 || yearsOfFourDigits > 1) {
            return Optional.empty();
        }
        return Optional.of(withMonth(months.getFirst().getValue(), numbers, yearsOfFourDigits == 1));
    }

    private static PartialDate withMonth(int month, List<Integer> numbers, boolean fourDigits) {
        int first = numbers.getFirst();
        int last = numbers.getLast();
        if (numbers.size() == 1) {
            return new PartialDate(century(first, fourDigits), month, 0);
        }
        return first > 999 ? dayOf(first, month, last) : dayOf(century(last, fourDigits), month, first);
    }

    private static PartialDate date(String year, @Nullable String month, @Nullable String day) {
        int y = century(Integer.parseInt(year), year.length() == 4);
        if (month == null) {
            return new PartialDate(y, 0, 0);
        }
        int m = Integer.parseInt(month);
        if (m == 0) {
            throw new DateTimeException("months count from 1");
        }
        return day == null ? new PartialDate(y, m, 0) : dayOf(y, m, Integer.parseInt(day));
    }

    private static PartialDate dayOf(int year, int month, int day) {
        if (day == 0) {
            throw new DateTimeException("days count from 1");
        }
        return new PartialDate(year, month, day);
    }

    private static int century(int year, boolean fourDigits) {
        return fourDigits ? year : year < 70 ? 2000 + year : 1900 + year;
    }
}

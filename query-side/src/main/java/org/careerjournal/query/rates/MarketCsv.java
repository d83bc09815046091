package org.careerjournal.query.rates;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.careerjournal.domain.EquityMilestone.EquityPriced;
import org.careerjournal.domain.Money;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.query.trajectory.ConsumerPrices.Index;
import org.careerjournal.query.trajectory.ExchangeRates.Rate;

/**
 * The three csv files that say what money and shares were worth, told apart by their header: exchange rates ({@code
 * date,from,to,rate}), consumer prices ({@code month,country,index}) and prices of shares ({@code
 * date,symbol,price,currency}). Columns may come in any order. A row that cannot be read is a problem, and the rest counts.
 */
public final class MarketCsv {

    /** What a header has to be, in words. */
    public static final String HEADERS_EXPECTED =
            "a first line date,from,to,rate or month,country,index or date,symbol,price,currency";

    private static final Set<String> RATES = Set.of("date", "from", "to", "rate");
    private static final Set<String> INDICES = Set.of("month", "country", "index");
    private static final Set<String> PRICES = Set.of("date", "symbol", "price", "currency");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final int SYMBOL_LENGTH_MAX = 40;
    private static final int PROBLEMS_MAX = 1_000;

    private MarketCsv() {}

    /**
     * A row that cannot be read.
     *
     * @param line from 1, the header
     */
    public record Problem(int line, String field, String reason) {}

    /** What a file holds. */
    public sealed interface Content {
        List<Problem> problems();

        record ExchangeRateRows(List<Rate> rates, List<Problem> problems) implements Content {}

        record IndexRows(List<Index> indices, List<Problem> problems) implements Content {}

        /** Prices are facts of a journal: milestones to be logged. */
        record PriceRows(List<EquityPriced> prices, List<Problem> problems) implements Content {}
    }

    /** A field of a row that cannot be read. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String field;

        Unreadable(String field, String expected) {
            super("expected " + expected);
            this.field = field;
        }
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(Row row) throws Unreadable;
    }

    /** The fields of a line by the names of the header. */
    private record Row(List<String> header, String[] fields) {
        String get(String name) {
            return fields[header.indexOf(name)];
        }
    }

    /** Empty where the header is none of the three. */
    public static Optional<Content> read(String text) {
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\n|\r", -1);
        List<String> header = Arrays.stream(fields(lines[0]))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        Set<String> names = Set.copyOf(header);
        List<Problem> problems = new ArrayList<>();
        if (names.size() != header.size()) {
            return Optional.empty();
        }
        if (names.equals(RATES)) {
            return Optional.of(new Content.ExchangeRateRows(rows(lines, header, problems, MarketCsv::rate), problems));
        }
        if (names.equals(INDICES)) {
            return Optional.of(new Content.IndexRows(rows(lines, header, problems, MarketCsv::index), problems));
        }
        if (names.equals(PRICES)) {
            return Optional.of(new Content.PriceRows(rows(lines, header, problems, MarketCsv::price), problems));
        }
        return Optional.empty();
    }

    private static <T> List<T> rows(String[] lines, List<String> header, List<Problem> problems, RowReader<T> reader) {
        List<T> rows = new ArrayList<>();
        for (int i = 1; i < lines.length && problems.size() < PROBLEMS_MAX; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            String[] fields = fields(lines[i]);
            try {
                if (fields.length != header.size()) {
                    throw new Unreadable("row", header.size() + " fields: " + String.join(",", header));
                }
                rows.add(reader.read(new Row(header, fields)));
            } catch (Unreadable unreadable) {
                problems.add(new Problem(i + 1, unreadable.field, String.valueOf(unreadable.getMessage())));
            }
        }
        return rows;
    }

    /** No field of these files can hold a comma, so quotes are only taken off. */
    private static String[] fields(String line) {
        String[] fields = line.split(",", -1);
        for (int i = 0; i < fields.length; i++) {
            String field = fields[i].strip();
            boolean quoted = field.length() >= 2 && field.startsWith("\"") && field.endsWith("\"");
            fields[i] = quoted ? field.substring(1, field.length() - 1).strip() : field;
        }
        return fields;
    }

    private static Rate rate(Row row) throws Unreadable {
        String from = currency(row, "from");
        String to = currency(row, "to");
        if (from.equals(to)) {
            throw new Unreadable("to", "another currency than " + from);
        }
        return new Rate(day(row), from, to, positive(row, "rate").doubleValue());
    }

    private static Index index(Row row) throws Unreadable {
        String country = row.get("country").toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country) && !country.equals("EU")) {
            throw new Unreadable("country", "an ISO 3166 code of two letters, as US, or EU");
        }
        return new Index(month(row), country, positive(row, "index").doubleValue());
    }

    private static EquityPriced price(Row row) throws Unreadable {
        String symbol = row.get("symbol");
        if (symbol.isEmpty() || symbol.length() > SYMBOL_LENGTH_MAX) {
            throw new Unreadable("symbol", "a symbol of 1 to " + SYMBOL_LENGTH_MAX + " characters");
        }
        return new EquityPriced(
                PartialDate.of(day(row)), null, symbol, new Money(positive(row, "price"), currency(row, "currency")));
    }

    private static LocalDate day(Row row) throws Unreadable {
        try {
            LocalDate day = LocalDate.parse(row.get("date"));
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // answered below, together with days out of range
        }
        throw new Unreadable("date", "a day from 1900-01-01 to 2199-12-31, as 2026-01-31");
    }

    /** A month, or a day in it. */
    private static YearMonth month(Row row) throws Unreadable {
        String text = row.get("month");
        try {
            YearMonth month = text.length() == 10 ? YearMonth.from(LocalDate.parse(text)) : YearMonth.parse(text);
            if (!month.atDay(1).isBefore(FIRST_DAY) && !month.atDay(1).isAfter(LAST_DAY)) {
                return month;
            }
        } catch (DateTimeException notAMonth) {
            // answered below, together with months out of range
        }
        throw new Unreadable("month", "a month from 1900-01 to 2199-12, as 2026-01");
    }

    private static String currency(Row row, String field) throws Unreadable {
        String code = row.get(field).toUpperCase(Locale.ROOT);
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new Unreadable(field, "an ISO 4217 code, as USD");
        }
    }

    private static BigDecimal positive(Row row, String field) throws Unreadable {
        String text = row.get(field);
        try {
            BigDecimal number = text.length() > 40 ? BigDecimal.ZERO : new BigDecimal(text);
            if (number.signum() > 0 && number.precision() - number.scale() <= 18 && number.scale() <= 18) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // answered below, together with numbers out of range
        }
        throw new Unreadable(field, "a number above 0 with a decimal point, as 1.0842");
    }
}

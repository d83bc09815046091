package org.careerjournal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.careerjournal.domain.EquityMilestone.Vesting;
import org.careerjournal.domain.EquityMilestone.VestingStep;
import org.careerjournal.domain.PayMilestone.BonusTarget;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the fields of one milestone, one after the other, and keeps the first refusal. A field left out is fine unless the
 * method says that it is required.
 */
final class FieldChecks {

    /** What the runtime knows, without "no currency" and the one for tests. */
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !code.equals("XXX") && !code.equals("XTS"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final BigDecimal LOWEST_AMOUNT = Limits.AMOUNT_MAX.negate();

    private final String path;
    private final LocalDate latest;
    private @Nullable Refusal refusal;

    /**
     * @param path what stands before the names of the fields, as {@code edits[0].milestone.}
     * @param recordedOn the day of recording
     */
    FieldChecks(String path, LocalDate recordedOn) {
        this.path = path;
        this.latest = recordedOn.plusYears(Limits.YEARS_AHEAD_MAX);
    }

    /** The first rule that was broken, or null. */
    @Nullable
    Refusal refusal() {
        return refusal;
    }

    void refuse(Rule rule, String field, String expected) {
        if (refusal == null) {
            refusal = new Refusal(rule, path + field, expected);
        }
    }

    void required(String field, @Nullable Object value) {
        if (value == null) {
            refuse(Rule.REQUIRED, field, "a value: it is required");
        }
    }

    void requiredName(String field, @Nullable String text) {
        requiredText(field, text, Limits.NAME_CHARACTERS_MAX);
    }

    void name(String field, @Nullable String text) {
        text(field, text, Limits.NAME_CHARACTERS_MAX);
    }

    void requiredText(String field, @Nullable String text, int charactersMax) {
        if (text == null || text.isBlank()) {
            refuse(
                    Rule.REQUIRED,
                    field,
                    "a text that is not blank, of at most " + grouped(charactersMax) + " characters");
        } else {
            text(field, text, charactersMax);
        }
    }

    void text(String field, @Nullable String text, int charactersMax) {
        if (text == null) {
            return;
        }
        if (text.length() > charactersMax && text.codePointCount(0, text.length()) > charactersMax) {
            refuse(Rule.WITHIN_LIMITS, field, "at most " + grouped(charactersMax) + " characters");
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t') {
                refuse(Rule.WITHIN_LIMITS, field, "text without control characters other than line breaks and tabs");
                return;
            }
            if (Character.isSurrogate(character)) {
                boolean pair = Character.isHighSurrogate(character)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    refuse(Rule.WITHIN_LIMITS, field, "valid Unicode: half of a surrogate pair stands alone");
                    return;
                }
                i++;
            }
        }
    }

    /** The required day of a fact: from 1900 to two years after recording, by the widest reading. */
    void requiredDay(String field, @Nullable PartialDate date) {
        required(field, date);
        day(field, date);
    }

    void day(String field, @Nullable PartialDate date) {
        within(field, date, latest);
    }

    /** A date that may lie as far ahead as one plans. */
    void plan(String field, @Nullable PartialDate date) {
        within(field, date, Limits.LATEST_PLAN);
    }

    private void within(String field, @Nullable PartialDate date, LocalDate last) {
        if (date == null || (date.year() >= Limits.EARLIEST.getYear() && date.year() < last.getYear())) {
            return;
        }
        if (date.last().isBefore(Limits.EARLIEST) || date.first().isAfter(last)) {
            refuse(Rule.DATE_IN_RANGE, field, "a date from " + Limits.EARLIEST + " to " + last);
        }
    }

    void whole(String field, @Nullable Integer number, int min, int max) {
        if (number != null && (number < min || number > max)) {
            refuse(Rule.WITHIN_LIMITS, field, "a whole number from " + min + " to " + grouped(max));
        }
    }

    void seniority(String field, @Nullable Integer rung) {
        whole(field, rung, Limits.SENIORITY_MIN, Limits.SENIORITY_MAX);
    }

    void score(String field, @Nullable Integer score) {
        whole(field, score, Limits.SCORE_MIN, Limits.SCORE_MAX);
    }

    void number(String field, @Nullable BigDecimal number, BigDecimal min, BigDecimal max) {
        if (number == null) {
            return;
        }
        if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
            refuse(Rule.WITHIN_LIMITS, field, "a number from " + min.toPlainString() + " to " + max.toPlainString());
        } else {
            decimalPlaces(field, number);
        }
    }

    void positive(String field, @Nullable BigDecimal number, BigDecimal max) {
        if (number == null) {
            return;
        }
        if (number.signum() <= 0 || number.compareTo(max) > 0) {
            refuse(Rule.WITHIN_LIMITS, field, "a number above 0, at most " + max.toPlainString());
        } else {
            decimalPlaces(field, number);
        }
    }

    private void decimalPlaces(String field, BigDecimal number) {
        if (number.scale() > Limits.DECIMAL_PLACES_MAX) {
            refuse(
                    Rule.WITHIN_LIMITS,
                    field,
                    "at most " + Limits.DECIMAL_PLACES_MAX + " digits after the decimal point");
        }
    }

    void hoursPerWeek(String field, @Nullable BigDecimal hours) {
        number(field, hours, BigDecimal.ZERO, Limits.HOURS_PER_WEEK_MAX);
    }

    /** An amount that is nobody's debt. */
    void money(String field, @Nullable Money money) {
        money(field, money, BigDecimal.ZERO);
    }

    /** An amount that may be a debt. */
    void balance(String field, @Nullable Money money) {
        money(field, money, LOWEST_AMOUNT);
    }

    private void money(String field, @Nullable Money money, BigDecimal min) {
        if (money == null) {
            return;
        }
        number(field + ".amount", money.amount(), min, Limits.AMOUNT_MAX);
        if (!CURRENCIES.contains(money.currency())) {
            refuse(Rule.KNOWN_CODE, field + ".currency", "an ISO 4217 code, as USD");
        }
    }

    /** A number that may be below zero: the target of a goal. */
    void target(String field, @Nullable BigDecimal number) {
        number(field, number, LOWEST_AMOUNT, Limits.AMOUNT_MAX);
    }

    void bonusTarget(String field, @Nullable BonusTarget target) {
        switch (target) {
            case BonusTarget.Amount amount -> money(field, amount.money());
            case BonusTarget.Percent percent ->
                number(field + ".percent", percent.percent(), BigDecimal.ZERO, Limits.PERCENT_MAX);
            case null -> {
                // left out
            }
        }
    }

    void country(String field, @Nullable String code) {
        if (code != null && !COUNTRIES.contains(code)) {
            refuse(Rule.KNOWN_CODE, field, "an ISO 3166-1 alpha-2 code, as US");
        }
    }

    void industry(String field, @Nullable String code) {
        if (code != null && Isic.sectionOf(code).isEmpty()) {
            refuse(Rule.KNOWN_CODE, field, "an ISIC Rev. 4 section from A to U or a division, as J or 62");
        }
    }

    void occupation(String field, @Nullable String code) {
        if (code != null && !isOccupation(code)) {
            refuse(Rule.KNOWN_CODE, field, "an ISCO-08 code of one to four digits, as 2512");
        }
    }

    private static boolean isOccupation(String code) {
        return !code.isEmpty() && code.length() <= 4 && code.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    void symbol(String field, @Nullable String symbol) {
        requiredText(field, symbol, Limits.SYMBOL_CHARACTERS_MAX);
    }

    /** Units or their value, and not both: {@code prefix} stands before both names. */
    void unitsOrValue(String prefix, @Nullable BigDecimal units, @Nullable Money value) {
        if ((units == null) == (value == null)) {
            refuse(Rule.ONE_OF, prefix + "units", "either units or value");
        }
        positive(prefix + "units", units, Limits.AMOUNT_MAX);
        money(prefix + "value", value);
    }

    /** Required: a schedule by name, or steps whose fractions sum to exactly 1. */
    void vesting(String field, @Nullable Vesting vesting) {
        required(field, vesting);
        if (!(vesting instanceof Vesting.Listed listed)) {
            return;
        }
        List<VestingStep> steps = listed.steps();
        listSize(field, steps, 1, Limits.VESTING_STEPS_MAX);
        if (refusal != null) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            VestingStep step = steps.get(i);
            whole(field + "[" + i + "].afterMonths", step.afterMonths(), 0, Limits.VESTING_MONTHS_MAX);
            positive(field + "[" + i + "].fraction", step.fraction(), BigDecimal.ONE);
            if (refusal != null) {
                return;
            }
            sum = sum.add(step.fraction());
        }
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            refuse(
                    Rule.FRACTIONS_SUM_TO_ONE,
                    field,
                    "fractions that sum to 1; these sum to "
                            + sum.stripTrailingZeros().toPlainString());
        }
    }

    void listSize(String field, @Nullable List<?> list, int min, int max) {
        if (list != null && (list.size() < min || list.size() > max)) {
            refuse(
                    Rule.WITHIN_LIMITS,
                    field,
                    min == 0 ? "at most " + max + " entries" : "from " + min + " to " + max + " entries");
        }
    }

    /** A required list whose elements have different names. */
    <T> void named(String field, List<T> list, int max, Function<T, String> nameOf) {
        listSize(field, list, 1, max);
        if (refusal != null) {
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            String name = nameOf.apply(list.get(i));
            requiredName(field + "[" + i + "].name", name);
            if (refusal != null) {
                return;
            }
            for (int before = 0; before < i; before++) {
                if (nameOf.apply(list.get(before)).equals(name)) {
                    refuse(Rule.NAMES_MATCH, field + "[" + i + "].name", "a name that no other entry has");
                }
            }
        }
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

package org.careerjournal.query.trajectory;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Consumer price indices by country and month, each on a base of its own. Immutable. */
public final class ConsumerPrices {

    public static final ConsumerPrices NONE = new ConsumerPrices(new TreeMap<>());

    private final NavigableMap<String, NavigableMap<YearMonth, Double>> byCountry;

    /**
     * @param country ISO 3166-1 alpha-2
     * @param index above 0; only the proportions count
     */
    public record Index(YearMonth month, String country, double index) {}

    private ConsumerPrices(NavigableMap<String, NavigableMap<YearMonth, Double>> byCountry) {
        this.byCountry = byCountry;
    }

    /** Of one country and month the last in the list counts. */
    public static ConsumerPrices of(Collection<Index> indices) {
        NavigableMap<String, NavigableMap<YearMonth, Double>> sorted = new TreeMap<>();
        for (Index index : indices) {
            sorted.computeIfAbsent(index.country(), country -> new TreeMap<>()).put(index.month(), index.index());
        }
        return new ConsumerPrices(sorted);
    }

    /** {@link Double#NaN} where there is none. */
    public double index(String country, YearMonth month) {
        return byCountry.getOrDefault(country, new TreeMap<>()).getOrDefault(month, Double.NaN);
    }

    /** The last month up to that one with an index of the country. */
    public Optional<YearMonth> lastUpTo(String country, YearMonth month) {
        return Optional.ofNullable(
                byCountry.getOrDefault(country, new TreeMap<>()).floorKey(month));
    }

    /**
     * The country whose prices measure what a currency buys: {@code preferred} where it pays in that currency and has an
     * index; else the country that the currency is named after (US of USD, EU of EUR); else the first by code that pays in
     * it; else {@code preferred} or US.
     */
    public String countryOf(String currency, @Nullable String preferred) {
        if (preferred != null && byCountry.containsKey(preferred) && currency.equals(currencyOf(preferred))) {
            return preferred;
        }
        String namesake = currency.substring(0, 2);
        if (byCountry.containsKey(namesake)) {
            return namesake;
        }
        for (String country : new TreeSet<>(byCountry.keySet())) {
            if (currency.equals(currencyOf(country))) {
                return country;
            }
        }
        return preferred == null ? namesake : preferred;
    }

    private static final Map<String, Optional<String>> CURRENCIES = currencies();

    private static Map<String, Optional<String>> currencies() {
        Map<String, Optional<String>> known = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            Currency currency = Currency.getInstance(Locale.of("", country));
            known.put(country, Optional.ofNullable(currency).map(Currency::getCurrencyCode));
        }
        return Map.copyOf(known);
    }

    private static @Nullable String currencyOf(String country) {
        return CURRENCIES.getOrDefault(country, Optional.empty()).orElse(null);
    }
}

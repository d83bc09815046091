package org.careerjournal.domain;

import java.math.BigDecimal;

/**
 * An amount of money, gross of tax.
 *
 * @param amount in units of the currency (dollars, not cents)
 * @param currency ISO 4217 code, as {@code USD}
 */
public record Money(BigDecimal amount, String currency) {

    public Money {
        amount = Decimals.normal(amount);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }
}

package org.careerjournal.query.trajectory;

/** What money was worth elsewhere and at other times. Prices of equity are milestones and not here. */
public record Market(ExchangeRates rates, ConsumerPrices prices) {

    /** Knows nothing: amounts stay in their currency and nominal. */
    public static final Market NONE = new Market(ExchangeRates.NONE, ConsumerPrices.NONE);
}

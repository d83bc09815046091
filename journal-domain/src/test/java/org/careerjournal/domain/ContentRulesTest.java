package org.careerjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careerjournal.domain.fixtures.Facts.applied;
import static org.careerjournal.domain.fixtures.Facts.checkedIn;
import static org.careerjournal.domain.fixtures.Facts.confirmed;
import static org.careerjournal.domain.fixtures.Facts.contactEstimated;
import static org.careerjournal.domain.fixtures.Facts.contactMade;
import static org.careerjournal.domain.fixtures.Facts.decisionMade;
import static org.careerjournal.domain.fixtures.Facts.decisionReviewed;
import static org.careerjournal.domain.fixtures.Facts.educationStarted;
import static org.careerjournal.domain.fixtures.Facts.equityGranted;
import static org.careerjournal.domain.fixtures.Facts.equityPriced;
import static org.careerjournal.domain.fixtures.Facts.equitySold;
import static org.careerjournal.domain.fixtures.Facts.equitySplit;
import static org.careerjournal.domain.fixtures.Facts.goalSet;
import static org.careerjournal.domain.fixtures.Facts.jobStarted;
import static org.careerjournal.domain.fixtures.Facts.noted;
import static org.careerjournal.domain.fixtures.Facts.option;
import static org.careerjournal.domain.fixtures.Facts.payChanged;
import static org.careerjournal.domain.fixtures.Facts.principle;
import static org.careerjournal.domain.fixtures.Facts.principlesSet;
import static org.careerjournal.domain.fixtures.Facts.scopeChanged;
import static org.careerjournal.domain.fixtures.Facts.skillGained;
import static org.careerjournal.domain.fixtures.Sentences.given;
import static org.careerjournal.domain.fixtures.Sentences.log;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.careerjournal.domain.DecisionMilestone.ConsideredOption;
import org.careerjournal.domain.DecisionMilestone.Offer;
import org.careerjournal.domain.DecisionMilestone.OfferedEquity;
import org.careerjournal.domain.DecisionMilestone.Principle;
import org.careerjournal.domain.EquityMilestone.Vesting;
import org.careerjournal.domain.EquityMilestone.VestingStep;
import org.careerjournal.domain.PayMilestone.BonusTarget;
import org.careerjournal.domain.fixtures.Fact;
import org.careerjournal.domain.fixtures.Sentences;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits, codes, names and sums: what a milestone keeps by itself. */
class ContentRulesTest {

    private static Sentences.Given journal() {
        return given(jobStarted("acme", "2010"), contactMade("Ada", "2010"), decisionMade("d", "2010"));
    }

    private static void refused(Fact fact, Rule rule, String field, String expected) {
        journal().when(log(fact)).thenRefused(rule, field, expected);
    }

    private static void accepted(Fact fact) {
        journal().when(log(fact)).thenAccepted();
    }

    /** A fact, a field of it, the last values within the limits, the first beyond, and what is said. */
    static Stream<Arguments> numbers() {
        Fact job = jobStarted("j", "2015");
        Fact pay = payChanged("acme", "2015");
        Fact scope = scopeChanged("acme", "2015");
        Fact mood = checkedIn("c", "2015");
        return Stream.of(
                Arguments.of(job, "seniority", List.of(1, 10), List.of(0, 11), "a whole number from 1 to 10"),
                Arguments.of(
                        educationStarted("e", "2015"),
                        "qualification",
                        List.of(0, 8),
                        List.of(-1, 9),
                        "a whole number from 0 to 8"),
                Arguments.of(mood, "stress", List.of(1, 5), List.of(0, 6), "a whole number from 1 to 5"),
                Arguments.of(mood, "hoursPerWeek", List.of(0, 168), List.of(-1, 169), "a number from 0 to 168"),
                Arguments.of(pay, "hoursPerWeek", List.of(0, 168), List.of(-1, "168.1"), "a number from 0 to 168"),
                Arguments.of(
                        scope,
                        "teamSize",
                        List.of(0, 10_000_000),
                        List.of(-1, 10_000_001),
                        "a whole number from 0 to 10,000,000"),
                Arguments.of(
                        scope,
                        "usersReached",
                        List.of(0, "1E+15"),
                        List.of(-1, "1E+16", "1E+999999999"),
                        "a number from 0 to 1000000000000000"),
                Arguments.of(
                        skillGained("Java", "2015"),
                        "level",
                        List.of(1, 5),
                        List.of(0, 6),
                        "a whole number from 1 to 5"),
                Arguments.of(
                        skillGained("Java", "2015"),
                        "learningHours",
                        List.of(0, 100_000),
                        List.of(-1, 100_001),
                        "a number from 0 to 100000"),
                Arguments.of(
                        decisionReviewed("d", "2015"),
                        "outcome",
                        List.of(1, 5),
                        List.of(0, 6),
                        "a whole number from 1 to 5"),
                Arguments.of(
                        decisionMade("o", "2015"),
                        "confidence",
                        List.of(0, 1),
                        List.of("-0.1", "1.1"),
                        "a number from 0 to 1"),
                Arguments.of(
                        equitySplit("ACME", "2015"),
                        "ratio",
                        List.of("0.05", 10_000),
                        List.of(0, -1, 10_001),
                        "a number above 0, at most 10000"),
                Arguments.of(
                        equitySold("ACME", "2015"),
                        "units",
                        List.of("0.001"),
                        List.of(0, -1),
                        "a number above 0, at most 1000000000000000"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void a_number_is_within_its_limits(
            Fact fact, String field, List<Object> within, List<Object> beyond, String expected) {
        within.forEach(value -> accepted(fact.with(field, value)));
        beyond.forEach(value -> refused(fact.with(field, value), Rule.WITHIN_LIMITS, field, expected));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(jobStarted("j", "2015"), "employer", 200, "200"),
                Arguments.of(jobStarted("j", "2015"), "location", 200, "200"),
                Arguments.of(confirmed("2015"), "note", 10_000, "10,000"),
                Arguments.of(noted("n", "2015"), "text", 20_000, "20,000"),
                Arguments.of(equityPriced("ACME", "2015"), "symbol", 20, "20"),
                Arguments.of(decisionMade("o", "2015"), "question", 1_000, "1,000"),
                Arguments.of(applied("a", "2015"), "team", 200, "200"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_has_its_limit(Fact fact, String field, int limit, String said) {
        accepted(fact.with(field, "x".repeat(limit)));
        accepted(fact.with(field, "🚀".repeat(limit)));
        refused(fact.with(field, "x".repeat(limit + 1)), Rule.WITHIN_LIMITS, field, "at most " + said + " characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void a_required_text_is_not_blank(String blank) {
        String expected = "a text that is not blank, of at most 200 characters";
        refused(jobStarted("j", "2015").with("title", blank), Rule.REQUIRED, "title", expected);
        refused(contactMade("c", "2015").with("name", blank), Rule.REQUIRED, "name", expected);
        accepted(jobStarted("j", "2015").with("location", blank));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0007", "a\u001b[31m", "\u007f", "\u0085"})
    void a_text_has_no_control_characters(String text) {
        refused(
                noted("n", "2015").with("text", text),
                Rule.WITHIN_LIMITS,
                "text",
                "text without control characters other than line breaks and tabs");
    }

    @Test
    void line_breaks_and_tabs_are_fine() {
        accepted(noted("n", "2015").with("text", "one\n\ttwo\r\nthree"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD800, 0xDBFF, 0xDC00, 0xDFFF})
    void half_a_surrogate_pair_is_refused(int half) {
        for (String text : List.of("a" + (char) half, (char) half + "a")) {
            journal().when(log(noted("n", "2015").with("text", text))).thenRefused(Rule.WITHIN_LIMITS, "text");
        }
    }

    @Test
    void a_required_field_that_is_missing_is_named() {
        for (String field : List.of("on", "jobId", "base")) {
            journal().when(log(payChanged("acme", "2015").with(field, null))).thenRefused(Rule.REQUIRED, field);
        }
        journal().when(log(contactMade("c", "2015").with("relation", null))).thenRefused(Rule.REQUIRED, "relation");
    }

    @Test
    void amounts_are_not_below_zero_but_what_one_holds_may_be() {
        String range = "a number from 0 to 1000000000000000";
        refused(payChanged("acme", "2015").with("base", usd("-1")), Rule.WITHIN_LIMITS, "base.amount", range);
        refused(equityPriced("ACME", "2015").with("price", usd("1E+16")), Rule.WITHIN_LIMITS, "price.amount", range);
        accepted(contactEstimated("Ada", "2015").with("wealth", usd("-50000")));
    }

    @Test
    void a_number_has_at_most_twenty_decimal_places() {
        accepted(payChanged("acme", "2015").with("base", usd("1." + "1".repeat(20))));
        refused(
                payChanged("acme", "2015").with("base", usd("1." + "1".repeat(21))),
                Rule.WITHIN_LIMITS,
                "base.amount",
                "at most 20 digits after the decimal point");
    }

    @ParameterizedTest
    @ValueSource(strings = {"usd", "US", "", "XXX", "XTS", "BTC", "USDT"})
    void an_unknown_currency_is_refused(String code) {
        refused(
                payChanged("acme", "2015").with("base", Money.of("1", code)),
                Rule.KNOWN_CODE,
                "base.currency",
                "an ISO 4217 code, as USD");
    }

    @Test
    void currencies_of_the_past_are_known() {
        accepted(payChanged("acme", "2015").with("base", Money.of("1", "DEM")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "USA", "XX", "UK", ""})
    void an_unknown_country_is_refused(String code) {
        refused(
                jobStarted("j", "2015").with("country", code),
                Rule.KNOWN_CODE,
                "country",
                "an ISO 3166-1 alpha-2 code, as US");
    }

    @ParameterizedTest
    @ValueSource(strings = {"V", "j", "04", "34", "00", "1", "621", "", "J6", "６２"})
    void an_unknown_industry_is_refused(String code) {
        String expected = "an ISIC Rev. 4 section from A to U or a division, as J or 62";
        refused(jobStarted("j", "2015").with("industry", code), Rule.KNOWN_CODE, "industry", expected);
        refused(contactMade("c", "2015").with("industry", code), Rule.KNOWN_CODE, "industry", expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25120", "", "2a", "-1", "２５"})
    void an_unknown_occupation_is_refused(String code) {
        refused(
                jobStarted("j", "2015").with("occupation", code),
                Rule.KNOWN_CODE,
                "occupation",
                "an ISCO-08 code of one to four digits, as 2512");
    }

    @Test
    void codes_of_every_length_are_known() {
        for (String code : List.of("2", "25", "251", "2512")) {
            accepted(jobStarted("j", "2015").with("occupation", code));
        }
        accepted(jobStarted("j", "2015").with("industry", "J"));
        accepted(jobStarted("j", "2015").with("industry", "62"));
        accepted(jobStarted("j", "2015").with("country", "CH"));
    }

    @Test
    void lists_have_their_limits() {
        Fact job = jobStarted("j", "2015");
        accepted(job.with("drivers", Collections.nCopies(20, "pay")));
        refused(
                job.with("drivers", Collections.nCopies(21, "pay")),
                Rule.WITHIN_LIMITS,
                "drivers",
                "at most 20 entries");
        journal().when(log(job.with("drivers", List.of("pay", "")))).thenRefused(Rule.REQUIRED, "drivers[1]");
        refused(
                applied("a", "2015").with("referralIds", Collections.nCopies(51, new UUID(0, 0))),
                Rule.WITHIN_LIMITS,
                "referralIds",
                "at most 50 entries");
        refused(
                principlesSet("p", "2015").with("principles", List.of()),
                Rule.WITHIN_LIMITS,
                "principles",
                "from 1 to 50 entries");
    }

    @Test
    void a_grant_says_its_units_or_its_value() {
        Fact grant = equityGranted("acme", "2015");
        refused(grant.with("units", null), Rule.ONE_OF, "units", "either units or value");
        refused(grant.with("value", usd("1000")), Rule.ONE_OF, "units", "either units or value");
        accepted(grant.with("units", null).with("value", usd("1000")));
    }

    @Test
    void vesting_fractions_sum_to_exactly_one() {
        Fact grant = equityGranted("acme", "2015");
        accepted(grant.with("vesting", vesting("0.333333", "0.333333", "0.333334")));
        refused(
                grant.with("vesting", vesting("0.333333", "0.333333", "0.333333")),
                Rule.FRACTIONS_SUM_TO_ONE,
                "vesting",
                "fractions that sum to 1; these sum to 0.999999");
        refused(
                grant.with("vesting", vesting("0.5", "0.6")),
                Rule.FRACTIONS_SUM_TO_ONE,
                "vesting",
                "fractions that sum to 1; these sum to 1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "1.5"})
    void a_vesting_fraction_is_above_zero_and_at_most_one(String fraction) {
        refused(
                equityGranted("acme", "2015").with("vesting", vesting("0.5", fraction)),
                Rule.WITHIN_LIMITS,
                "vesting[1].fraction",
                "a number above 0, at most 1");
    }

    @Test
    void a_vesting_schedule_has_steps_within_a_century() {
        Fact grant = equityGranted("acme", "2015");
        refused(grant.with("vesting", vesting()), Rule.WITHIN_LIMITS, "vesting", "from 1 to 200 entries");
        refused(
                grant.with("vesting", new Vesting.Listed(List.of(new VestingStep(1_201, BigDecimal.ONE)))),
                Rule.WITHIN_LIMITS,
                "vesting[0].afterMonths",
                "a whole number from 0 to 1,200");
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void every_named_schedule_sums_to_one(VestingSchedule schedule) {
        assertThat(schedule.steps().stream().map(VestingStep::fraction).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.ONE);
        accepted(equityGranted("acme", "2015").with("vesting", new Vesting.Named(schedule)));
        accepted(equityGranted("acme", "2015").with("vesting", new Vesting.Listed(schedule.steps())));
    }

    static Stream<VestingSchedule> schedules() {
        return Stream.of(VestingSchedule.values());
    }

    @Test
    void a_bonus_target_is_within_limits_either_way() {
        Fact pay = payChanged("acme", "2015");
        accepted(pay.with("bonusTarget", new BonusTarget.Percent(BigDecimal.valueOf(1_000))));
        refused(
                pay.with("bonusTarget", new BonusTarget.Percent(BigDecimal.valueOf(1_001))),
                Rule.WITHIN_LIMITS,
                "bonusTarget.percent",
                "a number from 0 to 1000");
        refused(
                pay.with("bonusTarget", new BonusTarget.Amount(Money.of("1", "???"))),
                Rule.KNOWN_CODE,
                "bonusTarget.currency",
                "an ISO 4217 code, as USD");
    }

    @Test
    void a_goal_has_a_metric_with_its_target_or_a_text() {
        Fact goal = goalSet("g", "2015").with("text", null);
        refused(goal, Rule.ONE_OF, "text", "metric with target, or text");
        refused(goal.with("metric", "annualPay"), Rule.ONE_OF, "target", "metric and target together, or text");
        refused(goal.with("target", 100), Rule.ONE_OF, "metric", "metric and target together, or text");
        accepted(goal.with("metric", "annualPay").with("target", 100));
        accepted(goal.with("text", "lead a team"));
    }

    @Test
    void the_choice_is_one_of_the_options() {
        refused(
                decisionMade("o", "2015").with("chosen", "run"),
                Rule.NAMES_MATCH,
                "chosen",
                "one of the options: stay, go");
    }

    @Test
    void scores_name_principles_and_are_from_one_to_five() {
        refused(
                deciding(Map.of("fame", 3)),
                Rule.NAMES_MATCH,
                "options[0].scores",
                "one of the principles: growth, pay");
        refused(
                deciding(Map.of("growth", 6)),
                Rule.WITHIN_LIMITS,
                "options[0].scores.growth",
                "a whole number from 1 to 5");
        Map<String, @Nullable Integer> unscored = new HashMap<>();
        unscored.put("growth", null);
        journal().when(log(deciding(unscored))).thenRefused(Rule.REQUIRED, "options[0].scores.growth");
        accepted(deciding(Map.of("growth", 1, "pay", 5)));
    }

    @SuppressWarnings("NullAway") // a score may be null in what a client sends
    private static Fact deciding(Map<String, ? extends @Nullable Integer> scores) {
        return decisionMade("o", "2015")
                .with("options", List.of(new ConsideredOption("go", new HashMap<String, Integer>(scores), null, null)));
    }

    @Test
    void principles_and_options_have_names_of_their_own() {
        refused(
                principlesSet("p", "2015").with("principles", List.of(principle("pay", 1), principle("pay", 2))),
                Rule.NAMES_MATCH,
                "principles[1].name",
                "a name that no other entry has");
        refused(
                decisionMade("o", "2015").with("options", List.of(option("go"), option("stay"), option("go"))),
                Rule.NAMES_MATCH,
                "options[2].name",
                "a name that no other entry has");
    }

    @Test
    void weights_are_from_zero_to_a_thousand() {
        for (String weight : List.of("-1", "1000.5")) {
            refused(
                    principlesSet("p", "2015")
                            .with("principles", List.of(new Principle("pay", new BigDecimal(weight)))),
                    Rule.WITHIN_LIMITS,
                    "principles[0].weight",
                    "a number from 0 to 1000");
        }
    }

    @Test
    void a_decision_has_one_to_twenty_options() {
        List<ConsideredOption> many =
                IntStream.range(0, 21).mapToObj(i -> option("o" + i)).toList();
        String expected = "from 1 to 20 entries";
        refused(decisionMade("o", "2015").with("options", many), Rule.WITHIN_LIMITS, "options", expected);
        refused(decisionMade("o", "2015").with("options", List.of()), Rule.WITHIN_LIMITS, "options", expected);
    }

    @Test
    void an_offer_is_held_to_the_limits_of_what_it_would_become() {
        journal().when(log(offering(offer("", null)))).thenRefused(Rule.REQUIRED, "options[0].offer.employer");
        OfferedEquity neither =
                new OfferedEquity("ACME", null, null, null, null, null, new Vesting.Named(VestingSchedule.IMMEDIATE));
        refused(
                offering(offer("Acme", neither)),
                Rule.ONE_OF,
                "options[0].offer.equity.units",
                "either units or value");
        OfferedEquity half = new OfferedEquity("ACME", null, BigDecimal.TEN, null, null, null, vesting("0.5"));
        refused(
                offering(offer("Acme", half)),
                Rule.FRACTIONS_SUM_TO_ONE,
                "options[0].offer.equity.vesting",
                "fractions that sum to 1; these sum to 0.5");
        accepted(offering(offer("Acme", null)));
    }

    private static Fact offering(Offer offer) {
        return decisionMade("o", "2015").with("options", List.of(new ConsideredOption("go", null, null, offer)));
    }

    private static Offer offer(String employer, @Nullable OfferedEquity equity) {
        return new Offer(
                employer, "Engineer", null, null, null, null, null, null, null, null, null, null, null, equity);
    }

    private static Vesting vesting(String... fractions) {
        return new Vesting.Listed(Stream.of(fractions)
                .map(part -> new VestingStep(12, new BigDecimal(part)))
                .toList());
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}

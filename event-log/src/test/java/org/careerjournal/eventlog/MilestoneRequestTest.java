package org.careerjournal.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.careerjournal.domain.EquityMilestone;
import org.careerjournal.domain.JobMilestone;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.Money;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.domain.PayMilestone;
import org.careerjournal.domain.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients send: read to the letter, or answered with the field and what could be read there. */
class MilestoneRequestTest {

    private static final String JOB = "01900000-0000-7000-8000-000000000002";

    private final JournalCodec codec = new JournalCodec();

    @Test
    void a_promotion_is_read_as_it_stands() {
        assertThat(milestone("""
                {"kind": "promoted", "on": "2019-03", "jobId": "%s", "title": "Senior Engineer", "seniority": 4}""".formatted(JOB)))
                .isEqualTo(new JobMilestone.Promoted(
                        PartialDate.of("2019-03"), null, UUID.fromString(JOB), "Senior Engineer", 4, null, null));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_was_written_is_read_again(Kind kind) {
        Milestone milestone = MilestoneSamples.of(kind);
        assertThat(codec.readMilestone(codec.writeMilestone(milestone)))
                .isEqualTo(new MilestoneRequest.Read(Optional.empty(), milestone));
    }

    @Test
    void a_milestone_may_bring_its_id_and_the_kind_may_stand_anywhere() {
        MilestoneRequest request = read("""
                {"on": "2019", "id": "01900000-0000-7000-8000-0000000000FF", "note": null, "kind": "confirmed"}""");
        assertThat(request)
                .asInstanceOf(type(MilestoneRequest.Read.class))
                .satisfies(read ->
                        assertThat(read.id()).contains(UUID.fromString("01900000-0000-7000-8000-0000000000ff")));
    }

    @Test
    void the_id_is_written_before_all_else_and_the_kind_before_the_fields() {
        assertThat(codec.writeMilestone(MilestoneSamples.JOB, MilestoneSamples.of(Kind.CONFIRMED))
                        .toString())
                .isEqualTo("{\"id\":\"" + JOB
                        + "\",\"kind\":\"confirmed\",\"on\":\"2024-01-01\",\"note\":\"all as before\"}");
    }

    @Test
    void a_bonus_target_is_money_or_a_percentage() {
        assertThat(bonusTarget("{\"amount\": 20000, \"currency\": \"USD\"}"))
                .isEqualTo(new PayMilestone.BonusTarget.Amount(Money.of("20000", "USD")));
        assertThat(bonusTarget("{\"percent\": 15.50}"))
                .isEqualTo(new PayMilestone.BonusTarget.Percent(new BigDecimal("15.5")));
        assertUnreadable(
                pay("{\"percent\": 15, \"amount\": 3, \"currency\": \"USD\"}"), "bonusTarget", "either an object");
        assertMissing(pay("{\"amount\": 20000}"), "bonusTarget.currency");
        assertMissing(pay("{}"), "bonusTarget.amount");
    }

    private @Nullable Object bonusTarget(String json) {
        return ((PayMilestone.PayChanged) milestone(pay(json))).bonusTarget();
    }

    private static String pay(String bonusTarget) {
        return "{\"kind\": \"pay-changed\", \"on\": \"2019\", \"jobId\": \"" + JOB
                + "\", \"base\": {\"amount\": 1, \"currency\": \"USD\"}, \"bonusTarget\": " + bonusTarget + "}";
    }

    @Test
    void a_vesting_is_a_name_or_a_list() {
        assertThat(vesting("\"four-year-monthly\"").steps()).hasSize(37);
        assertThat(vesting("[{\"afterMonths\": 12, \"fraction\": 1}]").steps()).hasSize(1);
        assertUnreadable(grant("\"five-years\""), "vesting", "immediate, four-year-monthly");
        assertUnreadable(grant("12"), "vesting", "or a list");
        assertMissing(grant("[{\"afterMonths\": 12, \"fraction\": 1}, {\"fraction\": 1}]"), "vesting[1].afterMonths");
    }

    private EquityMilestone.Vesting vesting(String json) {
        return ((EquityMilestone.EquityGranted) milestone(grant(json))).vesting();
    }

    private static String grant(String vesting) {
        return "{\"kind\": \"equity-granted\", \"on\": \"2019\", \"jobId\": \"" + JOB
                + "\", \"units\": 1, \"vesting\": " + vesting + "}";
    }

    @Test
    void a_missing_field_is_a_refusal_that_names_it() {
        assertThat(read("{\"kind\": \"promoted\", \"on\": \"2019\", \"title\": \"Lead\"}"))
                .asInstanceOf(type(MilestoneRequest.Refused.class))
                .satisfies(refused -> {
                    assertThat(refused.refusal().rule()).isEqualTo(Rule.REQUIRED);
                    assertThat(refused.refusal().field()).isEqualTo("jobId");
                    assertThat(refused.refusal().expected()).isEqualTo("a UUID");
                });
        assertMissing("{\"kind\": \"confirmed\", \"on\": null}", "on");
        assertMissing(
                "{\"kind\": \"bonus-paid\", \"on\": \"2019\", \"jobId\": \"" + JOB + "\", \"amount\": {\"amount\": 3}}",
                "amount.currency");
    }

    @Test
    void a_missing_field_far_inside_is_named_by_its_path() {
        assertMissing(
                decision("{\"employer\": \"Amazon\", \"title\": \"TPM\", \"base\": {\"amount\": 1}}"),
                "options[0].offer.base.currency");
    }

    @Test
    void what_cannot_be_read_weighs_more_than_what_is_missing() {
        assertUnreadable("{\"kind\": \"promoted\", \"seniority\": \"4\"}", "seniority", "a whole number");
    }

    @Test
    void a_wrong_value_far_inside_is_named_by_its_path() {
        assertUnreadable(
                decision(
                        "{\"employer\": \"Amazon\", \"title\": \"TPM\", \"base\": {\"amount\": 1, \"currency\": 840}}"),
                "options[0].offer.base.currency",
                "text");
        assertUnreadable(
                decision("{\"employer\": \"Amazon\", \"titel\": \"TPM\"}"), "options[0].offer.titel", "title, perhaps");
    }

    private static String decision(String offer) {
        return """
                {"kind": "decision-made", "on": "2018", "question": "?", "principles": [], "chosen": "a",
                 "options": [{"name": "a", "scores": {"growth": 5}, "offer": %s}]}""".formatted(offer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"on": "2019"}                                          | kind          | job-started
            {"kind": 7, "on": "2019"}                               | kind          | job-started
            {"kind": "promotted", "on": "2019"}                     | kind          | promoted, perhaps
            {"kind": "PROMOTED", "on": "2019"}                      | kind          | one of education-started
            {"kind": "confirmed", "on": "2019", "jobId": "x"}       | jobId         | fields on, note
            {"kind": "confirmed", "on": "2019", "recordedAt": "x"}  | recordedAt    | fields on, note
            {"kind": "confirmed", "on": "2019-13"}                  | on            | a date as 2019
            {"kind": "confirmed", "on": "2019-02-29"}               | on            | a date as 2019
            {"kind": "confirmed", "on": "2019-2"}                   | on            | a date as 2019
            {"kind": "confirmed", "on": ""}                         | on            | a date as 2019
            {"kind": "confirmed", "on": 2019}                       | on            | a date as 2019
            {"kind": "confirmed", "on": "2019", "note": 5}          | note          | text
            {"kind": "confirmed", "on": "2019", "note": "a\\u0000"} | note          | U+0000
            {"kind": "confirmed", "on": "2019", "note": "\\ud83d"}  | note          | surrogate
            {"kind": "confirmed", "on": "2019", "id": "1-1-1-1-1"}  | id            | a UUID
            {"kind": "confirmed", "on": "2019", "id": 5}            | id            | a UUID
            {"kind": "promoted", "seniority": 4.5}                  | seniority     | a whole number
            {"kind": "promoted", "seniority": 2147483648}           | seniority     | 2147483647
            {"kind": "promoted", "seniority": 1e3}                  | seniority     | a whole number
            {"kind": "promoted", "seniority": true}                 | seniority     | a whole number
            {"kind": "promoted", "seniority": [4]}                  | seniority     | a whole number
            {"kind": "promoted", "track": "MANAGER"}                | track         | one of individual, manager
            {"kind": "promoted", "jobId": "nobody"}                 | jobId         | a UUID
            {"kind": "promoted", "title": {"en": "Lead"}}           | title         | text
            {"kind": "job-started", "drivers": "pay"}               | drivers       | a list
            {"kind": "job-started", "drivers": ["pay", null]}       | drivers[1]    | text
            {"kind": "job-started", "drivers": ["pay", 3]}          | drivers[1]    | text
            {"kind": "goal-closed", "reached": "yes"}               | reached       | true or false
            {"kind": "bonus-paid", "amount": 5}                     | amount        | an object with amount, currency
            {"kind": "bonus-paid", "amount": {"amount": "5"}}       | amount.amount | a number
            {"kind": "bonus-paid", "amount": {"value": 5}}          | amount.value  | amount, currency
            {"kind": "equity-split", "ratio": 1e31}                 | ratio         | 30 digits
            {"kind": "equity-split", "ratio": 1e1000000}            | ratio         | 30 digits
            {"kind": "equity-split", "ratio": 1e-1000000}           | ratio         | 30 digits
            {"kind": "equity-split", "ratio": 1e999999999}          | ratio         | 30 digits
            {"kind": "decision-made", "options": [{"scores": {"a": "5"}}]}  | options[0].scores.a | a whole number
            {"kind": "decision-made", "options": [{"scores": {"a": null}}]} | options[0].scores.a | a whole number
            """)
    void what_cannot_be_read_is_answered_with_the_field_and_what_could(String json, String field, String expected) {
        assertUnreadable(json, field, expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e29", "99999999999999999999999999999", "-0.000000000000000000000000000001", "0e1000000"})
    void numbers_of_any_sensible_size_are_read(String number) {
        assertThat(((EquityMilestone.EquitySplit) milestone(
                                "{\"kind\": \"equity-split\", \"on\": \"2020\", \"symbol\": \"A\", \"ratio\": " + number
                                        + "}"))
                        .ratio())
                .isEqualByComparingTo(number.equals("0e1000000") ? "0" : number);
    }

    @Test
    void decimals_stay_exact() {
        Milestone priced = milestone("""
                {"kind": "equity-priced", "on": "2020", "symbol": "A",
                 "price": {"amount": 0.10000000000000000001, "currency": "USD"}}""");
        assertThat(codec.writeMilestone(priced).toString()).contains("\"amount\":0.10000000000000000001,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "{\"kind\": \"confirmed\", \"on\": \"2019\"} {}",
                "{\"kind\": \"confirmed\", \"on\": \"2019\", \"on\": \"2020\"}",
                "{\"kind\": \"equity-split\", \"ratio\": NaN}",
                "{'kind': 'confirmed'}",
                "{\"kind\": \"confirmed\", /* why */ \"on\": \"2019\"}"
            })
    void what_is_no_json_or_names_a_field_twice_is_unreadable_as_a_whole(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        unreadable -> assertThat(unreadable.field()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "3", "\"confirmed\""})
    void what_is_no_object_is_unreadable_as_a_whole(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(UnreadableException.class, unreadable -> {
            assertThat(unreadable.field()).isNull();
            assertThat(unreadable.expected()).startsWith("an object whose kind is one of");
        });
    }

    @Test
    void json_deeper_than_twenty_levels_is_unreadable() {
        assertThat(codec.parse(bytes("[".repeat(20) + "]".repeat(20))).isArray())
                .isTrue();
        assertThatThrownBy(() -> codec.parse(bytes("[".repeat(21) + "]".repeat(21))))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("depth");
        assertThatThrownBy(() -> codec.parse(bytes("[".repeat(1_000_000)))).isInstanceOf(UnreadableException.class);
    }

    @Test
    void an_optional_text_that_is_empty_stays_as_it_was_sent() {
        assertThat(milestone("{\"kind\": \"confirmed\", \"on\": \"2019\", \"note\": \"\"}")
                        .note())
                .isEmpty();
    }

    private void assertMissing(String json, String field) {
        assertThat(read(json))
                .asInstanceOf(type(MilestoneRequest.Refused.class))
                .satisfies(refused -> assertThat(refused.refusal().field()).isEqualTo(field));
    }

    private void assertUnreadable(String json, String field, String expected) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(UnreadableException.class, unreadable -> {
            assertThat(unreadable.field()).isEqualTo(field);
            assertThat(unreadable.expected()).contains(expected);
        });
    }

    private Milestone milestone(String json) {
        return ((MilestoneRequest.Read) read(json)).milestone();
    }

    private MilestoneRequest read(String json) {
        return codec.readMilestone(codec.parse(bytes(json)));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}

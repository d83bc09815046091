package org.careerjournal.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.careerjournal.domain.JobMilestone.JobStarted;
import org.careerjournal.domain.Money;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.domain.PayMilestone.PayChanged;
import org.careerjournal.query.testing.QueryServer;
import org.careerjournal.query.testing.QueryServer.Answer;
import org.careerjournal.query.testing.WrittenJournal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The job is recorded on 2026-01-02, its pay on 2026-01-03. */
class TrajectoryOverHttpTest {

    private static final UUID JOB = new UUID(9, 1);

    private final QueryServer server = QueryServer.running();
    private final WrittenJournal journal =
            server.newJournal().logged(JOB, job()).logged(new UUID(9, 2), pay());

    @Test
    void months_series_spells_and_figures() {
        JsonNode json = server.get(journal, "/trajectory?until=2014-08").json();

        assertThat(json.get("journalId").stringValue()).isEqualTo(journal.id().toString());
        assertThat(json.get("asOf").isNull()).isTrue();
        assertThat(json.get("observedThrough").stringValue()).isEqualTo("2014-07-01");
        assertThat(json.get("origin").toString()).isEqualTo("""
                {"kind":"first-job","on":"2014-06"}""");
        assertThat(json.get("currency").stringValue()).isEqualTo("USD");
        assertThat(json.get("terms").stringValue()).isEqualTo("nominal");
        assertThat(json.get("months").toString()).isEqualTo("""
                ["2014-06","2014-07","2014-08"]""");
        assertThat(json.get("series").get("seniority").toString()).isEqualTo("[3,3,3]");
        assertThat(json.get("series").get("annualPay").toString()).isEqualTo("[null,100000,100000]");
        // 100000 / 12 a month
        assertThat(json.get("series").get("earnings").toString()).isEqualTo("[0,8333.333333,16666.666667]");
        assertThat(json.get("spells").toString()).isEqualTo("""
                [{"from":"2014-06","to":null,"months":3,"activity":"employed",\
                "jobId":"00000000-0000-0009-0000-000000000001","employer":"Acme","title":"Engineer","seniority":3,\
                "inferred":false,"industry":"62"}]""");
        assertThat(json.get("figures").get("monthsWorked").intValue()).isEqualTo(3);
        assertThat(json.get("figures").get("payGrowth").isNull()).isTrue();
        assertThat(json.get("missing").isEmpty()).isTrue();
    }

    @Test
    void as_of_knows_what_the_journal_knew_and_ends_in_its_month() {
        JsonNode json =
                server.get(journal, "/trajectory?asOf=2026-01-02T12:00:00Z").json();

        assertThat(json.get("asOf").stringValue()).isEqualTo("2026-01-02T12:00:00Z");
        assertThat(json.get("currency").isNull()).isTrue();
        JsonNode months = json.get("months");
        assertThat(months.get(months.size() - 1).stringValue()).isEqualTo("2026-01");
    }

    @Test
    void before_the_first_milestone_there_is_no_origin_and_the_lists_are_empty() {
        JsonNode json =
                server.get(journal, "/trajectory?asOf=1999-01-01T00:00:00Z").json();

        assertThat(json.get("origin").isNull()).isTrue();
        assertThat(json.get("months").isEmpty()).isTrue();
        assertThat(json.get("spells").isEmpty()).isTrue();
        assertThat(json.get("series").get("annualPay").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "origin, birth",
        "origin, 00000000-0000-0009-0000-000000000077",
        "currency, dollars",
        "terms, constant",
        "base, January",
        "until, 2014-13",
        "until, 9999-01",
        "asOf, yesterday",
    })
    void what_cannot_be_read_is_400_and_names_the_parameter(String field, String value) {
        Answer answer = server.get(journal, "/trajectory?" + field + "=" + value);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").stringValue()).isEqualTo(field);
    }

    @Test
    void a_milestone_can_be_the_origin() {
        JsonNode json = server.get(journal, "/trajectory?until=2014-08&origin=" + new UUID(9, 2))
                .json();

        assertThat(json.get("origin").toString()).isEqualTo("""
                {"kind":"milestone","on":"2014-07"}""");
        assertThat(json.get("months").size()).isEqualTo(2);
    }

    private static JobStarted job() {
        return new JobStarted(
                PartialDate.of("2014-06"),
                null,
                "Acme",
                "Engineer",
                3,
                null,
                null,
                null,
                "62",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static PayChanged pay() {
        return new PayChanged(
                PartialDate.of("2014-07"),
                null,
                JOB,
                new Money(new BigDecimal("100000"), "USD"),
                null,
                null,
                null,
                null);
    }
}

package org.careerjournal.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.careerjournal.domain.FreeMilestone.Confirmed;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.eventlog.JournalPosition;
import org.careerjournal.query.testing.QueryServer;
import org.careerjournal.query.testing.QueryServer.Answer;
import org.careerjournal.query.testing.WrittenJournal;
import org.junit.jupiter.api.Test;

/** What all reads have in common: finding the journal, waiting for a position, refusing what cannot be read. */
class ReadingTest {

    private final QueryServer server = QueryServer.running();
    private final WrittenJournal journal = server.newJournal().logged(new UUID(9, 1), confirmed());

    @Test
    void a_journal_is_shown_with_what_it_holds() {
        journal.then(new JournalEvent.SharedAsPeer(journal.stamp()));

        Answer one = server.get(journal, "");

        assertThat(one.json().toString())
                .isEqualTo("""
                {"journalId":"%s","name":"%s","milestones":1,"recordedAt":"2026-01-03T12:00:00Z","shared":true}""".formatted(journal.id(), "Journal " + journal.id().getLeastSignificantBits()));
        assertThat(server.get("/api/journals").json().valueStream()).contains(one.json());
    }

    @Test
    void an_unknown_journal_is_404() {
        Answer answer = server.get("/api/journals/" + new UUID(7, 7) + "/timeline");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.json().toString()).isEqualTo("""
                {"detail":"There is no journal 00000000-0000-0007-0000-000000000007.",\
                "instance":"/api/journals/00000000-0000-0007-0000-000000000007/timeline",\
                "status":404,"title":"Not Found","type":"about:blank"}""");
    }

    @Test
    void an_erased_journal_is_410_and_in_no_list() {
        journal.erased();

        assertThat(server.get(journal, "").status()).isEqualTo(410);
        assertThat(server.get(journal, "/timeline?asOf=2026-01-02T12:00:00Z").status())
                .isEqualTo(410);
        assertThat(server.get("/api/journals").json().toString())
                .doesNotContain(journal.id().toString());
    }

    @Test
    void an_erasure_ends_also_what_was_read_before() {
        assertThat(server.get(journal, "/timeline").status()).isEqualTo(200);

        journal.erased();
        server.feed(journal, 2);

        assertThat(server.get("/api/journals/" + journal.id() + "/timeline?after=" + position(2))
                        .status())
                .isEqualTo(410);
    }

    @Test
    void what_cannot_be_read_is_400_and_names_the_parameter() {
        Answer answer = server.get(journal, "/timeline?asOf=yesterday");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.json().get("field").stringValue()).isEqualTo("asOf");
        assertThat(answer.json().get("expected").stringValue()).isEqualTo("an instant such as 2026-11-23T09:00:00Z");
        assertThat(server.get("/api/journals/mine").json().get("field").stringValue())
                .isEqualTo("journalId");
    }

    @Test
    void a_read_waits_for_the_position_of_a_write() {
        server.feed(journal, 0);
        journal.logged(new UUID(9, 2), confirmed());
        CompletableFuture<Answer> read = CompletableFuture.supplyAsync(
                () -> server.get("/api/journals/" + journal.id() + "?after=" + position(2)));
        await().during(Duration.ofMillis(200)).until(() -> !read.isDone());

        server.feed(journal, 2);

        assertThat(read.join().json().get("milestones").intValue()).isEqualTo(2);
    }

    @Test
    void a_position_that_does_not_come_in_time_is_503_with_retry_after() {
        server.feed(journal, 0);

        Answer answer = server.get("/api/journals/" + journal.id() + "?after=" + position(9));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.response().headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void a_position_that_is_none_is_400() {
        Answer answer = server.get("/api/journals?after=42");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").stringValue()).isEqualTo("after");
    }

    private String position(long sequence) {
        return new JournalPosition(journal.id(), sequence).encoded();
    }

    private static Confirmed confirmed() {
        return new Confirmed(PartialDate.of("2020"), null);
    }
}

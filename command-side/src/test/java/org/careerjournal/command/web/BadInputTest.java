package org.careerjournal.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.careerjournal.command.web.CommandServer.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every answer names what is wrong; what cannot be read as a command is not logged. */
class BadInputTest {

    private static CommandServer server;

    private String journal = "";

    @BeforeAll
    static void start() {
        server = new CommandServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        journal = server.journal();
    }

    @AfterEach
    void nothing_was_logged() {
        assertThat(server.get(journal + "/commands").json().size()).isEqualTo(1);
    }

    @Test
    void malformed_json_cannot_be_read() {
        assertProblem(log("{\"kind\": "), 400, null);
    }

    @Test
    void json_that_is_nested_too_deep_cannot_be_read() {
        assertProblem(log("{\"kind\": \"noted\", \"on\": " + "[".repeat(500) + "]".repeat(500) + "}"), 400, null);
    }

    @Test
    void an_unknown_kind_cannot_be_read() {
        assertProblem(log("{\"kind\": \"knighted\", \"on\": \"2019\"}"), 400, "kind");
    }

    @Test
    void an_unknown_field_cannot_be_read() {
        assertProblem(log("{\"kind\": \"noted\", \"on\": \"2019\", \"text\": \"x\", \"mood\": \"good\"}"), 400, "mood");
    }

    @Test
    void a_bad_date_cannot_be_read() {
        assertProblem(log("{\"kind\": \"noted\", \"on\": \"2019-13\", \"text\": \"x\"}"), 400, "on");
    }

    @Test
    void a_field_of_the_wrong_type_cannot_be_read() {
        assertProblem(log("{\"kind\": \"noted\", \"on\": \"2019\", \"text\": 5}"), 400, "text");
    }

    @Test
    void an_unknown_field_beside_a_name_or_a_share_cannot_be_read() {
        assertProblem(server.post("/api/journals", "{\"name\": \"Ada\", \"colour\": \"red\"}"), 400, "colour");
        assertProblem(
                server.send("PUT", journal + "/sharing")
                        .json("{\"shared\": \"yes\"}")
                        .answer(),
                400,
                "shared");
    }

    @Test
    void a_path_a_key_or_a_header_that_is_no_uuid_or_number_cannot_be_read() {
        String note = "{\"kind\": \"noted\", \"on\": \"2019\", \"text\": \"x\"}";
        assertProblem(server.post("/api/journals/mine/milestones", note), 400, "journalId");
        assertProblem(
                server.send("POST", journal + "/milestones")
                        .json(note)
                        .header("Idempotency-Key", "again")
                        .answer(),
                400,
                "Idempotency-Key");
        assertProblem(
                server.send("PUT", journal + "/milestones/" + UUID.randomUUID())
                        .json(note)
                        .header("If-Match", "latest")
                        .answer(),
                400,
                "If-Match");
        assertProblem(
                server.send("DELETE", journal + "/milestones/" + UUID.randomUUID() + "?cascade=perhaps")
                        .answer(),
                400,
                "cascade");
    }

    @Test
    void another_id_in_the_body_than_in_the_path_cannot_be_read() {
        assertProblem(
                server.send("PUT", journal + "/milestones/" + UUID.randomUUID())
                        .json("{\"id\": \"" + UUID.randomUUID()
                                + "\", \"kind\": \"noted\", \"on\": \"2019\", \"text\": \"x\"}")
                        .answer(),
                400,
                "id");
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        assertProblem(log("{\"kind\": \"noted\", \"text\": \"" + "x".repeat(1_000_000) + "\"}"), 413, null);
    }

    @Test
    void a_format_that_we_do_not_read_is_refused() {
        Answer answer = server.send("POST", journal + "/milestones")
                .json("on=2019")
                .header("Content-Type", "text/plain")
                .answer();
        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void a_journal_that_was_never_opened_is_unknown() {
        Answer answer = server.post(
                "/api/journals/" + UUID.randomUUID() + "/milestones", "{\"kind\": \"noted\", \"on\": \"2019\"}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("rule").asString()).isEqualTo("journal-exists");
        assertThat(server.get("/api/journals/" + UUID.randomUUID() + "/commands")
                        .status())
                .isEqualTo(404);
    }

    private Answer log(String milestone) {
        return server.post(journal + "/milestones", milestone);
    }

    private static void assertProblem(Answer answer, int status, @Nullable String field) {
        JsonNode problem = answer.json();
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotEmpty();
        assertThat(problem.path("detail").asString()).isNotEmpty();
        assertThat(problem.path("expected").asString()).isNotEmpty();
        assertThat(problem.path("field").asString(null)).isEqualTo(field);
    }
}

package org.careerjournal.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.careerjournal.command.web.CommandServer.Answer;
import org.careerjournal.eventlog.JournalPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WritingOverHttpTest {

    private static final String NOTE = "{\"kind\": \"noted\", \"on\": \"2019-03\", \"text\": \"A good month\"}";

    private static CommandServer server;

    @BeforeAll
    static void start() {
        server = new CommandServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void opening_a_journal_answers_with_its_id_and_a_position() {
        Answer answer = server.post("/api/journals", "{\"name\": \"Ada\"}");

        assertThat(answer.status()).isEqualTo(201);
        UUID journalId = UUID.fromString(answer.json().path("journalId").asString());
        assertThat(journalId.version()).isEqualTo(7);
        assertThat(position(answer)).isEqualTo(new JournalPosition(journalId, 0));
        assertThat(answer.header("Location")).isEqualTo("/api/journals/" + journalId);
    }

    @Test
    void logging_a_milestone_answers_with_its_id_its_sequence_and_where_it_is() {
        String journal = server.journal();

        Answer answer = server.post(journal + "/milestones", NOTE);

        assertThat(answer.status()).isEqualTo(201);
        UUID milestoneId = UUID.fromString(answer.json().path("milestoneId").asString());
        assertThat(milestoneId.version()).isEqualTo(7);
        assertThat(answer.json().path("sequence").asLong()).isEqualTo(1);
        assertThat(position(answer).sequence()).isEqualTo(1);
        assertThat(answer.header("Location")).isEqualTo(journal + "/milestones/" + milestoneId);
    }

    @Test
    void a_milestone_keeps_the_id_that_its_sender_chose() {
        UUID chosen = UUID.randomUUID();

        Answer answer = server.post(
                server.journal() + "/milestones",
                "{\"id\": \"" + chosen + "\", \"kind\": \"noted\", \"on\": \"2019\", \"text\": \"Mine\"}");

        assertThat(answer.json().path("milestoneId").asString()).isEqualTo(chosen.toString());
    }

    @Test
    void a_correction_answers_with_the_next_sequence() {
        String journal = server.journal();
        String path = logged(journal);

        Answer answer =
                server.send("PUT", path).json(NOTE.replace("good", "better")).answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(path).endsWith(answer.json().path("milestoneId").asString());
        assertThat(answer.json().path("sequence").asLong()).isEqualTo(2);
        assertThat(position(answer).sequence()).isEqualTo(2);
    }

    @Test
    void a_retraction_answers_with_all_that_it_retracted() {
        String journal = server.journal();
        String job = server.post(
                        journal + "/milestones",
                        "{\"kind\": \"job-started\", \"on\": \"2015\", \"employer\": \"Acme\", \"title\": \"Engineer\"}")
                .json()
                .path("milestoneId")
                .asString();
        String promotion = server.post(
                        journal + "/milestones",
                        "{\"kind\": \"promoted\", \"on\": \"2017\", \"jobId\": \"" + job + "\", \"title\": \"Lead\"}")
                .json()
                .path("milestoneId")
                .asString();

        Answer alone = server.send("DELETE", journal + "/milestones/" + job).answer();
        Answer cascade = server.send("DELETE", journal + "/milestones/" + job + "?reason=mistaken&cascade=true")
                .answer();

        assertThat(alone.status()).isEqualTo(409);
        assertThat(alone.json().path("rule").asString()).isEqualTo("no-dependents");
        assertThat(cascade.status()).isEqualTo(200);
        assertThat(cascade.json().path("retracted").valueStream().map(JsonNode::asString))
                .containsExactly(promotion, job);
        assertThat(position(cascade).sequence()).isEqualTo(4);
    }

    @Test
    void sharing_is_turned_on_and_off() {
        String journal = server.journal();

        Answer on = server.send("PUT", journal + "/sharing")
                .json("{\"shared\": true}")
                .answer();
        Answer off = server.send("PUT", journal + "/sharing")
                .json("{\"shared\": false}")
                .answer();

        assertThat(on.status()).isEqualTo(200);
        assertThat(on.json().path("shared").asBoolean()).isTrue();
        assertThat(position(on).sequence()).isEqualTo(1);
        assertThat(off.json().path("shared").asBoolean()).isFalse();
        assertThat(position(off).sequence()).isEqualTo(2);
    }

    @Test
    void an_erased_journal_is_gone_for_all_that_follows() {
        String journal = server.journal();

        Answer erased = server.send("DELETE", journal).answer();

        assertThat(erased.status()).isEqualTo(200);
        assertThat(position(erased).sequence()).isEqualTo(1);
        assertThat(server.post(journal + "/milestones", NOTE).status()).isEqualTo(410);
        assertThat(server.get(journal + "/commands").status()).isEqualTo(410);
        assertThat(server.send("DELETE", journal).answer().status()).isEqualTo(200);
    }

    @Test
    void the_same_key_and_body_are_answered_as_the_first_time() {
        String journal = server.journal();
        UUID key = UUID.randomUUID();

        Answer first =
                server.send("POST", journal + "/milestones").json(NOTE).key(key).answer();
        server.post(journal + "/milestones", NOTE);
        Answer second = server.send("POST", journal + "/milestones")
                .json(NOTE.replace("\"on\": \"2019-03\", ", "").replace("}", ", \"on\": \"2019-03\"}"))
                .key(key)
                .answer();

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void opening_a_journal_twice_with_one_key_opens_one() {
        UUID key = UUID.randomUUID();

        Answer first = server.send("POST", "/api/journals")
                .json("{\"name\": \"Ada\"}")
                .key(key)
                .answer();
        Answer second = server.send("POST", "/api/journals")
                .json("{\"name\": \"Ada\"}")
                .key(key)
                .answer();
        Answer other = server.send("POST", "/api/journals")
                .json("{\"name\": \"Eve\"}")
                .key(key)
                .answer();

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertProblem(other, 422, "idempotency-key-reused", "Idempotency-Key");
    }

    @Test
    void a_refusal_is_repeated_for_its_key_even_when_the_rule_would_now_let_it_pass() {
        String journal = server.journal();
        UUID key = UUID.randomUUID();
        UUID job = UUID.randomUUID();
        String promotion =
                "{\"kind\": \"promoted\", \"on\": \"2017\", \"jobId\": \"" + job + "\", \"title\": \"Lead\"}";

        Answer first = server.send("POST", journal + "/milestones")
                .json(promotion)
                .key(key)
                .answer();
        server.post(
                journal + "/milestones",
                "{\"id\": \"" + job
                        + "\", \"kind\": \"job-started\", \"on\": \"2015\", \"employer\": \"Acme\", \"title\": \"Engineer\"}");
        Answer second = server.send("POST", journal + "/milestones")
                .json(promotion)
                .key(key)
                .answer();

        assertProblem(first, 422, "reference-exists", "jobId");
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void a_key_sent_again_with_another_body_is_refused() {
        String journal = server.journal();
        UUID key = UUID.randomUUID();
        server.send("POST", journal + "/milestones").json(NOTE).key(key).answer();

        Answer other = server.send("POST", journal + "/milestones")
                .json(NOTE.replace("good", "bad"))
                .key(key)
                .answer();

        assertProblem(other, 422, "idempotency-key-reused", "Idempotency-Key");
    }

    @Test
    void a_stale_if_match_is_refused_and_may_be_sent_again_with_the_same_key() {
        String path = logged(server.journal());
        UUID key = UUID.randomUUID();
        server.send("PUT", path)
                .json(NOTE.replace("good", "better"))
                .header("If-Match", "1")
                .answer();

        Answer stale = server.send("PUT", path)
                .json(NOTE.replace("good", "best"))
                .header("If-Match", "\"1\"")
                .key(key)
                .answer();
        Answer seen = server.send("PUT", path)
                .json(NOTE.replace("good", "best"))
                .header("If-Match", "\"2\"")
                .key(key)
                .answer();

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().path("rule").asString()).isEqualTo("version-matches");
        assertThat(seen.status()).isEqualTo(200);
    }

    @Test
    void a_correction_with_if_match_sent_again_is_answered_as_the_first_time() {
        String path = logged(server.journal());
        UUID key = UUID.randomUUID();

        Answer first = server.send("PUT", path)
                .json(NOTE.replace("good", "better"))
                .header("If-Match", "1")
                .key(key)
                .answer();
        Answer second = server.send("PUT", path)
                .json(NOTE.replace("good", "better"))
                .header("If-Match", "1")
                .key(key)
                .answer();

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void the_commands_of_a_journal_are_listed_newest_first() {
        String journal = server.journal();
        UUID refused = UUID.randomUUID();
        String milestone = logged(journal);
        server.send("POST", journal + "/milestones")
                .json("{\"kind\": \"noted\", \"on\": \"2019-03\"}")
                .key(refused)
                .answer();
        server.send("DELETE", milestone).answer();

        JsonNode listed = server.get(journal + "/commands").json();

        assertThat(listed.valueStream().map(entry -> entry.path("type").asString()))
                .containsExactly("RetractMilestone", "LogMilestone", "LogMilestone", "OpenJournal");
        JsonNode lacking = listed.get(1);
        assertThat(lacking.path("commandId").asString()).isEqualTo(refused.toString());
        assertThat(lacking.path("outcome").asString()).isEqualTo("rejected");
        assertThat(lacking.path("rule").asString()).isEqualTo("required");
        assertThat(lacking.path("events").size()).isZero();
        JsonNode retraction = listed.get(0);
        assertThat(retraction.path("outcome").asString()).isEqualTo("accepted");
        assertThat(retraction.path("rule").isNull()).isTrue();
        assertThat(retraction.path("actor").asString()).isEqualTo("owner");
        assertThat(retraction.path("events").get(0).asString()).isEqualTo("noted.retracted.v1");
    }

    @Test
    void a_long_list_of_commands_is_read_page_by_page() {
        String journal = server.journal();
        logged(journal);
        logged(journal);

        JsonNode first = server.get(journal + "/commands?limit=2").json();
        String last = first.get(1).path("commandId").asString();
        JsonNode second =
                server.get(journal + "/commands?limit=2&before=" + last).json();

        assertThat(first.size()).isEqualTo(2);
        assertThat(second.valueStream().map(entry -> entry.path("type").asString()))
                .containsExactly("OpenJournal");
        assertThat(server.get(journal + "/commands?limit=1001").status()).isEqualTo(400);
        assertThat(server.get(journal + "/commands?before=" + UUID.randomUUID()).status())
                .isEqualTo(400);
    }

    private static String logged(String journal) {
        return journal + "/milestones/"
                + server.post(journal + "/milestones", NOTE)
                        .json()
                        .path("milestoneId")
                        .asString();
    }

    private static JournalPosition position(Answer answer) {
        return JournalPosition.decode(answer.json().path("position").asString()).orElseThrow();
    }

    private static void assertProblem(Answer answer, int status, String rule, String field) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("rule").asString()).isEqualTo(rule);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }
}

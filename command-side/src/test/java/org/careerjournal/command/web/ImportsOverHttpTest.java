package org.careerjournal.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.careerjournal.command.imports.LinkedInArchiveMaker;
import org.careerjournal.command.web.CommandServer.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ImportsOverHttpTest {

    private static final String CSV = "kind,on,text\nnoted,2016,first\nnoted,soon,second\n";

    private static CommandServer server;

    @BeforeAll
    static void open() {
        server = new CommandServer();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Answer upload(String path, String part, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--frontier\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--frontier--\r\n".getBytes(StandardCharsets.UTF_8));
        return server.send("POST", path)
                .bytes(body.toByteArray())
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .answer();
    }

    private static Answer upload(String path, String name, String content) {
        return upload(path, "file", name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_import_answers_with_counts_problems_and_a_position() {
        Answer answer = upload(server.journal() + "/imports", "notes.csv", CSV);

        assertThat(answer.status()).isEqualTo(200);
        JsonNode json = answer.json();
        assertThat(json.path("source").asString()).isEqualTo("csv");
        assertThat(json.path("logged").asInt()).isEqualTo(1);
        assertThat(json.path("unchanged").asInt()).isZero();
        assertThat(json.path("skipped").asInt()).isZero();
        assertThat(json.path("problems").path(0).path("file").asString()).isEqualTo("notes.csv");
        assertThat(json.path("problems").path(0).path("row").asInt()).isEqualTo(3);
        assertThat(json.path("problems").path(0).path("field").asString()).isEqualTo("on");
        assertThat(json.path("milestones").path(0).path("text").asString()).isEqualTo("first");
        assertThat(json.path("position").asString()).isNotEmpty();
    }

    @Test
    void a_dry_run_logs_nothing() {
        String journal = server.journal();

        JsonNode tried =
                upload(journal + "/imports?dryRun=true", "notes.csv", CSV).json();

        assertThat(tried.path("logged").asInt()).isEqualTo(1);
        assertThat(upload(journal + "/imports", "notes.csv", CSV)
                        .json()
                        .path("logged")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_file_of_no_format_is_415() {
        Answer answer = upload(server.journal() + "/imports", "diary.txt", "Dear diary");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asString()).contains("diary.txt");
    }

    @Test
    void what_is_sent_may_have_100_MB() {
        assertThat(upload(server.journal() + "/imports", "file", "big.csv", new byte[101_000_000])
                        .status())
                .isEqualTo(413);
    }

    @Test
    void a_form_without_the_file_is_400_and_no_form_415() {
        String path = server.journal() + "/imports";

        assertThat(upload(path, "other", "a.csv", new byte[1]).status()).isEqualTo(400);
        assertThat(server.post(path, "{}").status()).isEqualTo(415);
    }

    @Test
    void a_journal_that_was_never_opened_is_404() {
        assertThat(upload("/api/journals/" + UUID.randomUUID() + "/imports", "notes.csv", CSV)
                        .status())
                .isEqualTo(404);
    }

    /** 1,200 people, 50 skills, 1 degree with its end, 3 jobs with 2 ends and 2 changes of role. */
    @Test
    void an_archive_with_1200_connections_goes_in_at_once() {
        String path = server.journal() + "/imports";
        byte[] archive = LinkedInArchiveMaker.archive(1_200);
        long start = System.nanoTime();

        JsonNode json = upload(path, "file", "export.zip", archive).json();

        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(json.path("logged").asInt()).isEqualTo(1_200 + 50 + 2 + 3 + 2 + 2);
        assertThat(json.path("problems").isEmpty()).isTrue();
        assertThat(millis).as("milliseconds").isLessThan(3_000);
    }
}

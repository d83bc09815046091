package org.careerjournal.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careerjournal.standalone.RunningJournal;
import org.careerjournal.standalone.RunningJournal.Ended;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The way of a new user through the packaged product. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewUserIT {

    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @TempDir
    static Path folder;

    @Test
    @Order(1)
    void a_career_is_logged_shown_corrected_asked_as_of_taken_out_and_brought_in_again() throws Exception {
        Path data = folder.resolve("home of a user");
        try (RunningJournal _ = RunningJournal.serve(data)) {
            assertThat(run(data, "log", "job-started", "on=2014-06", "employer=Acme", "title=Analyst")
                            .output())
                    .contains("Opened the journal 'My career'")
                    .contains("Logged job-started");
            assertThat(run(data, "log", "pay-changed", "on=2014-06", "jobId=acme", "base=120000USD")
                            .code())
                    .isZero();
            Instant before = Instant.now();
            assertThat(run(data, "correct", "acme", "title=Senior Analyst").code())
                    .isZero();

            assertThat(run(data, "export", "-o", folder.resolve("career.ndjson").toString())
                            .code())
                    .isZero();
            assertThat(timeline(data, "?asOf=" + before))
                    .contains("\"Analyst\"")
                    .doesNotContain("Senior Analyst");
            assertThat(timeline(data, "")).contains("Senior Analyst");
        }
        Path other = folder.resolve("another machine");
        Ended imported = run(other, "import", folder.resolve("career.ndjson").toString());
        assertThat(imported.output()).contains("2 logged");
        assertThat(run(other, "import", folder.resolve("career.ndjson").toString())
                        .output())
                .contains("0 logged");
        assertThat(run(other, "export", "-o", folder.resolve("again.ndjson").toString())
                        .code())
                .isZero();
        assertThat(withoutHeader(folder.resolve("again.ndjson")))
                .isEqualTo(withoutHeader(folder.resolve("career.ndjson")));
    }

    @Test
    @Order(2)
    void a_slip_of_the_keyboard_is_answered_with_what_could_be_meant_and_changes_nothing() throws Exception {
        Path data = folder.resolve("home of a user");
        Ended kind = run(data, "log", "promotd", "on=2016");
        assertThat(kind.code()).isEqualTo(Refused.REFUSED);
        assertThat(kind.output()).contains("promoted, perhaps").doesNotContain("Exception");
        Ended field = run(data, "log", "promoted", "on=2016", "jobId=acme", "titel=Director");
        assertThat(field.output()).contains("titel").contains("title, perhaps");
        Ended nobody = run(data, "log", "promoted", "on=2016", "jobId=nobody", "title=Director");
        assertThat(nobody.code()).isEqualTo(Refused.USAGE);
        assertThat(nobody.output()).contains("No milestone of kind job-started is meant by 'nobody'");
        assertThat(run(data, "journals").output()).contains("(2 milestones)");
    }

    @Test
    @Order(3)
    void the_doctor_sees_that_writes_are_durable() throws Exception {
        Ended doctor = run(folder.resolve("home of a user"), "doctor");
        assertThat(doctor.output())
                .containsPattern("fsync +on")
                .containsPattern("synchronous_commit +on")
                .containsPattern("dead letters +0 journals")
                .contains("All is well");
        assertThat(doctor.code()).isZero();
    }

    @Test
    @Order(4)
    void the_server_prints_its_address_first_and_a_link_that_works_once() throws Exception {
        Path data = folder.resolve("home of a user");
        try (RunningJournal server = RunningJournal.serve(data)) {
            org.awaitility.Awaitility.await().until(() -> server.output().contains("once="));
            assertThat(server.output().lines().findFirst().orElseThrow()).contains("running at " + server.url() + " ");
            String link = server.output().replaceAll("(?s).*(http\\S+once=\\S+).*", "$1");
            HttpResponse<String> first = get(link, "");
            assertThat(first.statusCode()).isEqualTo(303);
            String cookie = first.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
            assertThat(get(link, "").headers().firstValue("Set-Cookie")).isEmpty();

            String session = cookie.substring(0, cookie.indexOf(';'));
            assertThat(get(server.url() + "/", session).body()).contains("My career");
            assertThat(get(server.url() + "/v3/api-docs", session).body())
                    .contains("/api/journals/{journalId}/milestones");
            for (String closed : new String[] {"/", "/docs", "/v3/api-docs", "/error", "/api/journals", "/nowhere"}) {
                assertThat(get(server.url() + closed, "").statusCode())
                        .as(closed)
                        .isEqualTo(401);
            }
            Matcher renewed = Pattern.compile("once=").matcher(run(data, "open").output());
            assertThat(renewed.find()).isTrue();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("token"))))
                    .isEqualTo("rw-------");
        }
        assertThat(data.resolve("postgres/data/postmaster.pid"))
                .as("it stops its database")
                .doesNotExist();
    }

    @Test
    @Order(5)
    void a_second_server_on_the_same_folder_is_told_and_does_no_damage() throws Exception {
        Path data = folder.resolve("home of a user");
        try (RunningJournal server = RunningJournal.serve(data)) {
            Ended second = run(data, "serve", "--port", "0");
            assertThat(second.code()).isEqualTo(Main.FAILED);
            assertThat(second.output()).contains("already runs").contains(server.url());
            assertThat(server.call("GET", "/api/journals", null, null).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    @Order(6)
    void a_port_that_is_taken_is_named() throws Exception {
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            Ended ended =
                    run(folder.resolve("home of a user"), "serve", "--port", Integer.toString(taken.getLocalPort()));
            assertThat(ended.code()).isEqualTo(Main.FAILED);
            assertThat(ended.output()).contains("Port " + taken.getLocalPort() + " is taken");
        }
    }

    private static String timeline(Path data, String query) throws Exception {
        Matcher id = UUID_TEXT.matcher(run(data, "journals").output());
        assertThat(id.find()).isTrue();
        String url = Files.readString(data.resolve("address"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + "/api/journals/" + id.group() + "/timeline" + query))
                .header("Authorization", "Bearer " + Files.readString(data.resolve("token")))
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }

    private static HttpResponse<String> get(String url, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static Ended run(Path data, String... words) throws Exception {
        return RunningJournal.run(data, words);
    }

    private static String withoutHeader(Path ndjson) throws Exception {
        String text = Files.readString(ndjson);
        return text.substring(text.indexOf('\n') + 1);
    }
}

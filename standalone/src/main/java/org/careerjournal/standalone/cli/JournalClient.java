package org.careerjournal.standalone.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.careerjournal.standalone.CannotStart;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a running server as any other program would: over HTTP, with the token. */
final class JournalClient implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration WAIT_MAX = Duration.ofMinutes(5);
    private static final int ERRORS_FROM = 400;
    private static final int NOT_YET = 503;
    private static final int ATTEMPTS_MAX = 5;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;
    private final String token;

    JournalClient(String url, String token) {
        this.url = url;
        this.token = token;
    }

    String url() {
        return url;
    }

    JsonNode get(String path) {
        return json(getText(path));
    }

    /** The body of an answer as it comes. */
    String getText(String path) {
        return send(request(path).GET().build());
    }

    JsonNode post(String path, JsonNode body) {
        return json(send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body.toString()))
                .build()));
    }

    JsonNode put(String path, JsonNode body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return json(send(request.header("Idempotency-Key", UUID.randomUUID().toString())
                .PUT(BodyPublishers.ofString(body.toString()))
                .build()));
    }

    JsonNode delete(String path) {
        return json(send(request(path).DELETE().build()));
    }

    /** Sends a file as a form does. */
    JsonNode upload(String path, Path file) throws IOException {
        String boundary = "journal-" + UUID.randomUUID();
        String name = file.getFileName().toString().replaceAll("[\"\\r\\n]", "_");
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(
                        "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return json(send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body)
                .build()));
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(WAIT_MAX)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json, */*;q=0.1");
    }

    /** 'Not yet' is asked again: the same key makes that safe. */
    private String send(HttpRequest request) {
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> response = exchange(request);
            if (response.statusCode() < ERRORS_FROM) {
                return response.body();
            }
            if (response.statusCode() != NOT_YET || attempt == ATTEMPTS_MAX) {
                throw refusal(response);
            }
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (ConnectException e) {
            throw new CannotStart(
                    "The server at " + url + " does not answer.",
                    "See what './journal doctor' says, or start it again.",
                    e);
        } catch (IOException e) {
            throw new CannotStart(
                    "The connection to " + url + " broke: " + e.getMessage() + ".",
                    "Try again; what was done is not done twice by an import or a command with the same id.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted.", "Try again.", e);
        }
    }

    private static Refused refusal(HttpResponse<String> response) {
        try {
            return Refused.problem(JSON.readTree(response.body()));
        } catch (JacksonException e) {
            return Refused.usage("The server answered " + response.statusCode() + ".");
        }
    }

    private static JsonNode json(String body) {
        return JSON.readTree(body.isBlank() ? "{}" : body);
    }
}

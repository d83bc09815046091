package org.careerjournal.command.web;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.careerjournal.command.CommandSideConfiguration;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.PayloadProtection;
import org.careerjournal.eventlog.TestPostgres;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command side alone behind a port of its own. */
final class CommandServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    CommandServer() {
        context = new SpringApplicationBuilder(Application.class)
                .properties(Map.of("server.port", "0", "server.address", "127.0.0.1", "spring.main.banner-mode", "off"))
                .run();
        address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** What was answered: status, headers and body. */
    record Answer(int status, java.net.http.HttpHeaders headers, String text) {

        JsonNode json() {
            return JSON.readTree(text);
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** A request on its way: {@code send("POST", "/api/journals").json("{}").key(id).answer()}. */
    final class Sending {
        private final String method;
        private final HttpRequest.Builder request;
        private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();

        private Sending(String method, String path) {
            this.method = method;
            this.request = HttpRequest.newBuilder(URI.create(address + path));
        }

        Sending json(String text) {
            body = HttpRequest.BodyPublishers.ofString(text);
            return header("Content-Type", "application/json");
        }

        Sending bytes(byte[] content) {
            body = HttpRequest.BodyPublishers.ofByteArray(content);
            return this;
        }

        Sending header(String name, String value) {
            request.setHeader(name, value);
            return this;
        }

        Sending key(UUID key) {
            return header("Idempotency-Key", key.toString());
        }

        Answer answer() {
            try {
                HttpResponse<String> response =
                        client.send(request.method(method, body).build(), HttpResponse.BodyHandlers.ofString());
                return new Answer(response.statusCode(), response.headers(), response.body());
            } catch (IOException e) {
                throw new AssertionError("no answer", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }

    Sending send(String method, String path) {
        return new Sending(method, path);
    }

    Answer post(String path, String json) {
        return send("POST", path).json(json).answer();
    }

    Answer get(String path) {
        return send("GET", path).answer();
    }

    /** Opens a journal, and gives its path. */
    String journal() {
        return "/api/journals/"
                + post("/api/journals", "{\"name\": \"A journal\"}")
                        .json()
                        .path("journalId")
                        .asString();
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        MultipartAutoConfiguration.class
    })
    @Import(CommandSideConfiguration.class)
    static class Application {

        @Bean
        HikariDataSource commandDataSource() {
            return TestPostgres.freshDatabase();
        }

        @Bean
        JournalCodec journalCodec() {
            return new JournalCodec();
        }

        @Bean
        PayloadProtection payloadProtection() {
            return PayloadProtection.none();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}

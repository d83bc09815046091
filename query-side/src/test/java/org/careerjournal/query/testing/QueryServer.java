package org.careerjournal.query.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.careerjournal.eventlog.EventFeed;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.JournalPosition;
import org.careerjournal.eventlog.PayloadProtection;
import org.careerjournal.eventlog.TestPostgres;
import org.careerjournal.query.QuerySideConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query side on a port of its own, fed by hand. One for all tests of a JVM; each test takes journals of its own. */
public final class QueryServer {

    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicLong JOURNALS = new AtomicLong(1_000);

    private final ListFeed feed;
    private final ServletWebServerApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI root;

    /** The host: what a process that carries the query side gives to it. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(QuerySideConfiguration.class)
    static class Host {
        @Bean
        DataSource queryDataSource() {
            return TestPostgres.freshDatabase();
        }

        @Bean
        EventFeed eventFeed() {
            return new ListFeed();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        JournalCodec journalCodec() {
            return new JournalCodec();
        }

        @Bean
        PayloadProtection payloadProtection() {
            return PayloadProtection.none();
        }
    }

    /** What was answered. */
    public record Answer(int status, String contentType, HttpResponse<String> response) {
        public JsonNode json() {
            return JSON.readTree(response.body());
        }
    }

    private QueryServer() {
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Host.class)
                .web(WebApplicationType.SERVLET)
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "spring.flyway.enabled=false",
                        "spring.main.banner-mode=off",
                        "spring.threads.virtual.enabled=true")
                .run();
        feed = (ListFeed) context.getBean(EventFeed.class);
        root = URI.create("http://127.0.0.1:"
                + Objects.requireNonNull(context.getWebServer()).getPort());
    }

    private static final class Running {
        static final QueryServer SERVER = new QueryServer();
    }

    public static QueryServer running() {
        return Running.SERVER;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public URI uri(String path) {
        return root.resolve(path);
    }

    /** A journal of nobody else's, with its opening. */
    public WrittenJournal newJournal() {
        return WrittenJournal.opened(JOURNALS.incrementAndGet());
    }

    /** Brings events of a journal to the feed, from this sequence on. */
    public void feed(WrittenJournal journal, int from) {
        feed.add(journal.events().subList(from, journal.events().size()));
    }

    /** Feeds a journal whole and answers a path that waits until it is applied. */
    public Answer get(WrittenJournal journal, String path) {
        feed(journal, 0);
        String position = new JournalPosition(journal.id(), journal.events().size() - 1L).encoded();
        return get("/api/journals/" + journal.id() + path + (path.contains("?") ? "&" : "?") + "after=" + position);
    }

    public Answer get(String path) {
        try {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(uri(path)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response);
        } catch (IOException failed) {
            throw new AssertionError("no answer from " + path, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}

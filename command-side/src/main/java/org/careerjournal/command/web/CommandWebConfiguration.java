package org.careerjournal.command.web;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.servlet.MultipartConfigElement;
import java.time.InstantSource;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.careerjournal.command.JournalCommands;
import org.careerjournal.command.imports.ImportLimits;
import org.careerjournal.command.imports.ImportService;
import org.careerjournal.command.log.CommandLog;
import org.careerjournal.eventlog.JournalCodec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * The HTTP side of writing, part by part. The host gives an {@link InstantSource} (a clock is one) and, where people log in,
 * {@link Callers}.
 */
@Configuration(proxyBeanMethods = false)
public class CommandWebConfiguration {

    private static final long FORM_BYTES_MAX = 100_000;
    private static final int SWALLOWED_BYTES_MAX = 500_000_000;

    @Bean
    public Ids ids() {
        NoArgGenerator version7 = Generators.timeBasedEpochRandomGenerator();
        return new Ids(version7::generate);
    }

    @Bean
    public Requests requests(ObjectProvider<Callers> callers, Ids ids, InstantSource clock) {
        return new Requests(callers.getIfAvailable(Callers::byPrincipal), ids, clock);
    }

    @Bean
    JournalsController commandJournalsController(JournalCommands commands, JournalCodec codec, Requests requests) {
        return new JournalsController(commands, codec, requests);
    }

    @Bean
    MilestonesController commandMilestonesController(JournalCommands commands, JournalCodec codec, Requests requests) {
        return new MilestonesController(commands, codec, requests);
    }

    @Bean
    CommandLogController commandLogController(JournalCommands commands, CommandLog log) {
        return new CommandLogController(commands, log);
    }

    @Bean
    ImportService importService(JournalCommands commands, JournalCodec codec) {
        return new ImportService(commands, codec, ImportLimits.STANDARD);
    }

    @Bean
    ImportsController importsController(JournalCommands commands, ImportService importService, Requests requests) {
        return new ImportsController(commands, importService, requests);
    }

    /** Files go to disk as they come in. A little more than a file may have: the form around it takes some. */
    @Bean
    MultipartConfigElement multipartConfig() {
        long file = ImportLimits.STANDARD.sentBytesMax();
        return new MultipartConfigElement("", file, file + FORM_BYTES_MAX, 0);
    }

    /** Reads a form when it is asked for, so that a form that is too large is told as a problem of this side. */
    @Bean(name = DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    StandardServletMultipartResolver multipartResolver() {
        StandardServletMultipartResolver resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }

    /** Lets a sender of somewhat too much finish, so that it hears why it is refused and not only a closed connection. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tooLargeIsAnswered() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setMaxSwallowSize(SWALLOWED_BYTES_MAX);
            }
        });
    }

    @Bean
    CommandProblems commandProblems() {
        return new CommandProblems();
    }
}

package org.careerjournal.command.web;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.InstantSource;
import org.careerjournal.command.JournalCommands;
import org.careerjournal.command.log.CommandLog;
import org.careerjournal.eventlog.JournalCodec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The HTTP side of writing, part by part. The host gives an {@link InstantSource} (a clock is one) and, where people log in,
 * {@link Callers}.
 */
@Configuration(proxyBeanMethods = false)
public class CommandWebConfiguration {

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
    CommandProblems commandProblems() {
        return new CommandProblems();
    }
}

package org.careerjournal.command.web;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.InstantSource;
import org.careerjournal.command.JournalCommands;
import org.careerjournal.command.log.CommandLog;
import org.careerjournal.eventlog.JournalCodec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The HTTP side of writing, part by part. The host gives an {@link InstantSource} and {@link Callers}. */
@Configuration(proxyBeanMethods = false)
public class CommandWebConfiguration {

    @Bean
    public Ids ids() {
        NoArgGenerator version7 = Generators.timeBasedEpochRandomGenerator();
        return new Ids(version7::generate);
    }

    @Bean
    public Requests requests(Callers callers, Ids ids, InstantSource clock) {
        return new Requests(callers, ids, clock);
    }

    @Bean
    JournalsController journalsController(JournalCommands commands, JournalCodec codec, Requests requests) {
        return new JournalsController(commands, codec, requests);
    }

    @Bean
    MilestonesController milestonesController(JournalCommands commands, JournalCodec codec, Requests requests) {
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

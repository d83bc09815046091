package org.careerjournal.standalone.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.careerjournal.standalone.DataDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: without a command it serves. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        subcommands = {ServeCommand.class},
        description = "Career Journal: what happened in your career, as events, and what it amounts to.")
final class Cli implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where the journal lives; .career-journal in your home folder if left out.")
    private @Nullable Path data;

    @Mixin
    private ServeCommand.Options serve = new ServeCommand.Options();

    @Override
    public Integer call() throws Exception {
        return ServeCommand.serve(directory(), serve);
    }

    DataDirectory directory() {
        return data == null ? DataDirectory.ofTheUser() : new DataDirectory(data);
    }
}

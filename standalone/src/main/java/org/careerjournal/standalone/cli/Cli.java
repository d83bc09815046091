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
        name = "./journal",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            LogCommand.class,
            ShowCommand.class,
            CorrectCommand.class,
            RetractCommand.class,
            ExportCommand.class,
            JournalsCommand.class,
            OpenCommand.class,
            DemoCommand.class,
            RatesCommand.class,
            DoctorCommand.class,
            TrainCommand.class
        },
        header = "Career Journal: what happened in your career, kept as events, and what it amounts to.",
        description = {
            "",
            "Without a command it serves on this machine until Ctrl-C. A command speaks to the running server, or starts one"
                    + " for as long as it takes."
        },
        footer = {
            "",
            "How to begin:",
            "  ./journal demo                                  look at a made-up career",
            "  ./journal import LinkedInDataExport.zip         bring your own in",
            "  ./journal log job-started on=2019-09 employer=Acme title='Software Engineer'",
            "  ./journal log pay-changed on=2019-09 jobId=acme base=95000USD",
            "  ./journal show                                  timeline, figures and a small chart",
            "  ./journal correct acme title='Senior Software Engineer'",
            "  ./journal show --as-of 2026-11-16               what the journal knew a while ago",
            "  ./journal export -o career.ndjson               everything, to keep or to bring in elsewhere",
            "  ./journal doctor                                when something seems wrong",
            "",
            "'./journal COMMAND --help' says more about each."
        })
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
        return ServeCommand.serve(directory(), serve, server -> {});
    }

    DataDirectory directory() {
        return data == null ? DataDirectory.ofTheUser() : new DataDirectory(data);
    }
}

package org.careerjournal.standalone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Brings a file into a journal. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Bring in a LinkedIn archive (zip), a JSON Resume, an export of ours (ndjson), or a csv of milestones."
                        + " What it is is recognised by its content. The same file again changes nothing.",
        footer = {
            "",
            "  ./journal import Complete_LinkedInDataExport.zip --dry-run",
            "  ./journal import resume.json",
        })
final class ImportCommand implements Callable<Integer> {

    private static final int PROBLEMS_SHOWN_MAX = 50;

    @ParentCommand
    private Cli cli = new Cli();

    @Mixin
    private JournalChoice journal = new JournalChoice();

    @Parameters(index = "0", paramLabel = "FILE", description = "The file to bring in.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Say what would be logged, and log nothing.")
    private boolean dryRun;

    @Override
    public Integer call() throws Exception {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw Refused.usage("There is no file " + file + " that can be read.");
        }
        try (Connection connection = Connection.to(cli.directory())) {
            JournalClient client = connection.client();
            String id = journal.existingOrNew(client);
            JsonNode report = connection
                    .progress()
                    .during(
                            (dryRun ? "Reading " : "Importing ") + file.getFileName(),
                            () -> client.upload("/api/journals/" + id + "/imports?dryRun=" + dryRun, file));
            print(report);
            return 0;
        }
    }

    private void print(JsonNode report) {
        System.out.printf(
                "%s: %s %s, %s unchanged, %s skipped, %d with a problem%n",
                report.path("source").asString(),
                report.path("logged").asString(),
                dryRun ? "would be logged" : "logged",
                report.path("unchanged").asString("0"),
                report.path("skipped").asString("0"),
                report.path("problems").size());
        int shown = 0;
        for (JsonNode problem : report.path("problems")) {
            if (shown++ == PROBLEMS_SHOWN_MAX) {
                System.out.println("  … and more");
                break;
            }
            System.out.printf(
                    "  %s, line %s%s: %s%n",
                    problem.path("file").asString(),
                    problem.path("row").asString(),
                    problem.path("field").isString()
                            ? ", " + problem.path("field").stringValue()
                            : "",
                    problem.path("reason").asString());
        }
        if (!dryRun && report.path("logged").asInt(0) > 0) {
            System.out.println("'./journal show' shows what it amounts to.");
        }
    }
}

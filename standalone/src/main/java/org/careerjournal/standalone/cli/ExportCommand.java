package org.careerjournal.standalone.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Takes a journal out. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Take a journal out: ndjson keeps everything and comes back in by import; json-resume and csv are for"
                        + " others to read.",
        footer = {"", "  ./journal export -o career.ndjson", "  ./journal export --format json-resume -o resume.json"})
final class ExportCommand implements Callable<Integer> {

    @ParentCommand
    private Cli cli = new Cli();

    @Mixin
    private JournalChoice journal = new JournalChoice();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "ndjson",
            description = "ndjson, json-resume or csv; ${DEFAULT-VALUE} if left out.")
    private String format = "ndjson";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write; the console if left out.")
    private @Nullable Path output;

    @Override
    public Integer call() throws Exception {
        try (Connection connection = Connection.to(cli.directory())) {
            JournalClient client = connection.client();
            String id = journal.existing(client);
            String text = client.getText("/api/journals/" + id + "/export?format=" + Urls.encode(format));
            if (output == null) {
                PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
                out.print(text);
            } else {
                Files.writeString(output, text);
                System.out.println("Wrote " + output + ".");
            }
            return 0;
        }
    }
}

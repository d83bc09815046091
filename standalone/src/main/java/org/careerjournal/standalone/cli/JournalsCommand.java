package org.careerjournal.standalone.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Lists the journals, or opens one more. */
@Command(name = "journals", mixinStandardHelpOptions = true, description = "List the journals, or open one more.")
final class JournalsCommand implements Callable<Integer> {

    @ParentCommand
    private Cli cli = new Cli();

    @Option(
            names = "--new",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Open one more journal of this name.")
    private String fresh = "";

    @Override
    public Integer call() {
        try (Connection connection = Connection.to(cli.directory())) {
            if (!fresh.isEmpty()) {
                JournalChoice.open(connection.client(), fresh);
                return 0;
            }
            List<JsonNode> journals = JournalChoice.all(connection.client());
            journals.forEach(journal -> System.out.printf(
                    "%s  %s  (%s milestones)%n",
                    journal.path("journalId").asString(),
                    journal.path("name").asString(),
                    journal.path("milestones").asString()));
            if (journals.isEmpty()) {
                System.out.println("There is no journal yet; './journal --help' shows how to begin.");
            }
            return 0;
        }
    }
}

package org.careerjournal.standalone.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Retracts one milestone, with what depends on it if asked to. */
@Command(
        name = "retract",
        mixinStandardHelpOptions = true,
        description = "Retract a milestone: it did not happen. It stays in the history, with the reason.")
final class RetractCommand implements Callable<Integer> {

    @ParentCommand
    private Cli cli = new Cli();

    @Mixin
    private JournalChoice journal = new JournalChoice();

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "The milestone: its id, the beginning of it, or a word of it.")
    private String wanted = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
    private @Nullable String reason;

    @Option(names = "--cascade", description = "Retract also all that depends on it.")
    private boolean cascade;

    @Override
    public Integer call() {
        try (Connection connection = Connection.to(cli.directory())) {
            JournalClient client = connection.client();
            String journalId = journal.existing(client);
            String id =
                    Mentions.find(client, journalId, wanted, null).path("id").asString();
            String why = reason == null ? "" : "&reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8);
            JsonNode answer =
                    client.delete("/api/journals/" + journalId + "/milestones/" + id + "?cascade=" + cascade + why);
            answer.path("retracted").forEach(gone -> System.out.println("Retracted " + gone.asString() + "."));
            return 0;
        }
    }
}

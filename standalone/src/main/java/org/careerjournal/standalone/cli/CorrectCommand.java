package org.careerjournal.standalone.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.careerjournal.domain.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Corrects one milestone; what is not mentioned stays. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description =
                "Correct a milestone. What is not mentioned stays; field= with nothing after it takes a field out.",
        footer = {
            "",
            "The old version stays in the history: './journal show --as-of' a time before still tells it.",
            "",
            "  ./journal correct 0199c0de title='Senior Quantitative Analyst'",
            "  ./journal correct 0199c0de on=2014-07 note=",
        })
final class CorrectCommand implements Callable<Integer> {

    @ParentCommand
    private Cli cli = new Cli();

    @Mixin
    private JournalChoice journal = new JournalChoice();

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "The milestone: its id, the beginning of it, or a word of it.")
    private String wanted = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "field=value", description = "What is right.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        try (Connection connection = Connection.to(cli.directory())) {
            JournalClient client = connection.client();
            String journalId = journal.existing(client);
            JsonNode known = Mentions.find(client, journalId, wanted, null);
            String id = known.path("id").asString();
            ObjectNode milestone = Mentions.payload(known);
            Fields.apply(
                    milestone,
                    words,
                    Kind.named(milestone.path("kind").asString()).orElse(null));
            Mentions.resolve(milestone, client, journalId);
            client.put(
                    "/api/journals/" + journalId + "/milestones/" + id,
                    milestone,
                    Map.of("If-Match", known.path("versions").asString("*")));
            System.out.println("Corrected " + milestone.path("kind").asString() + " " + id + ".");
            return 0;
        }
    }
}

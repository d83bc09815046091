package org.careerjournal.standalone.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.careerjournal.domain.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Logs one milestone. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = "Log a milestone.",
        footer = {
            "",
            "Fields are written name=value; a field within a field with a dot, an entry of a list with its number from 0.",
            "Another milestone is named by its id, the beginning of it, or a word of it: jobId=acme.",
            "",
            "  ./journal log job-started on=2014-06 employer='Acme' title='Quantitative Analyst' country=US",
            "  ./journal log pay-changed on=2014-06 jobId=acme base=120000USD bonusTarget.percent=20",
            "  ./journal log promoted on=2016-03 jobId=acme title='Vice President'",
            "  ./journal log checked-in on=2016-04 jobId=acme workLifeBalance=3 hoursPerWeek=55",
            "  ./journal log contact-made on=2014-06 name='A. Rivera' relation=manager title='Director'",
            "  ./journal log goal-set on=2016 metric=annualPay target=200000 by=2018",
        })
final class LogCommand implements Callable<Integer> {

    @ParentCommand
    private Cli cli = new Cli();

    @Mixin
    private JournalChoice journal = new JournalChoice();

    @Parameters(index = "0", paramLabel = "KIND", description = "What happened, as job-started or pay-changed.")
    private String kind = "";

    @Parameters(index = "1..*", paramLabel = "field=value", description = "What there is to say about it.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        try (Connection connection = Connection.to(cli.directory())) {
            JournalClient client = connection.client();
            ObjectNode milestone = JsonNodeFactory.instance.objectNode().put("kind", kind);
            Fields.apply(milestone, words, Kind.named(kind).orElse(null));
            String id = journal.existingOrNew(client);
            Mentions.resolve(milestone, client, id);
            JsonNode logged = client.post("/api/journals/" + id + "/milestones", milestone);
            System.out.println(
                    "Logged " + kind + " " + logged.path("milestoneId").asString() + ".");
            return 0;
        }
    }
}

package org.careerjournal.standalone.cli;

import java.util.concurrent.Callable;
import org.careerjournal.standalone.JournalServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Runs once through what every start needs, so that the build can keep the classes ready (an AOT cache). */
@Command(name = "train", hidden = true, description = "Used by the build.")
final class TrainCommand implements Callable<Integer> {

    @ParentCommand
    private Cli cli = new Cli();

    @Override
    public Integer call() throws Exception {
        try (JournalServer _ = JournalServer.start(cli.directory(), 0, ConsoleProgress.onStandardError());
                Connection connection = Connection.to(cli.directory())) {
            JournalClient client = connection.client();
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            JsonNode opened = client.post("/api/journals", nodes.objectNode().put("name", "Training"));
            String path = "/api/journals/" + opened.path("journalId").asString();
            ObjectNode job = nodes.objectNode()
                    .put("kind", "job-started")
                    .put("on", "2019-09")
                    .put("employer", "Acme")
                    .put("title", "Engineer");
            String position =
                    client.post(path + "/milestones", job).path("position").asString();
            client.get("/api/journals?after=" + position);
            client.get(path + "/timeline");
            return 0;
        }
    }
}

package org.careerjournal.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.node.JsonNodeFactory;

/** Prints a link that lets a browser in. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Print a link to the running server that lets one browser in, once.")
final class OpenCommand implements Callable<Integer> {

    @ParentCommand
    private Cli cli = new Cli();

    @Override
    public Integer call() {
        try (Connection connection = Connection.to(cli.directory())) {
            if (connection.startedForThis()) {
                throw Refused.usage("Nothing runs on " + cli.directory().root() + "; './journal' starts it.");
            }
            System.out.println(connection
                    .client()
                    .post("/api/links", JsonNodeFactory.instance.objectNode())
                    .path("url")
                    .asString());
            return 0;
        }
    }
}

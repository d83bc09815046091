package org.careerjournal.standalone.cli;

import java.util.concurrent.Callable;
import org.careerjournal.standalone.DataDirectory;
import org.careerjournal.standalone.JournalServer;
import org.careerjournal.standalone.demo.DemoStory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.node.JsonNodeFactory;

/** Serves a made-up career from a folder of its own, so that it never mixes with the user's. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Look at a made-up career: a physicist who went into finance, consulting and big tech. It lives in the"
                        + " folder 'demo' of the data directory, apart from your own.")
final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    private Cli cli = new Cli();

    @Mixin
    private ServeCommand.Options options = new ServeCommand.Options();

    @Override
    public Integer call() throws InterruptedException {
        cli.directory().prepare();
        DataDirectory demo = new DataDirectory(cli.directory().root().resolve("demo"));
        demo.prepare();
        if (Connection.isRunning(demo)) {
            try (Connection there = Connection.to(demo)) {
                System.out.println("The demo is running at " + there.client().url());
                System.out.println("Open it in your browser with this link; it works once: "
                        + there.client()
                                .post("/api/links", JsonNodeFactory.instance.objectNode())
                                .path("url")
                                .asString());
            }
            return 0;
        }
        return ServeCommand.serve(demo, options, DemoCommand::tell);
    }

    private static void tell(JournalServer server) {
        server.openDemo();
        System.out.println("This is '" + DemoStory.NAME + "', made up; figures that are only illustrative say so.");
    }
}

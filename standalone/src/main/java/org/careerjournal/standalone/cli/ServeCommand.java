package org.careerjournal.standalone.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.careerjournal.standalone.DataDirectory;
import org.careerjournal.standalone.JournalServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Serves until Ctrl-C. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serve the journal on this machine until Ctrl-C. This is what happens without a command, too.")
final class ServeCommand implements Callable<Integer> {

    static final int PORT_DEFAULT = 8080;

    /** How to serve. */
    static final class Options {
        @Option(
                names = "--port",
                paramLabel = "N",
                defaultValue = "" + PORT_DEFAULT,
                description = "The port to listen on, ${DEFAULT-VALUE} if left out; 0 takes a free one.")
        int port;
    }

    @ParentCommand
    private Cli cli = new Cli();

    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() throws Exception {
        return serve(cli.directory(), options, server -> {});
    }

    /**
     * Serves until the process is ended.
     *
     * @param first what is done once the server answers and its address is printed
     */
    static int serve(DataDirectory directory, Options options, Consumer<JournalServer> first)
            throws InterruptedException {
        JournalServer server;
        try (ConsoleProgress progress = ConsoleProgress.onStandardError()) {
            server = JournalServer.start(directory, options.port, progress);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        System.out.println("Career Journal is running at " + server.url() + "  (Ctrl-C stops it)");
        first.accept(server);
        System.out.println("Open it in your browser with this link; it works once: " + server.link());
        System.out.println("The data are in " + directory.root() + "; './journal show --data " + directory.root()
                + "' draws them in another terminal.");
        new CountDownLatch(1).await();
        return 0;
    }
}

package org.careerjournal.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The benchmarks by name. Each prints its figure beside a reference that was measured in the same run. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        description = "Measures the product beside a reference in the same run.")
public final class Benchmarks {

    private final PrintStream out;

    private Benchmarks(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Benchmarks(System.out)).execute(args));
    }

    @Command(description = "Durable commands a second at 16 clients, beside a bare JDBC loop.")
    void commands(@Option(names = "--seconds", defaultValue = "10", description = "of each round") int seconds)
            throws Exception {
        machine();
        CommandThroughput.run(out, Duration.ofSeconds(seconds));
    }

    @Command(
            name = "catch-up",
            description = "Events a second into the read model, beside Axon's pooled streaming processor.")
    void catchUp(@Option(names = "--journals", defaultValue = "200000") int journals) throws Exception {
        machine();
        CatchUp.run(out, journals);
    }

    private void machine() {
        out.printf(
                "%d processors, %s %s, %s%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                System.getProperty("os.name"));
    }
}

package org.careerjournal.standalone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.careerjournal.query.rates.MarketCsv.Problem;
import org.careerjournal.query.rates.RatesImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Brings exchange rates and consumer prices into the data directory. */
@Command(
        name = "rates",
        mixinStandardHelpOptions = true,
        description = "Bring in exchange rates (date,from,to,rate) or consumer prices (month,country,index)."
                + " Which of them a file is, its first line says. A running server reads them at once.",
        footer = {"", "  ./journal rates import rates.csv", "  ./journal rates import cpi.csv"})
final class RatesCommand implements Callable<Integer> {

    private static final int PROBLEMS_SHOWN_MAX = 50;

    @ParentCommand
    private Cli cli = new Cli();

    @Parameters(index = "0", paramLabel = "import", description = "The one thing there is to do: import.")
    private String action = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The csv to bring in.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        if (!action.equals("import")) {
            throw Refused.usage("Expected './journal rates import FILE'.");
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw Refused.usage("There is no file " + file + " that can be read.");
        }
        cli.directory().prepare();
        return switch (RatesImport.into(cli.directory().root(), Files.readAllBytes(file))) {
            case RatesImport.Result.Merged merged -> {
                System.out.printf(
                        "%s: %d added, %d changed, %d unchanged, %d with a problem%n",
                        merged.file(),
                        merged.added(),
                        merged.changed(),
                        merged.unchanged(),
                        merged.problems().size());
                print(merged.problems());
                yield 0;
            }
            case RatesImport.Result.Prices prices ->
                throw Refused.usage("These are " + prices.milestones().size()
                        + " prices of shares. They are facts of a journal: bring them in as a csv of milestones"
                        + " of the kind equity-priced, with './journal import FILE'.");
            case RatesImport.Result.Refused refused -> throw Refused.usage(refused.reason());
        };
    }

    private static void print(List<Problem> problems) {
        problems.stream()
                .limit(PROBLEMS_SHOWN_MAX)
                .forEach(problem ->
                        System.out.printf("  line %d, %s: %s%n", problem.line(), problem.field(), problem.reason()));
        if (problems.size() > PROBLEMS_SHOWN_MAX) {
            System.out.println("  … and more");
        }
    }
}

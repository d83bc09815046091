package org.careerjournal.standalone.cli;

import java.io.PrintWriter;
import org.careerjournal.standalone.CannotStart;
import org.careerjournal.standalone.Logs;
import picocli.CommandLine;

/** Where the program begins. */
public final class Main {

    /** Something failed that is not the caller's doing. */
    static final int FAILED = 1;

    private Main() {}

    public static void main(String[] arguments) {
        Logs.toNowhere();
        int code = commandLine().execute(arguments);
        System.exit(code);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Cli());
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler(Main::explain);
        return line;
    }

    /** Says what is wrong and what to do, without a stack trace. */
    private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult result) {
        PrintWriter err = line.getErr();
        switch (failure) {
            case CannotStart cannot -> {
                err.println(cannot.getMessage());
                err.println(cannot.remedy());
            }
            case Refused refused -> err.println(refused.text());
            default -> {
                err.println("This should not have happened: " + failure);
                err.println("The log in the data directory may say more; './journal doctor' shows where it is.");
            }
        }
        return failure instanceof Refused refused ? refused.exitCode() : FAILED;
    }
}

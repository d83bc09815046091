package org.careerjournal.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careerjournal.standalone.CannotStart;
import org.careerjournal.standalone.DataDirectory;
import org.careerjournal.standalone.DatabaseHealth;
import org.careerjournal.standalone.LocalPostgres;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Looks at everything and says what is wrong and what to do. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Say what is running, where the data are, what is wrong and what to do. Ends with 1 if something is.")
final class DoctorCommand implements Callable<Integer> {

    private static final long FREE_BYTES_MIN = 500_000_000;

    private final List<String> problems = new ArrayList<>();

    @ParentCommand
    private Cli cli = new Cli();

    @Override
    public Integer call() throws IOException {
        DataDirectory directory = cli.directory();
        for (String version : new Versions().getVersion()) {
            System.out.println(version);
        }
        say("data directory", directory.root().toString());
        if (!Files.isDirectory(directory.root())) {
            System.out.println("Nothing has been stored yet; './journal' begins.");
            return 0;
        }
        folder(directory);
        if (problems.isEmpty()) {
            server(directory);
        }
        if (problems.isEmpty()) {
            System.out.println("All is well.");
            return 0;
        }
        System.out.println();
        problems.forEach(problem -> System.out.println("! " + problem));
        return Main.FAILED;
    }

    private void folder(DataDirectory directory) throws IOException {
        try {
            directory.prepare();
        } catch (CannotStart e) {
            problems.add(e.getMessage() + " " + e.remedy());
            return;
        }
        long free = Files.getFileStore(directory.root()).getUsableSpace();
        say("disk", "%,d MB free, %,d MB used here".formatted(free / 1_000_000, size(directory.root()) / 1_000_000));
        if (free < FREE_BYTES_MIN) {
            problems.add("The disk is nearly full. Free some space before something is refused for the lack of it.");
        }
        say("logs", directory.logs().toString());
        if (Files.exists(directory.token())) {
            String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.token()));
            if (!rights.equals("rw-------")) {
                problems.add("The token can be read by others (" + rights + "): run chmod 600 " + directory.token()
                        + ", or remove it and start again for a new one.");
            }
        }
    }

    private void server(DataDirectory directory) throws IOException {
        boolean running = Connection.isRunning(directory);
        Optional<LocalPostgres.Running> database = LocalPostgres.running(directory);
        if (!running) {
            say("server", "not running; './journal' starts it");
            database.ifPresent(left -> say(
                    "database",
                    "left over from a process that was killed (process " + left.pid() + "); the next start stops it"));
            try (Connection started = Connection.to(directory)) {
                answers(started);
                LocalPostgres.running(directory).ifPresent(this::database);
            } catch (CannotStart e) {
                problems.add(e.getMessage() + " " + e.remedy());
            }
            return;
        }
        say(
                "server",
                DataDirectory.read(directory.address()).orElse("starting") + ", process "
                        + DataDirectory.read(directory.lock()).orElse("unknown"));
        database.ifPresentOrElse(
                this::database,
                () -> problems.add("The server runs without its database: stop it and start it again."));
        try (Connection there = Connection.to(directory)) {
            answers(there);
        } catch (CannotStart e) {
            problems.add(e.getMessage() + " " + e.remedy());
        }
    }

    private void answers(Connection connection) {
        say("journals", Integer.toString(JournalChoice.all(connection.client()).size()));
    }

    private void database(LocalPostgres.Running database) {
        DatabaseHealth health = DatabaseHealth.of(database);
        health.facts().forEach(this::say);
        problems.addAll(health.problems());
    }

    private void say(String what, @Nullable String value) {
        System.out.printf("%-20s %s%n", what, value);
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}

package org.careerjournal.standalone;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs. They refuse to run as root, and in a container root is often all there is: they are then run in
 * a user namespace of their own, in which they are nobody while their files stay root's.
 */
final class PostgresCommands {

    /** What a program printed, and how it ended. */
    record Result(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    private static final int ROOT = 0;

    private final PostgresBinaries binaries;
    private final Path logs;
    private final List<String> prefix;

    private PostgresCommands(PostgresBinaries binaries, Path logs, List<String> prefix) {
        this.binaries = binaries;
        this.logs = logs;
        this.prefix = prefix;
    }

    /** @param logs the folder for what the programs print */
    static PostgresCommands of(PostgresBinaries binaries, Path logs) {
        if (new UnixSystem().getUid() != ROOT) {
            return new PostgresCommands(binaries, logs, List.of());
        }
        List<String> asNobody = List.of("unshare", "--user");
        PostgresCommands commands = new PostgresCommands(binaries, logs, asNobody);
        if (!commands.execute(Duration.ofSeconds(10), List.of("unshare", "--user", "true"))
                .succeeded()) {
            throw new CannotStart(
                    "PostgreSQL does not run as root, and this machine grants no user namespace (unshare --user).",
                    "Start as an ordinary user, or allow user namespaces.");
        }
        return commands;
    }

    /** Runs {@code program} to its end. */
    Result run(Duration wait, String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        return execute(wait, command);
    }

    private Result execute(Duration wait, List<String> command) {
        try {
            // a file and not a pipe: the postmaster inherits the handle and would keep a pipe open for ever
            Path output = Files.createTempFile(logs, "command", ".txt");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()));
                builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
                builder.environment().put("LC_ALL", "C");
                Process process = builder.start();
                if (!process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    return new Result(-1, "no answer within " + wait.toSeconds() + " s: " + text(output));
                }
                return new Result(process.exitValue(), text(output));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(-1, "interrupted");
        }
    }

    private static String text(Path output) throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
    }
}

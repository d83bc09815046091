package org.careerjournal.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The packaged product as processes of their own: a server that can be killed, and commands. */
public final class RunningJournal implements AutoCloseable {

    private static final long START_SECONDS_MAX = 120;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path data;
    private final Path output;

    private RunningJournal(Process process, Path data, Path output) {
        this.process = process;
        this.data = data;
        this.output = output;
    }

    /** What a command printed, errors included, and how it ended. */
    public record Ended(int code, String output) {}

    /** Starts a server on a free port and waits until it answers. */
    public static RunningJournal serve(Path data) throws IOException, InterruptedException {
        Files.deleteIfExists(data.resolve("address"));
        Path output = Files.createTempFile("journal", ".txt");
        RunningJournal journal =
                new RunningJournal(start(output, "serve", "--port", "0", "--data", data.toString()), data, output);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS_MAX);
        while (!Files.exists(data.resolve("address"))) {
            if (!journal.process.isAlive() || System.nanoTime() > deadline) {
                journal.kill();
                throw new IllegalStateException("the server did not start: " + Files.readString(output));
            }
            journal.process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        return journal;
    }

    /** Runs one command to its end. */
    public static Ended run(Path data, String... words) throws IOException, InterruptedException {
        Path output = Files.createTempFile("journal", ".txt");
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.add("--data");
        arguments.add(data.toString());
        Process process = start(output, arguments.toArray(String[]::new));
        if (!process.waitFor(START_SECONDS_MAX, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("no end in sight: " + Files.readString(output));
        }
        String said = Files.readString(output);
        Files.delete(output);
        return new Ended(process.exitValue(), said);
    }

    private static Process start(Path output, String... arguments) throws IOException {
        Path app = Path.of(System.getProperty("basedir", "."), "target", "app");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + Path.of(System.getProperty("basedir", "."), "src/main/launcher/jvm.options"));
        if (Files.exists(app.resolve("journal.aot"))) {
            command.add("-XX:AOTCache=" + app.resolve("journal.aot"));
        }
        command.add("-jar");
        try (Stream<Path> jars = Files.list(app)) {
            command.add(jars.filter(path -> path.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow()
                    .toString());
        }
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    public String output() throws IOException {
        return Files.readString(output);
    }

    public String url() throws IOException {
        return Files.readString(data.resolve("address"));
    }

    /** A call with the token. */
    public HttpResponse<String> call(String method, String path, @Nullable UUID key, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Authorization", "Bearer " + Files.readString(data.resolve("token")))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key.toString());
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Stops it as Ctrl-C does, and waits. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() throws IOException {
        stop();
        Files.deleteIfExists(output);
    }
}

package org.careerjournal.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A process of its own that starts the database of a data directory and holds it until it is killed. */
final class HoldingProcess implements AutoCloseable {

    private final Process process;

    private HoldingProcess(Process process) {
        this.process = process;
    }

    static HoldingProcess on(DataDirectory directory) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldingProcess.class.getName(),
                        directory.root().toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        if (said.lines().noneMatch("ready"::equals)) {
            throw new IllegalStateException("the process ended before it held the database");
        }
        return new HoldingProcess(process);
    }

    long pid() {
        return process.pid();
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] arguments) throws InterruptedException {
        DataDirectory directory = new DataDirectory(Path.of(arguments[0]));
        directory.prepare();
        DataDirectoryLock lock = DataDirectoryLock.take(directory);
        LocalPostgres postgres = LocalPostgres.start(directory, Progress.silent());
        System.out.println("ready");
        Thread.sleep(Long.MAX_VALUE);
        postgres.close();
        lock.close();
    }
}

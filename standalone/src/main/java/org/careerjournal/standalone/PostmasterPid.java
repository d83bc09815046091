package org.careerjournal.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file in which a running PostgreSQL says who it is. It stays behind when the machine loses power, and in a copy of a
 * folder, so that its process may be someone else's by now.
 */
record PostmasterPid(Path file, long pid, Path cluster, int port) {

    private static final int LINE_OF_PID = 0;
    private static final int LINE_OF_CLUSTER = 1;
    private static final int LINE_OF_PORT = 3;

    static Optional<PostmasterPid> in(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() <= LINE_OF_PORT) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.get(LINE_OF_PID).strip());
        return Optional.of(new PostmasterPid(
                file,
                pid,
                Path.of(lines.get(LINE_OF_CLUSTER)),
                Integer.parseInt(lines.get(LINE_OF_PORT).strip())));
    }

    /** Whether its process is alive and is the PostgreSQL of this very cluster. */
    boolean isRunning(Path ofCluster) throws IOException {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return process.isPresent()
                && process.get().isAlive()
                && process.get().info().command().map(PostmasterPid::isPostgres).orElse(true)
                && Files.exists(cluster)
                && Files.isSameFile(cluster, ofCluster);
    }

    private static boolean isPostgres(String command) {
        return Path.of(command).getFileName().toString().startsWith("postgres");
    }
}

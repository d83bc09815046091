package org.careerjournal.standalone.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.careerjournal.standalone.CannotStart;
import org.careerjournal.standalone.DataDirectory;
import org.careerjournal.standalone.DataDirectoryLock;
import org.careerjournal.standalone.JournalServer;
import org.jspecify.annotations.Nullable;

/** The server that runs on a data directory, or one started for as long as a command takes. */
final class Connection implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final JournalClient client;
    private final ConsoleProgress progress;
    private final @Nullable JournalServer own;

    private Connection(JournalClient client, ConsoleProgress progress, @Nullable JournalServer own) {
        this.client = client;
        this.progress = progress;
        this.own = own;
    }

    static Connection to(DataDirectory directory) {
        directory.prepare();
        ConsoleProgress progress = ConsoleProgress.onStandardError();
        try {
            if (!isRunning(directory)) {
                JournalServer server = JournalServer.start(directory, 0, progress);
                return new Connection(new JournalClient(server.url(), token(directory)), progress, server);
            }
            return new Connection(new JournalClient(addressOf(directory), token(directory)), progress, null);
        } catch (RuntimeException e) {
            progress.close();
            throw e;
        }
    }

    JournalClient client() {
        return client;
    }

    ConsoleProgress progress() {
        return progress;
    }

    /** Whether the server goes away with this command. */
    boolean startedForThis() {
        return own != null;
    }

    @Override
    public void close() {
        progress.close();
        client.close();
        if (own != null) {
            own.close();
        }
    }

    /** Whether a process works on this directory. */
    static boolean isRunning(DataDirectory directory) {
        Optional<DataDirectoryLock> free = DataDirectoryLock.tryTake(directory);
        free.ifPresent(DataDirectoryLock::close);
        return free.isEmpty();
    }

    /** The server's address; one that is still starting is waited for. */
    private static String addressOf(DataDirectory directory) {
        long deadline = System.nanoTime() + START_MAX.toNanos();
        try {
            while (System.nanoTime() < deadline) {
                Optional<String> address = DataDirectory.read(directory.address());
                if (address.isPresent()) {
                    return address.get();
                }
                Thread.sleep(PAUSE);
            }
        } catch (IOException e) {
            throw unreachable(directory, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw unreachable(directory, null);
    }

    private static String token(DataDirectory directory) {
        try {
            return DataDirectory.read(directory.token()).orElseThrow(() -> unreachable(directory, null));
        } catch (IOException e) {
            throw unreachable(directory, e);
        }
    }

    private static CannotStart unreachable(DataDirectory directory, @Nullable Throwable cause) {
        return new CannotStart(
                "A process holds " + directory.root() + ", but it does not say where it answers.",
                "Another command may be running on it: try again when it has ended.",
                cause);
    }
}

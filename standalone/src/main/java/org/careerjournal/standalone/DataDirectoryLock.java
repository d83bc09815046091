package org.careerjournal.standalone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Held by the process that works on a data directory; the operating system lets it go when the process ends, however it ends. */
public final class DataDirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DataDirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or empty where another process holds it. */
    public static Optional<DataDirectoryLock> tryTake(DataDirectory directory) {
        try {
            FileChannel channel =
                    FileChannel.open(directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new DataDirectoryLock(channel));
        } catch (IOException e) {
            throw DataDirectory.cannotWrite(directory.root(), e);
        }
    }

    /**
     * The lock.
     *
     * @throws CannotStart where another process holds it
     */
    public static DataDirectoryLock take(DataDirectory directory) {
        return tryTake(directory).orElseThrow(() -> heldByAnother(directory));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static CannotStart heldByAnother(DataDirectory directory) {
        String who = "another process";
        String where = "";
        try {
            who = DataDirectory.read(directory.lock())
                    .map(pid -> "process " + pid)
                    .orElse(who);
            where = DataDirectory.read(directory.address())
                    .map(url -> " at " + url)
                    .orElse("");
        } catch (IOException e) {
            // the message does without
        }
        return new CannotStart(
                "Career Journal already runs on " + directory.root() + " (" + who + where + ").",
                "Use that one (./journal open prints a link to it), stop it first, or name another folder with --data DIR.");
    }
}

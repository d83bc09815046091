package org.careerjournal.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * The folder that holds one installation: the database, the token, exchange rates and logs. Everything in it can be read by
 * its owner only.
 */
public record DataDirectory(Path root) {

    private static final String OWNER_ONLY_FOLDER = "rwx------";
    private static final String OWNER_ONLY_FILE = "rw-------";
    private static final int SECRET_BYTES = 32;

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** The folder used where none is named: {@code .career-journal} in the user's home. */
    public static DataDirectory ofTheUser() {
        return new DataDirectory(Path.of(System.getProperty("user.home"), ".career-journal"));
    }

    public Path token() {
        return root.resolve("token");
    }

    /** Holds the address of the server while one runs. */
    public Path address() {
        return root.resolve("address");
    }

    public Path lock() {
        return root.resolve("lock");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /**
     * Creates what is missing and makes sure that it can be written.
     *
     * @throws CannotStart where it cannot
     */
    public void prepare() {
        try {
            folder(root);
            folder(logs());
            Path probe = Files.createTempFile(root, "probe", null);
            Files.writeString(probe, "can be written");
            Files.delete(probe);
        } catch (IOException e) {
            throw cannotWrite(root, e);
        }
    }

    /** A folder that only its owner may enter; created if it is missing, narrowed if it is wider. */
    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        restrict(folder, OWNER_ONLY_FOLDER);
    }

    /** Writes a file that only its owner may read, whole or not at all. */
    static void write(Path file, String content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        restrict(fresh, OWNER_ONLY_FILE);
        Files.writeString(fresh, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The secret in this file; a random one of 256 bits is written first where there is none. */
    static String secret(Path file, SecureRandom random) throws IOException {
        Optional<String> existing = read(file);
        if (existing.isPresent()) {
            restrict(file, OWNER_ONLY_FILE);
            return existing.get();
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        write(file, secret);
        return secret;
    }

    /** The text of a file without the white space around it; empty where there is no such file, or nothing in it. */
    public static Optional<String> read(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip())
                .filter(text -> !text.isEmpty());
    }

    /** The problem behind a write that failed, in words for the owner of the folder. */
    static CannotStart cannotWrite(Path folder, IOException e) {
        String reason = String.valueOf(e instanceof FileSystemException file ? file.getReason() : e.getMessage());
        if (reason.toLowerCase(Locale.ROOT).contains("no space") || reason.contains("quota")) {
            return diskFull(folder, e);
        }
        String why = e instanceof AccessDeniedException
                ? "it may not be written by " + System.getProperty("user.name")
                : reason.equals("null") ? e.toString() : reason;
        return new CannotStart(
                "The data directory " + folder + " cannot be written: " + why + ".",
                "Make it writable, or name another one with --data DIR.",
                e);
    }

    static CannotStart diskFull(Path folder, Throwable cause) {
        return new CannotStart(
                "The disk that holds " + folder + " is full.",
                "Free some space and start again; what was acknowledged is kept.",
                cause);
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var wanted = PosixFilePermissions.fromString(permissions);
            if (!Files.getPosixFilePermissions(path).equals(wanted)) {
                Files.setPosixFilePermissions(path, wanted);
            }
        }
    }
}

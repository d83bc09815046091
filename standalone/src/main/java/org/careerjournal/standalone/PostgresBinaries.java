package org.careerjournal.standalone;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, unpacked into the data directory the first time this version is started. */
final class PostgresBinaries {

    /** How many entries an archive has, near enough for a progress bar. */
    private static final int ENTRIES_TYPICAL = 1_071;

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /**
     * The programs of {@link #version} in {@code folder}, unpacked if they are not there yet. A folder unpacked half is
     * never used: the name is given when all is in it.
     */
    static PostgresBinaries in(Path folder, Progress progress) {
        Path home = folder.resolve("bin-" + version());
        try {
            if (!Files.isDirectory(home)) {
                DataDirectory.folder(folder);
                removeLeftovers(folder);
                Path fresh = folder.resolve("bin-new-" + UUID.randomUUID());
                unpack(fresh, progress);
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw DataDirectory.cannotWrite(folder, e);
        }
        return new PostgresBinaries(home);
    }

    /** The version of the programs that this build carries, as {@code 18.6}. */
    static String version() {
        Properties build = new Properties();
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("/postgres.properties")) {
            build.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        String version = build.getProperty("version");
        return version.substring(0, version.lastIndexOf('.'));
    }

    static int major() {
        String version = version();
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void unpack(Path target, Progress progress) throws IOException {
        String what = "Unpacking PostgreSQL " + version();
        long done = 0;
        try (InputStream packed = resource();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target);
                done++;
                progress.report(what, Math.min(done, ENTRIES_TYPICAL - 1), ENTRIES_TYPICAL);
            }
        }
        progress.report(what, ENTRIES_TYPICAL, ENTRIES_TYPICAL);
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("an entry outside of its archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static InputStream resource() throws IOException {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.contains("mac") ? "Darwin" : os.contains("linux") ? "Linux" : os;
        String machine = ArchUtils.normalize(System.getProperty("os.arch"));
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        } catch (IllegalStateException e) {
            throw new CannotStart(
                    "This build carries no PostgreSQL for " + system + " on " + machine + ".",
                    "Build it on the machine where it is to run: remove standalone/target and start ./journal again.",
                    e);
        }
    }

    private static void removeLeftovers(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.filter(PostgresBinaries::isLeftover).toList()) {
                remove(child);
            }
        }
    }

    private static boolean isLeftover(Path path) {
        return path.getFileName().toString().startsWith("bin-new-");
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}

package org.careerjournal.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.careerjournal.command.imports.ImportRefused.Cause;
import org.careerjournal.domain.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The zip archive of a LinkedIn export: the texts of the files that we read, and its date. Nothing is unpacked to disk, and
 * of entries that we do not read nothing is unpacked at all.
 *
 * @param date from the name of the root folder, as {@code Basic_LinkedInDataExport_08-30-2022}; null where it has none
 * @param broken files that are there and cannot be read
 */
record LinkedInArchive(
        List<Entry> entries,
        List<ImportProblem> broken,
        @Nullable PartialDate date) {

    private static final Pattern FOLDER_DATE = Pattern.compile("(?:.*\\D)?(\\d{2})-(\\d{2})-(\\d{4})");
    private static final Pattern DRIVE = Pattern.compile("[a-zA-Z]:.*");

    record Entry(LinkedInFile file, String path, String text) {}

    /** A table that was taken out of an archive. */
    static LinkedInArchive of(LinkedInFile file, String name, String text) {
        return new LinkedInArchive(List.of(new Entry(file, name, text)), List.of(), null);
    }

    static LinkedInArchive open(Path zip, String name, ImportLimits limits) throws IOException {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            List<? extends ZipEntry> all = entries(archive, name, limits);
            List<Entry> entries = new ArrayList<>();
            List<ImportProblem> broken = new ArrayList<>();
            for (ZipEntry entry : all) {
                Optional<LinkedInFile> file =
                        isShadow(entry.getName()) ? Optional.empty() : LinkedInFile.named(entry.getName());
                if (file.isPresent() && !entry.isDirectory()) {
                    read(archive, entry, file.get(), limits, entries, broken);
                }
            }
            if (entries.isEmpty() && broken.isEmpty()) {
                throw new ImportRefused(
                        Cause.NOT_RECOGNISED,
                        "'%s' is a zip archive, but has no file of a LinkedIn export.".formatted(name));
            }
            return new LinkedInArchive(entries, broken, date(all));
        } catch (ZipException e) {
            throw new ImportRefused(
                    Cause.MALFORMED, "'%s' is a damaged zip archive: %s.".formatted(name, e.getMessage()));
        }
    }

    /** All entries, after the checks that need no unpacking. */
    private static List<? extends ZipEntry> entries(ZipFile archive, String name, ImportLimits limits) {
        if (archive.size() > limits.entriesMax()) {
            throw new ImportRefused(
                    Cause.TOO_LARGE,
                    "'%s' has %d entries; an archive may have %d."
                            .formatted(name, archive.size(), limits.entriesMax()));
        }
        List<? extends ZipEntry> all = Collections.list(archive.entries());
        long unpacked = 0;
        for (ZipEntry entry : all) {
            if (leadsOutside(entry.getName())) {
                throw new ImportRefused(
                        Cause.UNACCEPTABLE,
                        "The archive has an entry '%s'. Paths in it may not be absolute or contain '..'."
                                .formatted(RowValues.shortened(entry.getName())));
            }
            unpacked += Math.max(0, entry.getSize());
        }
        if (unpacked > limits.unpackedBytesMax()) {
            throw new ImportRefused(
                    Cause.TOO_LARGE,
                    "'%s' is %d MB unpacked; an archive may be %d MB."
                            .formatted(name, unpacked / 1_000_000, limits.unpackedBytesMax() / 1_000_000));
        }
        return all;
    }

    private static boolean leadsOutside(String path) {
        return path.startsWith("/")
                || path.startsWith("\\")
                || DRIVE.matcher(path).matches()
                || List.of(path.split("[/\\\\]")).contains("..");
    }

    /** What macOS puts beside the files of an archive. */
    private static boolean isShadow(String path) {
        return path.startsWith("__MACOSX/") || path.startsWith("._") || path.contains("/._");
    }

    private static void read(
            ZipFile archive,
            ZipEntry entry,
            LinkedInFile file,
            ImportLimits limits,
            List<Entry> entries,
            List<ImportProblem> broken)
            throws IOException {
        String path = entry.getName();
        try (InputStream in = archive.getInputStream(entry)) {
            entries.add(new Entry(file, path, FileText.read(in, path, limits.fileBytesMax())));
        } catch (ImportRefused refused) {
            if (refused.reason() == Cause.TOO_LARGE) {
                throw refused;
            }
            broken.add(new ImportProblem(path, 1, null, String.valueOf(refused.getMessage())));
        }
    }

    /** The date of the first root folder that has one: month, day, year. */
    private static @Nullable PartialDate date(List<? extends ZipEntry> all) {
        for (ZipEntry entry : all) {
            String[] parts = entry.getName().split("[/\\\\]", 2);
            Matcher matcher = FOLDER_DATE.matcher(parts[0]);
            if ((parts.length == 2 || entry.isDirectory()) && matcher.matches()) {
                try {
                    return PartialDate.of(LocalDate.of(
                            Integer.parseInt(matcher.group(3)),
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2))));
                } catch (DateTimeException noSuchDay) {
                    return null;
                }
            }
        }
        return null;
    }
}

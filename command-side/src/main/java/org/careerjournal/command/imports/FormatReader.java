package org.careerjournal.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.careerjournal.command.imports.ImportRefused.Cause;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.seniority.SeniorityFromTitle;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.NdjsonCodec;

/** Tells by its content what a file is, and reads it. The name of the file decides nothing but which of two like tables it is. */
final class FormatReader {

    private static final ToIntFunction<String> SENIORITY =
            title -> SeniorityFromTitle.infer(title, null, null, null, null).orElse(SeniorityFromTitle.ORDINARY);

    private final JournalCodec codec;
    private final ImportLimits limits;

    FormatReader(JournalCodec codec, ImportLimits limits) {
        this.codec = codec;
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @param name as the sender calls it, for problems
     * @param now of the import
     * @throws ImportRefused where it is too large, broken, or of no format that we read
     */
    Incoming read(Path path, String name, UUID journalId, Journal journal, Instant now) throws IOException {
        if (Files.size(path) > limits.sentBytesMax()) {
            throw FileText.tooLarge(name, limits.sentBytesMax());
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (isZip(path)) {
            return new Incoming.Facts(linkedIn(LinkedInArchive.open(path, name, limits), journalId, journal, today));
        }
        Optional<JournalHistory> history = JournalHistory.read(path, name, new NdjsonCodec(codec), now, limits);
        if (history.isPresent()) {
            return new Incoming.History(history.get());
        }
        try (InputStream in = Files.newInputStream(path)) {
            String text = FileText.read(in, name, limits.fileBytesMax());
            return new Incoming.Facts(text(text, name, journalId, journal, today));
        }
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && (start[2] == 3 || start[2] == 5);
        }
    }

    private Reading text(String text, String name, UUID journalId, Journal journal, LocalDate today) {
        if (text.stripLeading().startsWith("{")) {
            return JsonResume.read(text, name)
                    .map(resume -> resume(resume, name, journalId, journal, today))
                    .orElseThrow(() -> notRecognised(name));
        }
        CsvTable ours = CsvTable.find(text, Set.of("kind", "on"));
        if (ours != null) {
            ImportIds ids = new ImportIds(journalId, Source.CSV);
            return new MilestoneTable(name, journal, ids, codec, limits).read(ours);
        }
        LinkedInFile file = LinkedInFile.recognise(name, text);
        if (file == null) {
            throw notRecognised(name);
        }
        LinkedInArchive archive = LinkedInArchive.of(file, name, text);
        return linkedIn(archive, journalId, journal, today);
    }

    private Reading linkedIn(LinkedInArchive archive, UUID journalId, Journal journal, LocalDate today) {
        ImportIds ids = new ImportIds(journalId, Source.LINKEDIN);
        Gathering gathering = new Gathering(ids, today);
        archive.broken().forEach(gathering::problem);
        LinkedInRows rows = new LinkedInRows(gathering, limits);
        for (LinkedInArchive.Entry entry : archive.entries()) {
            rows.read(entry.file(), entry.path(), entry.text());
        }
        return gathering.finish(archive.date(), joining(ids, journal));
    }

    private Reading resume(JsonResume resume, String name, UUID journalId, Journal journal, LocalDate today) {
        ImportIds ids = new ImportIds(journalId, Source.JSON_RESUME);
        Gathering gathering = new Gathering(ids, today);
        resume.problems().forEach(gathering::problem);
        new JsonResumeReader(name, gathering).read(resume);
        return gathering.finish(null, joining(ids, journal));
    }

    private static JobJoining joining(ImportIds ids, Journal journal) {
        return new JobJoining(ids, id -> journal.entry(id).isPresent(), SENIORITY);
    }

    private static ImportRefused notRecognised(String name) {
        return new ImportRefused(
                Cause.NOT_RECOGNISED,
                ("'%s' is of no format that we read: a LinkedIn archive (zip) or a table of one, a JSON Resume, our "
                                + "ndjson, or our csv of milestones with the columns kind and on.")
                        .formatted(name));
    }
}

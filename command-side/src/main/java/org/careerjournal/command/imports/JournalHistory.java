package org.careerjournal.command.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careerjournal.command.imports.ImportRefused.Cause;
import org.careerjournal.domain.Decision;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Refusal;
import org.careerjournal.domain.Stamp;
import org.careerjournal.eventlog.NdjsonCodec;
import org.careerjournal.eventlog.NdjsonLine;
import org.careerjournal.eventlog.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * The history of a journal as our ndjson tells it.
 *
 * @param lines in the order of the file
 * @param problems lines that cannot be read
 */
record JournalHistory(String file, List<Line> lines, List<ImportProblem> problems) {

    private static final int HEADER_CHARS_MAX = 10_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final UUID NOBODY = new UUID(0, 0);

    /** A line and where it stands, 1-based. */
    record Line(int row, NdjsonLine event) {

        ImportStep step(String file) {
            return switch (event) {
                case NdjsonLine.Logged logged ->
                    new ImportStep.Log(file, row, logged.milestoneId(), logged.milestone());
                case NdjsonLine.Corrected corrected ->
                    new ImportStep.Correct(file, row, corrected.milestoneId(), corrected.milestone());
                case NdjsonLine.Retracted retracted ->
                    new ImportStep.Retract(file, row, retracted.milestoneId(), retracted.kind(), retracted.reason());
            };
        }
    }

    /**
     * Reads a file; empty where it does not begin with our header.
     *
     * @param now nothing can have been recorded later
     * @throws ImportRefused where the version is not one that we know, or a line is too long
     */
    static Optional<JournalHistory> read(Path path, String file, NdjsonCodec codec, Instant now, ImportLimits limits)
            throws IOException {
        try (BufferedReader reader = reader(Files.newInputStream(path))) {
            Optional<NdjsonCodec.Header> header = codec.readHeader(beginning(reader));
            if (header.isEmpty()) {
                return Optional.empty();
            }
            if (header.get().version() != NdjsonCodec.VERSION) {
                throw new ImportRefused(
                        Cause.UNACCEPTABLE,
                        "'%s' is of version %d of our format; this program reads version %d."
                                .formatted(file, header.get().version(), NdjsonCodec.VERSION));
            }
            return Optional.of(read(reader, file, codec, now, limits));
        } catch (CharacterCodingException notUtf8) {
            throw new ImportRefused(Cause.MALFORMED, "'%s' is not text in UTF-8.".formatted(file));
        }
    }

    private static JournalHistory read(
            BufferedReader reader, String file, NdjsonCodec codec, Instant now, ImportLimits limits)
            throws IOException {
        List<Line> lines = new ArrayList<>();
        List<ImportProblem> problems = new ArrayList<>();
        int row = 1;
        for (String text = line(reader, limits.lineCharsMax());
                text != null;
                text = line(reader, limits.lineCharsMax())) {
            row++;
            if (text.isBlank()) {
                continue;
            }
            try {
                NdjsonLine event = codec.read(text);
                if (event.recordedAt().isAfter(now)) {
                    throw new UnreadableException("recordedAt", "an instant that is not in the future");
                }
                lines.add(new Line(row, event));
            } catch (UnreadableException unreadable) {
                String reason = "Expected " + unreadable.expected() + ".";
                problems.add(new ImportProblem(file, row, unreadable.field(), reason));
            }
        }
        return new JournalHistory(file, lines, problems);
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** The first line, or as much of it as could be a header. */
    private static String beginning(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        try {
            for (int character = reader.read();
                    character >= 0 && character != '\n' && line.length() < HEADER_CHARS_MAX;
                    character = reader.read()) {
                if (character != BYTE_ORDER_MARK) {
                    line.append((char) character);
                }
            }
        } catch (CharacterCodingException notUtf8) {
            return "";
        }
        return line.toString();
    }

    /** The next line without its end, or null after the last. */
    private static @Nullable String line(BufferedReader reader, int charsMax) throws IOException {
        StringBuilder line = new StringBuilder();
        int character = reader.read();
        if (character < 0) {
            return null;
        }
        for (; character >= 0 && character != '\n'; character = reader.read()) {
            if (line.length() >= charsMax) {
                throw new ImportRefused(
                        Cause.TOO_LARGE, "A line is too long: it may have %,d characters.".formatted(charsMax));
            }
            line.append((char) character);
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return line.toString();
    }

    /**
     * The live milestones at the end of the history, each as its last version, to be merged into a journal that has a history
     * of its own. What breaks a rule on the way is a problem and left out.
     */
    Reading live() {
        List<ImportProblem> found = new ArrayList<>(problems);
        Map<UUID, Integer> rows = new HashMap<>();
        Journal journal = opened();
        for (Line line : lines) {
            ImportStep step = line.step(file);
            switch (Journal.decide(journal, step.command(stamp(line)))) {
                case Decision.Accepted accepted -> {
                    for (JournalEvent event : accepted.events()) {
                        journal = Journal.evolve(journal, event);
                    }
                    rows.put(step.milestoneId(), line.row());
                }
                case Decision.Refused refused -> found.add(problem(line, refused.refusal()));
            }
        }
        List<Candidate> candidates = journal.live()
                .map(entry -> Candidate.dated(file, rows.getOrDefault(entry.id(), 1), entry.id(), entry.milestone()))
                .toList();
        return new Reading(Source.NDJSON, candidates, found, 0);
    }

    private static Journal opened() {
        Stamp stamp = new Stamp(NOBODY, NOBODY, "import", Instant.EPOCH);
        return Journal.evolve(Journal.initial(), new JournalEvent.JournalOpened(stamp, "import"));
    }

    private static Stamp stamp(Line line) {
        return new Stamp(NOBODY, NOBODY, line.event().actor(), line.event().recordedAt());
    }

    private ImportProblem problem(Line line, Refusal refusal) {
        return new ImportProblem(file, line.row(), refusal.field(), "Expected " + refusal.expected() + ".");
    }
}

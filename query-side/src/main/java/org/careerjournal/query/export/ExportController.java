package org.careerjournal.query.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.query.archive.JournalArchive;
import org.careerjournal.query.web.BadRequest;
import org.careerjournal.query.web.Params;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET …/export}: the parameter {@code format} alone decides. */
@RestController
public final class ExportController {

    private static final MediaType NDJSON = new MediaType("application", "x-ndjson", StandardCharsets.UTF_8);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final JournalArchive archive;
    private final JournalCodec codec;

    public ExportController(JournalArchive archive, JournalCodec codec) {
        this.archive = archive;
        this.codec = codec;
    }

    @GetMapping("/api/journals/{journalId}/export")
    ResponseEntity<byte[]> export(
            @PathVariable String journalId,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String asOf) {
        UUID id = Params.uuid("journalId", journalId);
        Instant at = Params.asOf(asOf);
        return switch (format) {
            case "ndjson" -> file("journal.ndjson", NDJSON, NdjsonExport.of(archive.events(id, at), codec));
            case "json-resume" ->
                file("resume.json", MediaType.APPLICATION_JSON, JsonResumeExport.of(archive.journal(id, at)));
            case "csv" -> file("milestones.csv", CSV, CsvExport.of(archive.journal(id, at), codec));
            case null, default -> throw new BadRequest("format", "ndjson, json-resume or csv");
        };
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}

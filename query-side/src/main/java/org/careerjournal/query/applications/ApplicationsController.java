package org.careerjournal.query.applications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.careerjournal.query.archive.JournalArchive;
import org.careerjournal.query.web.Params;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET …/applications}. */
@RestController
public final class ApplicationsController {

    private final JournalArchive archive;
    private final Clock clock;

    public ApplicationsController(JournalArchive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    record Answer(List<Applications.Application> applications) {}

    @GetMapping("/api/journals/{journalId}/applications")
    Answer applications(@PathVariable String journalId, @RequestParam @Nullable String asOf) {
        Instant at = Params.asOf(asOf);
        LocalDate today =
                (at == null ? clock.instant() : at).atOffset(ZoneOffset.UTC).toLocalDate();
        return new Answer(Applications.all(archive.journal(Params.uuid("journalId", journalId), at), today));
    }
}

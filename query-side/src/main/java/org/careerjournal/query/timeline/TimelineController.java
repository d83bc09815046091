package org.careerjournal.query.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.Journal.Entry;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.query.archive.JournalArchive;
import org.careerjournal.query.web.NotFound;
import org.careerjournal.query.web.Params;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET …/timeline} and {@code GET …/milestones/{milestoneId}/history}. */
@RestController
@RequestMapping("/api/journals/{journalId}")
public final class TimelineController {

    private static final Comparator<Entry> BY_DATE = Comparator.comparing(
                    (Entry entry) -> entry.milestone().on().first())
            .thenComparing(Entry::firstSequence);

    private final JournalArchive archive;
    private final JournalCodec codec;

    public TimelineController(JournalArchive archive, JournalCodec codec) {
        this.archive = archive;
        this.codec = codec;
    }

    record Timeline(List<ObjectNode> milestones) {}

    record Version(
            int version,
            ObjectNode milestone,
            String verb,
            Instant recordedAt,
            String actor,
            @Nullable String reason) {}

    /** The live milestones by date (the first day of its period), those of one day by the sequence of their first logging. */
    @GetMapping("/timeline")
    Timeline timeline(@PathVariable String journalId, @RequestParam @Nullable String asOf) {
        Journal journal = archive.journal(Params.uuid("journalId", journalId), Params.asOf(asOf));
        return new Timeline(journal.live().sorted(BY_DATE).map(this::line).toList());
    }

    @GetMapping("/milestones/{milestoneId}/history")
    List<Version> history(
            @PathVariable String journalId, @PathVariable String milestoneId, @RequestParam @Nullable String asOf) {
        UUID id = Params.uuid("milestoneId", milestoneId);
        List<Version> versions =
                History.of(id, archive.events(Params.uuid("journalId", journalId), Params.asOf(asOf))).stream()
                        .map(change -> version(id, change))
                        .toList();
        if (versions.isEmpty()) {
            throw new NotFound("There is no milestone " + milestoneId + " in this journal.");
        }
        return versions;
    }

    private ObjectNode line(Entry entry) {
        return codec.writeMilestone(entry.id(), entry.milestone())
                .put("recordedAt", entry.recordedAt().toString())
                .put("versions", entry.versions());
    }

    private Version version(UUID id, History.Change change) {
        return new Version(
                change.version(),
                codec.writeMilestone(id, change.milestone()),
                change.verb(),
                change.recordedAt(),
                change.actor(),
                change.reason());
    }
}

package org.careerjournal.query.decisions;

import java.util.List;
import org.careerjournal.domain.DecisionMilestone.DecisionMade;
import org.careerjournal.domain.Journal;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.query.archive.JournalArchive;
import org.careerjournal.query.web.Params;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET …/decisions}. */
@RestController
public final class DecisionsController {

    private final JournalArchive archive;
    private final JournalCodec codec;

    public DecisionsController(JournalArchive archive, JournalCodec codec) {
        this.archive = archive;
        this.codec = codec;
    }

    /** @param principles those in force now */
    record Answer(List<Decisions.Weighed> principles, List<Decisions.Made> decisions) {}

    @GetMapping("/api/journals/{journalId}/decisions")
    Answer decisions(@PathVariable String journalId, @RequestParam @Nullable String asOf) {
        Journal journal = archive.journal(Params.uuid("journalId", journalId), Params.asOf(asOf));
        return new Answer(Decisions.principles(journal), Decisions.all(journal, this::offer));
    }

    private @Nullable Object offer(DecisionMade decision, int option) {
        return decision.options().get(option).offer() == null
                ? null
                : codec.writeMilestone(decision).get("options").get(option).get("offer");
    }
}

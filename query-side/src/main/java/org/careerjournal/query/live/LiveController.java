package org.careerjournal.query.live;

import java.util.UUID;
import org.careerjournal.eventlog.JournalPosition;
import org.careerjournal.query.archive.JournalArchive;
import org.careerjournal.query.web.Params;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code GET …/live}. */
@RestController
public final class LiveController {

    private final JournalArchive archive;
    private final LiveJournals live;

    public LiveController(JournalArchive archive, LiveJournals live) {
        this.archive = archive;
        this.live = live;
    }

    @GetMapping(path = "/api/journals/{journalId}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(@PathVariable String journalId) {
        UUID id = Params.uuid("journalId", journalId);
        return live.listen(new JournalPosition(id, archive.journal(id, null).sequence()));
    }
}

package org.careerjournal.command.web;

import java.util.List;
import java.util.UUID;
import org.careerjournal.command.JournalCommands;
import org.careerjournal.command.log.CommandLog;
import org.careerjournal.command.log.LogEntry;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.Refusal;
import org.careerjournal.domain.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists what a journal was asked to do and what became of it. */
@RestController
final class CommandLogController {

    private final JournalCommands commands;
    private final CommandLog log;

    CommandLogController(JournalCommands commands, CommandLog log) {
        this.commands = commands;
        this.log = log;
    }

    /** @param rule that refused it; null where it was accepted */
    record Listed(
            UUID commandId,
            String type,
            String actor,
            String receivedAt,
            String outcome,
            @Nullable String rule,
            List<String> events) {

        static Listed of(LogEntry entry) {
            Refusal refusal = entry.refusal();
            return new Listed(
                    entry.stamp().commandId(),
                    entry.type(),
                    entry.stamp().actor(),
                    entry.stamp().at().toString(),
                    refusal == null ? "accepted" : "rejected",
                    refusal == null ? null : refusal.rule().wireName(),
                    entry.events());
        }
    }

    /** @param before the id of a command of this journal: those before it are listed */
    @GetMapping("/api/journals/{journalId}/commands")
    List<Listed> list(
            @PathVariable String journalId,
            @RequestParam(defaultValue = "100") String limit,
            @RequestParam(required = false) @Nullable String before) {
        UUID id = Requests.uuid("journalId", journalId);
        int count = limit(limit);
        requireOpen(commands.load(id));
        List<LogEntry> entries = before == null
                ? log.newest(id, count)
                : log.newest(id, count, Requests.uuid("before", before))
                        .orElseThrow(() -> NotAccepted.unreadable("before", "the id of a command of this journal"));
        return entries.stream().map(Listed::of).toList();
    }

    private static int limit(String text) {
        if (text.matches("\\d{1,4}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= CommandLog.LISTED_MAX) {
                return limit;
            }
        }
        throw NotAccepted.unreadable("limit", "a whole number from 1 to " + CommandLog.LISTED_MAX);
    }

    static void requireOpen(Journal journal) {
        if (journal.erased()) {
            throw new Refused(new Refusal(Rule.NOT_ERASED, null, "a journal that has not been erased"));
        }
        if (!journal.isOpen()) {
            throw new Refused(new Refusal(Rule.JOURNAL_EXISTS, null, "a journal that has been opened"));
        }
    }
}

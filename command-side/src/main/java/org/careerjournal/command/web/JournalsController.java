package org.careerjournal.command.web;

import static org.careerjournal.command.web.Answers.accepted;
import static org.careerjournal.command.web.Answers.position;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.careerjournal.command.JournalCommands;
import org.careerjournal.command.Outcome;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.Refusal;
import org.careerjournal.domain.Rule;
import org.careerjournal.domain.Stamp;
import org.careerjournal.eventlog.JournalCodec;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Opens journals, shares them as peers and erases them. */
@RestController
final class JournalsController {

    private final JournalCommands commands;
    private final JournalCodec codec;
    private final Requests requests;

    JournalsController(JournalCommands commands, JournalCodec codec, Requests requests) {
        this.commands = commands;
        this.codec = codec;
        this.requests = requests;
    }

    @PostMapping("/api/journals")
    ResponseEntity<Answers.Opened> open(HttpServletRequest request) {
        byte[] body = Body.bytes(request);
        JsonNode name = Body.object(codec.parse(body), "name").path("name");
        if (!name.isString() && !name.isMissingNode() && !name.isNull()) {
            throw NotAccepted.unreadable("name", "a text");
        }
        Stamp stamp = requests.stampOfNewJournal(request);
        Outcome outcome = name.isString()
                ? commands.handle(new JournalCommand.OpenJournal(stamp, name.stringValue()))
                : commands.refuse(stamp, "OpenJournal", body, new Refusal(Rule.REQUIRED, "name", "a name"));
        UUID journalId = stamp.journalId();
        return ResponseEntity.created(URI.create("/api/journals/" + journalId))
                .body(new Answers.Opened(journalId, position(journalId, accepted(outcome))));
    }

    @PutMapping("/api/journals/{journalId}/sharing")
    Answers.Sharing share(@PathVariable String journalId, HttpServletRequest request) {
        Stamp stamp = requests.stamp(request, Requests.uuid("journalId", journalId));
        byte[] body = Body.bytes(request);
        JsonNode shared = Body.object(codec.parse(body), "shared").path("shared");
        if (!shared.isBoolean() && !shared.isMissingNode() && !shared.isNull()) {
            throw NotAccepted.unreadable("shared", "true or false");
        }
        Outcome outcome = shared.isBoolean()
                ? commands.handle(
                        shared.booleanValue()
                                ? new JournalCommand.ShareAsPeer(stamp)
                                : new JournalCommand.StopSharing(stamp))
                : commands.refuse(stamp, "ShareAsPeer", body, new Refusal(Rule.REQUIRED, "shared", "true or false"));
        return new Answers.Sharing(shared.booleanValue(false), position(stamp.journalId(), accepted(outcome)));
    }

    @DeleteMapping("/api/journals/{journalId}")
    Answers.Erased erase(@PathVariable String journalId, HttpServletRequest request) {
        Stamp stamp = requests.stamp(request, Requests.uuid("journalId", journalId));
        Outcome outcome = commands.handle(new JournalCommand.EraseJournal(stamp));
        return new Answers.Erased(position(stamp.journalId(), accepted(outcome)));
    }
}

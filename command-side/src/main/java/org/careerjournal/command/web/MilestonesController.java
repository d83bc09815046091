package org.careerjournal.command.web;

import static org.careerjournal.command.web.Answers.accepted;
import static org.careerjournal.command.web.Answers.position;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.careerjournal.command.JournalCommands;
import org.careerjournal.command.Outcome;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.JournalEvent.MilestoneRetracted;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.Refusal;
import org.careerjournal.domain.Stamp;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.MilestoneRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Logs, corrects and retracts milestones. */
@RestController
@RequestMapping("/api/journals/{journalId}/milestones")
final class MilestonesController {

    private final JournalCommands commands;
    private final JournalCodec codec;
    private final Requests requests;

    MilestonesController(JournalCommands commands, JournalCodec codec, Requests requests) {
        this.commands = commands;
        this.codec = codec;
        this.requests = requests;
    }

    @PostMapping
    ResponseEntity<Answers.Written> log(@PathVariable String journalId, HttpServletRequest request) {
        Stamp stamp = requests.stamp(request, Requests.uuid("journalId", journalId));
        byte[] body = Body.bytes(request);
        return switch (codec.readMilestone(codec.parse(body))) {
            case MilestoneRequest.Refused lacking -> throw refused(stamp, "LogMilestone", body, lacking.refusal());
            case MilestoneRequest.Read read -> {
                UUID milestoneId = read.id().orElseGet(() -> requests.newId(request, "milestone"));
                Outcome outcome =
                        commands.handle(new JournalCommand.LogMilestone(stamp, milestoneId, read.milestone()));
                URI location = URI.create("/api/journals/" + stamp.journalId() + "/milestones/" + milestoneId);
                yield ResponseEntity.created(location).body(written(stamp, milestoneId, outcome));
            }
        };
    }

    @PutMapping("/{milestoneId}")
    Answers.Written correct(
            @PathVariable String journalId, @PathVariable String milestoneId, HttpServletRequest request) {
        Stamp stamp = requests.stamp(request, Requests.uuid("journalId", journalId));
        UUID id = Requests.uuid("milestoneId", milestoneId);
        Integer expectedVersions = Requests.expectedVersions(request);
        byte[] body = Body.bytes(request);
        return switch (codec.readMilestone(codec.parse(body))) {
            case MilestoneRequest.Refused lacking -> throw refused(stamp, "CorrectMilestone", body, lacking.refusal());
            case MilestoneRequest.Read read -> {
                if (read.id().filter(sent -> !sent.equals(id)).isPresent()) {
                    throw NotAccepted.unreadable("id", "the id in the path, or none");
                }
                Milestone milestone = read.milestone();
                Outcome outcome =
                        commands.handle(new JournalCommand.CorrectMilestone(stamp, id, milestone, expectedVersions));
                yield written(stamp, id, outcome);
            }
        };
    }

    @DeleteMapping("/{milestoneId}")
    Answers.Retracted retract(
            @PathVariable String journalId,
            @PathVariable String milestoneId,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "false") String cascade,
            HttpServletRequest request) {
        Stamp stamp = requests.stamp(request, Requests.uuid("journalId", journalId));
        UUID id = Requests.uuid("milestoneId", milestoneId);
        if (!cascade.equals("true") && !cascade.equals("false")) {
            throw NotAccepted.unreadable("cascade", "true or false");
        }
        Outcome.Accepted outcome = accepted(
                commands.handle(new JournalCommand.RetractMilestone(stamp, id, reason, cascade.equals("true"))));
        return new Answers.Retracted(
                outcome.events().stream()
                        .map(event -> ((MilestoneRetracted) event).milestoneId())
                        .toList(),
                position(stamp.journalId(), outcome));
    }

    private Refused refused(Stamp stamp, String type, byte[] body, Refusal refusal) {
        accepted(commands.refuse(stamp, type, body, refusal));
        throw new IllegalStateException("a command that lacks a field cannot be accepted");
    }

    private static Answers.Written written(Stamp stamp, UUID milestoneId, Outcome outcome) {
        Outcome.Accepted accepted = accepted(outcome);
        return new Answers.Written(milestoneId, accepted.sequence(), position(stamp.journalId(), accepted));
    }
}

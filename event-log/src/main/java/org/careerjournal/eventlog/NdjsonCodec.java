package org.careerjournal.eventlog;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.Milestone;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A whole journal as lines of JSON: a header with the format, its version and the journal's name, then a line per event in
 * order. Equal journals give equal bytes. Sharing and scenarios stay with the journal that they were decided in, and the
 * opening is the header's.
 *
 * <pre>{@code
 * {"format":"career-journal","version":1,"name":"Ada"}
 * {"number":1,"verb":"logged","milestone":{"id":"…","kind":"job-started",…},"actor":"ada","recordedAt":"2026-11-23T09:00:00Z"}
 * {"number":2,"verb":"retracted","milestone":{"id":"…","kind":"job-started"},"reason":"twice","actor":"ada","recordedAt":…}
 * }</pre>
 */
public final class NdjsonCodec {

    public static final String FORMAT = "career-journal";
    public static final int VERSION = 1;

    private static final Set<String> FIELDS = Set.of("number", "verb", "milestone", "reason", "actor", "recordedAt");
    private static final int ACTOR_CHARACTERS_MAX = 200;

    private final JournalCodec codec;
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /**
     * The first line.
     *
     * @param name of the journal that was exported
     */
    public record Header(int version, String name) {}

    public NdjsonCodec(JournalCodec codec) {
        this.codec = codec;
    }

    /** The header, without a line end. */
    public String header(String name) {
        ObjectNode header = mapper.createObjectNode();
        header.put("format", FORMAT);
        header.put("version", VERSION);
        header.put("name", name);
        return mapper.writeValueAsString(header);
    }

    /** The header that a file begins with; empty where the line is none, so that the file is of another format. */
    public Optional<Header> readHeader(String line) {
        try {
            JsonNode json = mapper.readTree(line);
            boolean ours = json.isObject() && FORMAT.equals(json.path("format").asString(""));
            return ours
                    ? Optional.of(new Header(
                            json.path("version").asInt(0), json.path("name").asString("")))
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** The lines of these events, those that belong into an export, numbered from 1. */
    public static List<NdjsonLine> lines(Iterable<JournalEvent> events) {
        List<NdjsonLine> lines = new ArrayList<>();
        for (JournalEvent event : events) {
            NdjsonLine line = line(lines.size() + 1L, event);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static @Nullable NdjsonLine line(long number, JournalEvent event) {
        String actor = event.stamp().actor();
        Instant at = event.stamp().at();
        return switch (event) {
            case JournalEvent.MilestoneLogged logged ->
                new NdjsonLine.Logged(number, logged.milestoneId(), logged.milestone(), actor, at);
            case JournalEvent.MilestoneCorrected corrected ->
                new NdjsonLine.Corrected(number, corrected.milestoneId(), corrected.milestone(), actor, at);
            case JournalEvent.MilestoneRetracted retracted ->
                new NdjsonLine.Retracted(
                        number, retracted.milestoneId(), retracted.kind(), retracted.reason(), actor, at);
            case JournalEvent.JournalOpened ignored -> null;
            case JournalEvent.SharedAsPeer ignored -> null;
            case JournalEvent.SharingStopped ignored -> null;
            case JournalEvent.ScenarioKept ignored -> null;
            case JournalEvent.ScenarioDiscarded ignored -> null;
            case JournalEvent.JournalErased ignored -> null;
        };
    }

    /** One line, without a line end. */
    public String write(NdjsonLine line) {
        ObjectNode json = mapper.createObjectNode();
        json.put("number", line.number());
        switch (line) {
            case NdjsonLine.Logged logged -> {
                json.put("verb", "logged");
                json.set("milestone", codec.writeMilestone(logged.milestoneId(), logged.milestone()));
            }
            case NdjsonLine.Corrected corrected -> {
                json.put("verb", "corrected");
                json.set("milestone", codec.writeMilestone(corrected.milestoneId(), corrected.milestone()));
            }
            case NdjsonLine.Retracted retracted -> {
                json.put("verb", "retracted");
                json.putObject("milestone")
                        .put("id", retracted.milestoneId().toString())
                        .put("kind", retracted.kind().wireName());
                if (retracted.reason() != null) {
                    json.put("reason", retracted.reason());
                }
            }
        }
        json.put("actor", line.actor());
        json.put("recordedAt", line.recordedAt().toString());
        return mapper.writeValueAsString(json);
    }

    /**
     * Reads a line.
     *
     * @throws UnreadableException where it is none that {@link #write} could have written
     */
    public NdjsonLine read(String text) {
        JsonNode json = codec.parse(text.getBytes(StandardCharsets.UTF_8));
        if (!json.isObject()) {
            throw new UnreadableException(null, "an object");
        }
        for (String name : json.propertyNames()) {
            if (!FIELDS.contains(name)) {
                throw new UnreadableException(
                        name,
                        "one of " + String.join(", ", FIELDS.stream().sorted().toList()));
            }
        }
        JsonNode number = json.path("number");
        if (!number.isIntegralNumber() || number.asLong() < 1) {
            throw new UnreadableException("number", "a whole number from 1");
        }
        String actor = text(json, "actor", "who acted");
        if (actor.length() > ACTOR_CHARACTERS_MAX) {
            throw new UnreadableException("actor", "at most " + ACTOR_CHARACTERS_MAX + " characters");
        }
        return switch (text(json, "verb", "logged, corrected or retracted")) {
            case "logged" -> {
                Whole whole = whole(json);
                yield new NdjsonLine.Logged(number.asLong(), whole.id(), whole.milestone(), actor, recordedAt(json));
            }
            case "corrected" -> {
                Whole whole = whole(json);
                yield new NdjsonLine.Corrected(number.asLong(), whole.id(), whole.milestone(), actor, recordedAt(json));
            }
            case "retracted" -> retracted(json, number.asLong(), actor);
            default -> throw new UnreadableException("verb", "logged, corrected or retracted");
        };
    }

    private record Whole(UUID id, Milestone milestone) {}

    private Whole whole(JsonNode json) {
        JsonNode milestone = json.get("milestone");
        if (milestone == null) {
            throw new UnreadableException("milestone", "a milestone");
        }
        return switch (codec.readMilestone(milestone)) {
            case MilestoneRequest.Read read ->
                new Whole(
                        read.id().orElseThrow(() -> new UnreadableException("milestone.id", "a UUID")),
                        read.milestone());
            case MilestoneRequest.Refused refused ->
                throw new UnreadableException(
                        "milestone." + refused.refusal().field(),
                        refused.refusal().expected());
        };
    }

    private static NdjsonLine retracted(JsonNode json, long number, String actor) {
        JsonNode milestone = json.path("milestone");
        Kind kind = Kind.named(milestone.path("kind").asString(""))
                .orElseThrow(() -> new UnreadableException("milestone.kind", "a kind of milestone"));
        JsonNode reason = json.get("reason");
        return new NdjsonLine.Retracted(
                number,
                uuid(milestone.path("id").asString("")),
                kind,
                reason == null || reason.isNull() ? null : text(json, "reason", "a text"),
                actor,
                recordedAt(json));
    }

    private static UUID uuid(String text) {
        try {
            if (text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException notAnId) {
            // answered below
        }
        throw new UnreadableException("milestone.id", "a UUID");
    }

    private static Instant recordedAt(JsonNode json) {
        String expected = "an instant such as 2026-11-23T09:00:00Z";
        try {
            return Instant.parse(text(json, "recordedAt", expected));
        } catch (DateTimeException notAnInstant) {
            throw new UnreadableException("recordedAt", expected);
        }
    }

    private static String text(JsonNode json, String field, String expected) {
        JsonNode value = json.path(field);
        if (!value.isString()) {
            throw new UnreadableException(field, expected);
        }
        return value.asString();
    }
}

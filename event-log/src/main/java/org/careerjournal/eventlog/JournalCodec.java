package org.careerjournal.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.Refusal;
import org.careerjournal.domain.Rule;
import org.careerjournal.domain.Scenario;
import org.careerjournal.domain.Stamp;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Events, commands, milestones and scenarios as JSON, and back. The form is drawn from the records of the domain: the names
 * of their components, never the name of a class. Equal values give equal bytes.
 *
 * <p>Requests are read strictly: what is not understood is refused. What was stored is read leniently: fields that a newer
 * minor version added are passed over. Immutable and safe for use by several threads.
 */
public final class JournalCodec {

    private static final int NESTING_MAX = 20;
    private static final int TEXT_CHARACTERS_MAX = 1_000_000;
    private static final int NAME_CHARACTERS_MAX = 1_000;
    private static final int NUMBER_CHARACTERS_MAX = 1_000;

    private final JsonMapper mapper = mapper(false);
    private final JsonMapper strictMapper = mapper(true);
    private final Shapes shapes = new Shapes();
    private final TaggedShape milestones = shapes.milestone();
    private final Shape scenarios = shapes.of(Scenario.class);
    private final EventShapes events = new EventShapes(shapes);
    private final CommandShapes commands = new CommandShapes(shapes);
    private final Upcasters upcasters;

    public JournalCodec() {
        this(Upcasters.none());
    }

    public JournalCodec(Upcasters upcasters) {
        this.upcasters = upcasters;
    }

    private static JsonMapper mapper(boolean strict) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(NESTING_MAX)
                        .maxStringLength(TEXT_CHARACTERS_MAX)
                        .maxNameLength(NAME_CHARACTERS_MAX)
                        .maxNumberLength(NUMBER_CHARACTERS_MAX)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, strict)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /** The payload of an event: command id, actor, and what the event says. Its name is {@link EventNames#of}. */
    public byte[] write(JournalEvent event) {
        return bytes(generator -> events.write(generator, event));
    }

    /**
     * The event of a stored payload, opened.
     *
     * @param name under which it was stored; an older one is upcast first
     * @throws UnreadableException where the name is unknown or the payload is none of that name
     */
    public JournalEvent read(UUID journalId, String name, Instant recordedAt, byte[] payload) {
        try {
            if (!upcasters.cover(name)) {
                try (JsonParser parser = mapper.createParser(payload)) {
                    return events.read(parser, journalId, meaning(name), recordedAt);
                }
            }
            Upcasters.Versioned event = upcasters.upcast(name, object(mapper.readTree(payload)));
            try (JsonParser parser = mapper.treeAsTokens(event.payload())) {
                return events.read(parser, journalId, meaning(event.name()), recordedAt);
            }
        } catch (JacksonException malformed) {
            throw malformed(malformed);
        }
    }

    private static EventNames.Meaning meaning(String name) {
        return EventNames.meaning(name)
                .orElseThrow(() -> new UnreadableException("name", "the name of an event, not " + name));
    }

    /** The type under which a command is kept in the command log, as {@code LogMilestone}. */
    public static String type(JournalCommand command) {
        return CommandShapes.type(command);
    }

    /** The payload of a command: what it says, without its stamp. */
    public byte[] writeCommand(JournalCommand command) {
        return bytes(generator -> commands.write(generator, command));
    }

    /**
     * The command of a stored payload, opened.
     *
     * @param stamp from the columns beside it
     * @param type as {@link #type} named it
     * @throws UnreadableException where the payload is no command of that type
     */
    public JournalCommand readCommand(Stamp stamp, String type, byte[] payload) {
        try (JsonParser parser = mapper.createParser(payload)) {
            return commands.read(parser, stamp, type);
        } catch (JacksonException malformed) {
            throw malformed(malformed);
        }
    }

    /** A milestone, flat: {@code kind}, then its fields in their order, those left out not there. */
    public ObjectNode writeMilestone(Milestone milestone) {
        return tree(generator -> milestones.write(generator, milestone));
    }

    /** A milestone, flat, with its {@code id} before all else. */
    public ObjectNode writeMilestone(UUID id, Milestone milestone) {
        return tree(generator -> milestones.write(generator, id, milestone));
    }

    /** A scenario: {@code name}, {@code description}, {@code edits}. */
    public ObjectNode writeScenario(Scenario scenario) {
        return tree(generator -> scenarios.write(generator, scenario));
    }

    /**
     * The JSON that a client sent, as {@link #readMilestone} and its kind read it: at most 20 levels deep, no key twice in
     * one object, nothing after it, numbers exact.
     *
     * @throws UnreadableException where it is no such JSON
     */
    public JsonNode parse(byte[] body) {
        try {
            JsonNode tree = strictMapper.readTree(body);
            if (tree.isMissingNode()) {
                throw new UnreadableException(null, "a JSON document, not nothing");
            }
            return tree;
        } catch (JacksonException malformed) {
            throw malformed(malformed);
        }
    }

    /**
     * A milestone as a client sends it, with or without {@code id}.
     *
     * @throws UnreadableException for an unknown kind or field, a wrong type, a bad date, a number out of range
     */
    public MilestoneRequest readMilestone(JsonNode json) {
        Reading reading = Reading.ofRequestWithId();
        Object milestone = request(json, milestones, reading);
        return milestone == null
                ? new MilestoneRequest.Refused(required(reading))
                : new MilestoneRequest.Read(Optional.ofNullable(reading.id()), (Milestone) milestone);
    }

    /**
     * A scenario as a client sends it.
     *
     * @throws UnreadableException as {@link #readMilestone} does
     */
    public ScenarioRequest readScenario(JsonNode json) {
        Reading reading = Reading.ofRequest();
        Object scenario = request(json, scenarios, reading);
        return scenario == null
                ? new ScenarioRequest.Refused(required(reading))
                : new ScenarioRequest.Read((Scenario) scenario);
    }

    /** The fields of a kind in their order, without {@code kind} and {@code id}. */
    public List<MilestoneField> fields(Kind kind) {
        return milestones.variant(kind.wireName()).fields().stream()
                .map(field -> new MilestoneField(
                        field.name(), field.required(), field.shape().expected()))
                .toList();
    }

    private @Nullable Object request(JsonNode json, Shape shape, Reading reading) {
        try (JsonParser parser = strictMapper.treeAsTokens(json)) {
            parser.nextToken();
            return shape.read(parser, reading);
        } catch (JacksonException malformed) {
            throw malformed(malformed);
        }
    }

    private static Refusal required(Reading reading) {
        return new Refusal(Rule.REQUIRED, reading.missing(), reading.missingExpected());
    }

    private static ObjectNode object(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw new UnreadableException(null, "an object");
    }

    private byte[] bytes(Consumer<JsonGenerator> content) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
            try (JsonGenerator generator = mapper.createGenerator(bytes)) {
                content.accept(generator);
            }
            return bytes.toByteArray();
        }
    }

    private ObjectNode tree(Consumer<JsonGenerator> content) {
        try (TokenBuffer buffer = TokenBuffer.forGeneration()) {
            content.accept(buffer);
            return object(mapper.readTree(buffer));
        }
    }

    private static UnreadableException malformed(JacksonException cause) {
        String where = cause.getLocation() == null
                ? ""
                : " (line " + cause.getLocation().getLineNr() + ", column "
                        + cause.getLocation().getColumnNr() + ")";
        UnreadableException unreadable =
                new UnreadableException(null, "well-formed JSON: " + cause.getOriginalMessage() + where);
        unreadable.initCause(cause);
        return unreadable;
    }
}

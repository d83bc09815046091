package org.careerjournal.eventlog;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.Stamp;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Events as payloads: the command's id, the actor, and what the event says. Journal, sequence, name and time lie beside the
 * payload, so that they can be read without opening it.
 */
final class EventShapes {

    private static final String COMMAND_ID = "commandId";
    private static final String ACTOR = "actor";
    private static final String STAMP = "stamp";
    private static final String KIND = "kind";

    private final Map<Class<?>, RecordShape> byType = new HashMap<>();

    EventShapes(Shapes shapes) {
        for (Class<?> type : JournalEvent.class.getPermittedSubclasses()) {
            byType.put(type, shapes.ofRecord(type, STAMP, KIND));
        }
    }

    private RecordShape shape(Class<?> type) {
        return Objects.requireNonNull(byType.get(type));
    }

    void write(JsonGenerator generator, JournalEvent event) {
        generator.writeStartObject();
        generator.writeStringProperty(COMMAND_ID, event.stamp().commandId().toString());
        generator.writeStringProperty(ACTOR, event.stamp().actor());
        shape(event.getClass()).writeFields(generator, event);
        generator.writeEndObject();
    }

    /** Reads a payload whose first token is the parser's next. */
    JournalEvent read(JsonParser parser, UUID journalId, EventNames.Meaning meaning, Instant recordedAt) {
        Reading reading = Reading.ofStored();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw reading.unreadable("an object");
        }
        RecordShape shape = shape(meaning.type());
        @Nullable Object[] values = shape.blank();
        UUID commandId = null;
        String actor = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case COMMAND_ID -> commandId = (UUID) ScalarShape.ID.read(parser, reading);
                case ACTOR -> actor = (String) ScalarShape.TEXT.read(parser, reading);
                default -> shape.readField(name, parser, reading, values);
            }
        }
        if (commandId == null || actor == null) {
            throw reading.unreadable(commandId == null ? COMMAND_ID : ACTOR, "to be there");
        }
        shape.give(values, STAMP, new Stamp(journalId, commandId, actor, recordedAt));
        shape.give(values, KIND, meaning.kind());
        JournalEvent event = (JournalEvent) shape.build(reading, values);
        if (event == null) {
            throw new UnreadableException(reading.missing(), "to be there");
        }
        checkKind(event, meaning.kind());
        return event;
    }

    private static void checkKind(JournalEvent event, @Nullable Kind kind) {
        Milestone milestone = switch (event) {
            case JournalEvent.MilestoneLogged logged -> logged.milestone();
            case JournalEvent.MilestoneCorrected corrected -> corrected.milestone();
            default -> null;
        };
        if (milestone != null && milestone.kind() != kind) {
            throw new UnreadableException("milestone.kind", "the kind that the event's name says");
        }
    }
}

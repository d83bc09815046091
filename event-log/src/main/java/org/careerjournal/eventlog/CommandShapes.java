package org.careerjournal.eventlog;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.Stamp;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Commands as payloads of the command log: what the command says; its stamp lies in columns beside it. */
final class CommandShapes {

    private static final String STAMP = "stamp";

    private final Map<String, RecordShape> byType = new HashMap<>();

    CommandShapes(Shapes shapes) {
        put(shapes, "OpenJournal", JournalCommand.OpenJournal.class);
        put(shapes, "LogMilestone", JournalCommand.LogMilestone.class);
        put(shapes, "CorrectMilestone", JournalCommand.CorrectMilestone.class);
        put(shapes, "RetractMilestone", JournalCommand.RetractMilestone.class);
        put(shapes, "ShareAsPeer", JournalCommand.ShareAsPeer.class);
        put(shapes, "StopSharing", JournalCommand.StopSharing.class);
        put(shapes, "KeepScenario", JournalCommand.KeepScenario.class);
        put(shapes, "DiscardScenario", JournalCommand.DiscardScenario.class);
        put(shapes, "EraseJournal", JournalCommand.EraseJournal.class);
    }

    private void put(Shapes shapes, String type, Class<? extends JournalCommand> command) {
        byType.put(type, shapes.ofRecord(command, STAMP));
    }

    static String type(JournalCommand command) {
        return switch (command) {
            case JournalCommand.OpenJournal ignored -> "OpenJournal";
            case JournalCommand.LogMilestone ignored -> "LogMilestone";
            case JournalCommand.CorrectMilestone ignored -> "CorrectMilestone";
            case JournalCommand.RetractMilestone ignored -> "RetractMilestone";
            case JournalCommand.ShareAsPeer ignored -> "ShareAsPeer";
            case JournalCommand.StopSharing ignored -> "StopSharing";
            case JournalCommand.KeepScenario ignored -> "KeepScenario";
            case JournalCommand.DiscardScenario ignored -> "DiscardScenario";
            case JournalCommand.EraseJournal ignored -> "EraseJournal";
        };
    }

    void write(JsonGenerator generator, JournalCommand command) {
        Objects.requireNonNull(byType.get(type(command))).write(generator, command);
    }

    /** Reads a payload whose first token is the parser's next. */
    JournalCommand read(JsonParser parser, Stamp stamp, String type) {
        Reading reading = Reading.ofStored();
        RecordShape shape = byType.get(type);
        if (shape == null) {
            throw new UnreadableException("type", "one of " + String.join(", ", byType.keySet()));
        }
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw reading.unreadable("an object");
        }
        @Nullable Object[] values = shape.blank();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            shape.readField(name, parser, reading, values);
        }
        shape.give(values, STAMP, stamp);
        JournalCommand command = (JournalCommand) shape.build(reading, values);
        if (command == null) {
            throw new UnreadableException(reading.missing(), "to be there");
        }
        return command;
    }
}

package org.careerjournal.eventlog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.careerjournal.domain.Edit;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.Milestone;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.util.TokenBuffer;

/** One of several records, flat: a field says which ({@code kind} of a milestone, {@code op} of an edit). */
final class TaggedShape implements Shape {

    private static final String ID = "id";

    private final String tag;
    private final Map<String, RecordShape> variants;
    private final Function<Object, String> tagOf;

    private TaggedShape(String tag, Map<String, RecordShape> variants, Function<Object, String> tagOf) {
        this.tag = tag;
        this.variants = variants;
        this.tagOf = tagOf;
    }

    static TaggedShape ofMilestones(Shapes shapes) {
        Map<String, RecordShape> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            kinds.put(kind.wireName(), shapes.ofRecord(kind.type()));
        }
        return new TaggedShape(
                "kind", kinds, milestone -> ((Milestone) milestone).kind().wireName());
    }

    static TaggedShape ofEdits(Shapes shapes) {
        Map<String, RecordShape> operations = new LinkedHashMap<>();
        operations.put("omit", shapes.ofRecord(Edit.Omit.class));
        operations.put("replace", shapes.ofRecord(Edit.Replace.class));
        operations.put("insert", shapes.ofRecord(Edit.Insert.class));
        operations.put("shift", shapes.ofRecord(Edit.Shift.class));
        return new TaggedShape("op", operations, edit -> switch ((Edit) edit) {
            case Edit.Omit ignored -> "omit";
            case Edit.Replace ignored -> "replace";
            case Edit.Insert ignored -> "insert";
            case Edit.Shift ignored -> "shift";
        });
    }

    /** The shape of one variant. */
    RecordShape variant(String tagged) {
        return Objects.requireNonNull(variants.get(tagged));
    }

    @Override
    public @Nullable Object read(JsonParser parser, Reading reading) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw reading.unreadable(expected());
        }
        if (!tag.equals(parser.nextName())) {
            return readFromBuffer(parser, reading);
        }
        parser.nextToken();
        return readRest(parser, reading, chosen(parser, reading));
    }

    /** The tag stands elsewhere than first, as clients may put it; what we write never comes here. */
    private @Nullable Object readFromBuffer(JsonParser parser, Reading reading) {
        RecordShape variant = null;
        try (TokenBuffer buffer = TokenBuffer.forGeneration()) {
            buffer.writeStartObject();
            while (parser.currentToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                if (tag.equals(name)) {
                    variant = chosen(parser, reading);
                } else {
                    buffer.writeName(name);
                    buffer.copyCurrentStructure(parser);
                }
                parser.nextToken();
            }
            buffer.writeEndObject();
            if (variant == null) {
                throw reading.unreadable(tag, names());
            }
            try (JsonParser again = buffer.asParser()) {
                again.nextToken();
                return readRest(again, reading, variant);
            }
        }
    }

    private RecordShape chosen(JsonParser parser, Reading reading) {
        String name = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : null;
        RecordShape variant = name == null ? null : variants.get(name);
        if (variant == null) {
            throw reading.unreadable(tag, name == null ? names() : Nearest.nameAmong(name, variants.keySet()));
        }
        return variant;
    }

    private @Nullable Object readRest(JsonParser parser, Reading reading, RecordShape variant) {
        @Nullable Object[] values = variant.blank();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (reading.takesId() && name.equals(ID)) {
                if (token != JsonToken.VALUE_NULL) {
                    reading.enter(ID);
                    reading.foundId((UUID) ScalarShape.ID.read(parser, reading));
                    reading.leave();
                }
            } else {
                variant.readField(name, parser, reading, values);
            }
        }
        return variant.build(reading, values);
    }

    @Override
    public void write(JsonGenerator generator, Object value) {
        write(generator, null, value);
    }

    /** @param id goes first; null for none */
    void write(JsonGenerator generator, @Nullable UUID id, Object value) {
        generator.writeStartObject();
        if (id != null) {
            generator.writeStringProperty(ID, id.toString());
        }
        String chosen = tagOf.apply(value);
        generator.writeStringProperty(tag, chosen);
        variant(chosen).writeFields(generator, value);
        generator.writeEndObject();
    }

    @Override
    public String expected() {
        return "an object whose " + tag + " is " + names();
    }

    private String names() {
        return "one of " + String.join(", ", variants.keySet());
    }
}

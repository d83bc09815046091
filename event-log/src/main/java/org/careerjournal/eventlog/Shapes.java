package org.careerjournal.eventlog;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.careerjournal.domain.Edit;
import org.careerjournal.domain.EquityMilestone.Vesting;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.domain.PayMilestone.BonusTarget;
import org.careerjournal.domain.WireName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The shapes of the domain's types, each built once. */
final class Shapes {

    private final Map<Type, Shape> built = new HashMap<>();

    Shapes() {
        built.put(String.class, ScalarShape.TEXT);
        built.put(Integer.class, ScalarShape.WHOLE_NUMBER);
        built.put(int.class, ScalarShape.WHOLE_NUMBER);
        built.put(BigDecimal.class, ScalarShape.DECIMAL);
        built.put(Boolean.class, ScalarShape.TRUTH);
        built.put(boolean.class, ScalarShape.TRUTH);
        built.put(UUID.class, ScalarShape.ID);
        built.put(PartialDate.class, ScalarShape.DATE);
        built.put(BonusTarget.class, new BonusTargetShape(this));
        built.put(Vesting.class, new VestingShape(this));
        built.put(Milestone.class, TaggedShape.ofMilestones(this));
        built.put(Edit.class, TaggedShape.ofEdits(this));
    }

    TaggedShape milestone() {
        return (TaggedShape) of(Milestone.class);
    }

    Shape of(Type type) {
        Shape known = built.get(type);
        if (known == null) {
            known = build(type);
            built.put(type, known);
        }
        return known;
    }

    /** @param given components that are no fields in JSON */
    RecordShape ofRecord(Class<?> type, String... given) {
        return new RecordShape(type, Set.of(given), component -> of(component.getGenericType()));
    }

    private Shape build(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new ListShape(of(arguments[0]));
            }
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return new MapShape(of(arguments[1]));
            }
        } else if (type instanceof Class<?> simple) {
            if (simple.isEnum()) {
                return new EnumShape(simple);
            }
            if (simple.isRecord()) {
                return ofRecord(simple);
            }
        }
        throw new IllegalArgumentException("no shape for " + type);
    }

    /** The constants of an enum by their names outside. */
    static final class EnumShape implements Shape {
        private final Map<String, Enum<?>> byName = new LinkedHashMap<>();

        EnumShape(Class<?> type) {
            for (Object constant : type.getEnumConstants()) {
                Enum<?> value = (Enum<?>) constant;
                byName.put(WireName.of(value), value);
            }
        }

        @Override
        public Object read(JsonParser parser, Reading reading) {
            Enum<?> value = parser.currentToken() == JsonToken.VALUE_STRING ? byName.get(parser.getString()) : null;
            if (value == null) {
                throw reading.unreadable(expected());
            }
            return value;
        }

        @Override
        public void write(JsonGenerator generator, Object value) {
            generator.writeString(WireName.of((Enum<?>) value));
        }

        @Override
        public String expected() {
            return "one of " + String.join(", ", byName.keySet());
        }
    }

    record ListShape(Shape element) implements Shape {

        @Override
        public Object read(JsonParser parser, Reading reading) {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw reading.unreadable(expected());
            }
            List<@Nullable Object> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                reading.enter(values.size());
                if (parser.currentToken() == JsonToken.VALUE_NULL) {
                    throw reading.unreadable(element.expected());
                }
                values.add(element.read(parser, reading));
                reading.leave();
            }
            return values;
        }

        @Override
        public void write(JsonGenerator generator, Object value) {
            generator.writeStartArray();
            for (Object one : (List<?>) value) {
                element.write(generator, one);
            }
            generator.writeEndArray();
        }

        @Override
        public String expected() {
            return "a list, each of it " + element.expected();
        }
    }

    record MapShape(Shape element) implements Shape {

        @Override
        public Object read(JsonParser parser, Reading reading) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw reading.unreadable(expected());
            }
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                reading.enter(name);
                if (parser.nextToken() == JsonToken.VALUE_NULL) {
                    throw reading.unreadable(element.expected());
                }
                values.put(name, element.read(parser, reading));
                reading.leave();
            }
            return values;
        }

        @Override
        public void write(JsonGenerator generator, Object value) {
            generator.writeStartObject();
            ((Map<?, ?>) value).forEach((name, one) -> {
                generator.writeName((String) name);
                element.write(generator, one);
            });
            generator.writeEndObject();
        }

        @Override
        public String expected() {
            return "an object of names, each with " + element.expected();
        }
    }
}

package org.careerjournal.eventlog;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * A record as a JSON object: its components by name and in their order, those that are null left out. A component that is
 * not {@code @Nullable} is required; a primitive boolean left out is false.
 */
final class RecordShape implements Shape {

    /** A component that is a field in JSON. */
    record Field(
            String name, int index, boolean required, Shape shape, SerializableString jsonName, MethodHandle getter) {}

    private final Class<?> type;
    private final List<String> components;
    private final Field[] fields;
    private final Map<String, Field> byName;
    private final boolean[] falseWhenAbsent;
    private final MethodHandle constructor;

    /**
     * @param given components that are no fields in JSON: whoever reads supplies them
     * @param shapes the shape of a component
     */
    RecordShape(Class<?> type, Set<String> given, Function<RecordComponent, Shape> shapes) {
        RecordComponent[] all = type.getRecordComponents();
        this.type = type;
        this.components = Arrays.stream(all).map(RecordComponent::getName).toList();
        this.byName = new LinkedHashMap<>();
        this.falseWhenAbsent = new boolean[all.length];
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            List<Field> found = new ArrayList<>();
            for (int i = 0; i < all.length; i++) {
                RecordComponent component = all[i];
                falseWhenAbsent[i] = component.getType() == boolean.class;
                if (!given.contains(component.getName())) {
                    found.add(field(lookup, component, i, shapes.apply(component)));
                }
            }
            this.fields = found.toArray(Field[]::new);
            Class<?>[] types = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
            this.constructor = lookup.findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, all.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException notOpen) {
            throw new IllegalArgumentException("not a record that can be read: " + type, notOpen);
        }
        for (Field field : fields) {
            byName.put(field.name(), field);
        }
    }

    private static Field field(MethodHandles.Lookup lookup, RecordComponent component, int index, Shape shape)
            throws IllegalAccessException {
        boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && component.getType() != boolean.class;
        MethodHandle getter =
                lookup.unreflect(component.getAccessor()).asType(MethodType.methodType(Object.class, Object.class));
        String name = component.getName();
        return new Field(name, index, required, shape, new SerializedString(name), getter);
    }

    /** The fields, in the order of the components. */
    List<Field> fields() {
        return List.of(fields);
    }

    /** Room for the values of all components, none of them known yet. */
    @Nullable
    Object[] blank() {
        return new @Nullable Object[components.size()];
    }

    /** Supplies a component that is no field in JSON, if the record has it. */
    void give(@Nullable Object[] values, String component, @Nullable Object value) {
        int index = components.indexOf(component);
        if (index >= 0) {
            values[index] = value;
        }
    }

    @Override
    public @Nullable Object read(JsonParser parser, Reading reading) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw reading.unreadable(expected());
        }
        @Nullable Object[] values = blank();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            readField(name, parser, reading, values);
        }
        return build(reading, values);
    }

    /** Reads the field of this name, on whose value the parser stands. */
    void readField(String name, JsonParser parser, Reading reading, @Nullable Object[] values) {
        Field field = byName.get(name);
        if (field == null) {
            if (reading.strict()) {
                throw reading.unreadable(name, Nearest.fieldAmong(name, byName.keySet()));
            }
            parser.skipChildren();
        } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
            reading.enter(name);
            values[field.index()] = field.shape().read(parser, reading);
            reading.leave();
        }
    }

    /** The record of these values; null where a required one is missing, here or further in. */
    @Nullable
    Object build(Reading reading, @Nullable Object[] values) {
        for (Field field : fields) {
            if (values[field.index()] == null) {
                if (field.required()) {
                    reading.missed(field.name(), field.shape().expected());
                } else if (falseWhenAbsent[field.index()]) {
                    values[field.index()] = Boolean.FALSE;
                }
            }
        }
        if (reading.missing() != null) {
            return null;
        }
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error broken) {
            throw broken;
        } catch (Throwable impossible) {
            throw new IllegalStateException("the constructor of " + type + " throws a checked exception", impossible);
        }
    }

    @Override
    public void write(JsonGenerator generator, Object value) {
        generator.writeStartObject();
        writeFields(generator, value);
        generator.writeEndObject();
    }

    /** Writes the fields without the braces around them. */
    void writeFields(JsonGenerator generator, Object value) {
        for (Field field : fields) {
            Object part = get(field, value);
            if (part != null) {
                generator.writeName(field.jsonName());
                field.shape().write(generator, part);
            }
        }
    }

    private @Nullable Object get(Field field, Object value) {
        try {
            return (Object) field.getter().invokeExact(value);
        } catch (RuntimeException | Error broken) {
            throw broken;
        } catch (Throwable impossible) {
            throw new IllegalStateException("the accessor of " + field.name() + " throws", impossible);
        }
    }

    @Override
    public String expected() {
        return "an object with " + String.join(", ", byName.keySet());
    }
}

package org.careerjournal.command.store;

import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.eventlog.EventNames;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * Writes events under their logical names and reads them back through the codec, which knows the older names. Class names
 * of ours never reach the store.
 */
public final class EventSerializer implements Serializer {

    private final JournalCodec codec;
    private final Converter converter = new ChainingConverter();

    public EventSerializer(JournalCodec codec) {
        this.codec = codec;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        if (!(object instanceof JournalEvent event) || expectedRepresentation != byte[].class) {
            throw new IllegalArgumentException("only journal events are stored, as bytes, not " + object);
        }
        T bytes = expectedRepresentation.cast(codec.write(event));
        return new SimpleSerializedObject<>(bytes, expectedRepresentation, EventNames.of(event), null);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return expectedRepresentation == byte[].class;
    }

    @Override
    @SuppressWarnings("unchecked") // the interface lets the caller name the type; all that we store are journal events
    public <S, T> T deserialize(SerializedObject<S> serializedObject) {
        if (serializedObject.getData() instanceof StoredEvent stored) {
            return (T) codec.read(stored.journalId(), stored.name(), stored.recordedAt(), stored.payload());
        }
        throw new IllegalArgumentException("not an event as the engine reads it: " + serializedObject.getType());
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return JournalEvent.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // so the interface declares it
    public SerializedType typeForClass(@Nullable Class type) {
        return new SimpleSerializedType("journal-event", null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}

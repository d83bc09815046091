package org.careerjournal.eventlog;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** How one Java type looks in JSON. Shapes are built once and hold no state of a document. */
interface Shape {

    /**
     * Reads the value on whose first token the parser stands, never a JSON null.
     *
     * @return null only where a required field within it is missing, which the reading has noted
     * @throws UnreadableException where the JSON is something else
     */
    @Nullable
    Object read(JsonParser parser, Reading reading);

    void write(JsonGenerator generator, Object value);

    /** What is read here, in words: {@code expected <this>}. */
    String expected();
}

package org.careerjournal.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Reads request bodies: JSON only, of a limited size and depth, with the fields that we know and no others. */
final class Body {

    /** One milestone is far smaller: its texts and lists have limits of their own. */
    static final int BYTES_MAX = 1_000_000;

    private Body() {}

    /** The bytes of a JSON body. */
    static byte[] bytes(HttpServletRequest request) {
        requireJson(request.getContentType());
        if (request.getContentLengthLong() > BYTES_MAX) {
            throw tooLarge();
        }
        try {
            byte[] body = request.getInputStream().readNBytes(BYTES_MAX + 1);
            if (body.length > BYTES_MAX) {
                throw tooLarge();
            }
            return body;
        } catch (IOException e) {
            throw NotAccepted.unreadable(null, "the whole body");
        }
    }

    private static NotAccepted tooLarge() {
        return new NotAccepted(HttpStatus.CONTENT_TOO_LARGE, null, "a body of at most " + BYTES_MAX + " bytes");
    }

    private static void requireJson(@Nullable String contentType) {
        try {
            if (contentType != null
                    && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(contentType))) {
                return;
            }
        } catch (InvalidMediaTypeException e) {
            // said below
        }
        throw new NotAccepted(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type", "application/json");
    }

    /**
     * A JSON object that has these fields at most.
     *
     * @throws NotAccepted if it is none
     */
    static JsonNode object(JsonNode json, String... fields) {
        if (!json.isObject()) {
            throw NotAccepted.unreadable(null, "a JSON object");
        }
        List<String> known = List.of(fields);
        for (String field : json.propertyNames()) {
            if (!known.contains(field)) {
                throw NotAccepted.unreadable(field, "no field but " + String.join(", ", known));
            }
        }
        return json;
    }
}

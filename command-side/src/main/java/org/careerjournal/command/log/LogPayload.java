package org.careerjournal.command.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.careerjournal.domain.Refusal;
import org.careerjournal.domain.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the log keeps of a command out of sight: the command itself and, of a refusal, the field and what was expected, which
 * can tell as much about a person as the command does.
 */
public final class LogPayload {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String COMMAND = "command";
    private static final String REFUSAL = "refusal";
    private static final String FIELD = "field";
    private static final String EXPECTED = "expected";

    private LogPayload() {}

    static byte[] write(byte[] command, @Nullable Refusal refusal) {
        ByteArrayOutputStream payload = new ByteArrayOutputStream(command.length + 128);
        payload.writeBytes(ascii("{\"" + COMMAND + "\":"));
        payload.writeBytes(command);
        if (refusal != null) {
            ObjectNode why = JSON.createObjectNode().put(FIELD, refusal.field()).put(EXPECTED, refusal.expected());
            payload.writeBytes(ascii(",\"" + REFUSAL + "\":"));
            payload.writeBytes(JSON.writeValueAsBytes(why));
        }
        payload.write('}');
        return payload.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] command(byte[] payload) {
        return JSON.writeValueAsBytes(JSON.readTree(payload).path(COMMAND));
    }

    static @Nullable Refusal refusal(byte[] payload, @Nullable String rule) {
        if (rule == null) {
            return null;
        }
        JsonNode refusal = JSON.readTree(payload).path(REFUSAL);
        return new Refusal(
                ruleNamed(rule),
                refusal.path(FIELD).isString() ? refusal.path(FIELD).stringValue() : null,
                refusal.path(EXPECTED).asString());
    }

    private static Rule ruleNamed(String name) {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the log names a rule that is not known: " + name));
    }

    /** Whether two commands say the same, whatever the order of their fields. */
    public static boolean isSame(byte[] one, byte[] other) {
        try {
            return Arrays.equals(one, other) || JSON.readTree(one).equals(JSON.readTree(other));
        } catch (JacksonException e) {
            return false;
        }
    }
}

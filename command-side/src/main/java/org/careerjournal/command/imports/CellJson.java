package org.careerjournal.command.imports;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.careerjournal.domain.EquityMilestone.Vesting;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.domain.PayMilestone.BonusTarget;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.UnreadableException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cells of a table of milestones as the JSON that clients send. A column is a field of the kind, or one within it by a
 * dot ({@code base.amount}); what has a deeper structure is JSON in its cell, and a list of words may stand between
 * semicolons. An empty cell leaves the field out; a text that looks empty stands behind {@code ""}.
 */
final class CellJson {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,400}(?:\\.\\d{1,400})?(?:[eE][+-]?\\d{1,3})?");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JournalCodec codec;

    CellJson(JournalCodec codec) {
        this.codec = codec;
    }

    /** The component of a kind whose name is that of the column, in any case; null where it has none. */
    static @Nullable RecordComponent component(Class<?> record, String name) {
        RecordComponent[] components = record.getRecordComponents();
        if (components != null) {
            for (RecordComponent component : components) {
                if (component.getName().equalsIgnoreCase(name)) {
                    return component;
                }
            }
        }
        return null;
    }

    /** Whether a field names another milestone, or several. */
    static boolean isReference(RecordComponent component) {
        return component.getType() == UUID.class
                || (component.getGenericType() instanceof ParameterizedType list
                        && List.of(list.getActualTypeArguments()).contains(UUID.class));
    }

    /** Puts a cell into the milestone under construction. */
    void put(ObjectNode milestone, Kind kind, String column, String cell) throws RowFails {
        String[] path = column.split("\\.", 2);
        RecordComponent component = component(kind.type(), path[0].strip());
        if (component == null) {
            throw new RowFails(
                    column,
                    "%s has no such field. It has %s.".formatted(kind.wireName(), String.join(", ", fields(kind))));
        }
        String name = component.getName();
        if (path.length == 1) {
            milestone.set(name, value(component.getGenericType(), column, cell));
            return;
        }
        JsonNode there = milestone.get(name);
        ObjectNode within = there instanceof ObjectNode object ? object : milestone.putObject(name);
        putWithin(within, component.getType(), path[1].strip(), column, cell);
    }

    private void putWithin(ObjectNode within, Class<?> type, String name, String column, String cell) throws RowFails {
        RecordComponent component = component(type, name);
        if (component != null) {
            within.set(component.getName(), value(component.getGenericType(), column, cell));
        } else if (type == BonusTarget.class && !name.equalsIgnoreCase("currency")) {
            within.set(name, number(column, cell));
        } else {
            within.set(name, JSON.stringNode(cell.strip()));
        }
    }

    private List<String> fields(Kind kind) {
        return codec.fields(kind).stream().map(field -> field.name()).toList();
    }

    private JsonNode value(Type type, String column, String cell) throws RowFails {
        String stripped = cell.strip();
        if (type == String.class) {
            return JSON.stringNode(text(cell));
        }
        if (type == Integer.class || type == int.class || type == BigDecimal.class) {
            return number(column, stripped);
        }
        if (type == Boolean.class || type == boolean.class) {
            return truth(column, stripped);
        }
        if (stripped.startsWith("[") || stripped.startsWith("{")) {
            return json(column, stripped);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return words(stripped);
        }
        boolean structured =
                type instanceof Class<?> c && (c.isRecord() || c.isSealed() || Map.class.isAssignableFrom(c));
        if (structured && !isWord(type)) {
            throw new RowFails(column, "Expected JSON, or columns such as %s.amount.".formatted(column));
        }
        return JSON.stringNode(stripped);
    }

    /** Structures that JSON writes as one word. */
    private static boolean isWord(Type type) {
        return type == Vesting.class || type == PartialDate.class;
    }

    /** A text that looks like an empty cell stands behind two quotes. */
    private static String text(String cell) {
        boolean looksEmpty = cell.startsWith("\"\"")
                && cell.chars().allMatch(character -> character == '"' || Character.isWhitespace(character));
        return looksEmpty ? cell.substring(2) : cell;
    }

    private static JsonNode number(String column, String cell) throws RowFails {
        String stripped = cell.strip();
        if (WHOLE.matcher(stripped).matches()) {
            return JSON.numberNode(Integer.parseInt(stripped));
        }
        if (NUMBER.matcher(stripped).matches()) {
            return JSON.numberNode(new BigDecimal(stripped));
        }
        throw new RowFails(
                column, "'%s' is no number. Expected one such as 120000 or 12.5.".formatted(RowValues.shortened(cell)));
    }

    private static JsonNode truth(String column, String cell) throws RowFails {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> JSON.booleanNode(true);
            case "false", "no" -> JSON.booleanNode(false);
            default -> throw new RowFails(column, "Expected true or false.");
        };
    }

    private JsonNode json(String column, String cell) throws RowFails {
        try {
            return codec.parse(cell.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableException unreadable) {
            throw new RowFails(column, "Expected " + unreadable.expected() + ".");
        }
    }

    private static ArrayNode words(String cell) {
        ArrayNode words = JSON.arrayNode();
        for (String word : cell.split(";")) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    /** The kinds by name, for an error. */
    static Kind kind(String cell) throws RowFails {
        return Kind.named(cell.strip())
                .orElseThrow(() -> new RowFails(
                        "kind",
                        "'%s' is no kind of milestone. Expected one such as job-started, pay-changed or equity-priced."
                                .formatted(RowValues.shortened(cell))));
    }
}

package org.careerjournal.standalone.cli;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Words of the command line as the fields of a milestone: {@code base.amount=120000}, {@code base=120000USD},
 * {@code drivers=pay,growth}, {@code options.0.name=…}, or JSON where a value begins with a bracket. What a field means is
 * left to the server; here only its shape is looked up, so that {@code title=2019} stays a text.
 */
final class Fields {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern AMOUNT = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*([A-Za-z]{3})");
    private static final int INDEX_MAX = 1_000;

    private Fields() {}

    /** Puts each {@code field=value} into the milestone; {@code field=} with nothing after it takes the field out. */
    static void apply(ObjectNode milestone, List<String> words, @Nullable Kind kind) {
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw Refused.usage("'" + word + "' is no field=value, as in title='Senior Engineer'.");
            }
            String[] path = word.substring(0, equals).split("\\.");
            put(milestone, path, word.substring(equals + 1), kind == null ? null : kind.type());
        }
    }

    private static void put(ObjectNode into, String[] path, String value, @Nullable Type type) {
        Type fieldType = componentOf(type, path[0]).orElse(null);
        if (path.length == 1) {
            if (value.isEmpty()) {
                into.remove(path[0]);
            } else {
                into.set(path[0], node(value, fieldType));
            }
            return;
        }
        String[] rest = Arrays.copyOfRange(path, 1, path.length);
        if (rest[0].matches("\\d{1,4}")) {
            putInList(into, path[0], rest, value, elementOf(fieldType));
        } else {
            put(child(into, path[0]), rest, value, fieldType);
        }
    }

    private static void putInList(ObjectNode into, String name, String[] path, String value, @Nullable Type element) {
        int index = Integer.parseInt(path[0]);
        if (index > INDEX_MAX) {
            throw Refused.usage("'" + name + "." + index + "': lists are counted from 0 and are short.");
        }
        ArrayNode list = into.get(name) instanceof ArrayNode existing ? existing : into.putArray(name);
        while (list.size() <= index) {
            list.addObject();
        }
        if (path.length == 1) {
            list.set(index, node(value, element));
        } else if (list.get(index) instanceof ObjectNode entry) {
            put(entry, Arrays.copyOfRange(path, 1, path.length), value, element);
        }
    }

    private static ObjectNode child(ObjectNode into, String name) {
        return into.get(name) instanceof ObjectNode existing ? existing : into.putObject(name);
    }

    private static JsonNode node(String value, @Nullable Type type) {
        if (value.startsWith("{") || value.startsWith("[")) {
            try {
                return JournalClient.JSON.readTree(value);
            } catch (JacksonException e) {
                throw Refused.usage("'" + value + "' begins as JSON and cannot be read as such.");
            }
        }
        Class<?> raw = rawOf(type);
        if (List.class.isAssignableFrom(raw)) {
            ArrayNode list = NODES.arrayNode();
            Arrays.stream(value.split(",")).map(String::strip).forEach(item -> list.add(node(item, elementOf(type))));
            return list;
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return value.equals("true") || value.equals("false")
                    ? NODES.booleanNode(Boolean.parseBoolean(value))
                    : NODES.stringNode(value);
        }
        if ((type == null || raw.isPrimitive() || Number.class.isAssignableFrom(raw))
                && NUMBER.matcher(value).matches()) {
            return NODES.numberNode(new BigDecimal(value));
        }
        var amount = AMOUNT.matcher(value);
        if (isMoney(raw) && amount.matches()) {
            return NODES.objectNode()
                    .put("amount", new BigDecimal(amount.group(1)))
                    .put("currency", amount.group(2).toUpperCase(Locale.ROOT));
        }
        return NODES.stringNode(value);
    }

    private static boolean isMoney(Class<?> type) {
        return type == Money.class || type.isInterface();
    }

    private static Optional<Type> componentOf(@Nullable Type type, String name) {
        RecordComponent[] components = rawOf(type).getRecordComponents();
        return components == null
                ? Optional.empty()
                : Arrays.stream(components)
                        .filter(component -> component.getName().equals(name))
                        .<Type>map(RecordComponent::getGenericType)
                        .findFirst();
    }

    private static @Nullable Type elementOf(@Nullable Type type) {
        return type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : null;
    }

    private static Class<?> rawOf(@Nullable Type type) {
        return switch (type) {
            case Class<?> raw -> raw;
            case ParameterizedType generic -> rawOf(generic.getRawType());
            case null, default -> String.class;
        };
    }
}

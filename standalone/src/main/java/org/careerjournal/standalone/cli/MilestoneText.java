package org.careerjournal.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A milestone in one line. */
final class MilestoneText {

    private static final int LENGTH_MAX = 110;
    private static final Set<String> APART = Set.of("id", "kind", "on", "recordedAt", "versions");

    private MilestoneText() {}

    static String line(JsonNode milestone) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : milestone.properties()) {
            if (!APART.contains(field.getKey()) && !isReference(field.getKey())) {
                parts.add(part(field.getKey(), field.getValue()));
            }
        }
        String line = "%-10s  %-19s %s"
                .formatted(
                        milestone.path("on").asString(), milestone.path("kind").asString(), String.join(" · ", parts));
        return line.length() <= LENGTH_MAX ? line : line.substring(0, LENGTH_MAX - 1) + "…";
    }

    private static boolean isReference(String field) {
        return field.endsWith("Id") || field.endsWith("Ids");
    }

    /** A text speaks for itself, a number needs its name. */
    private static String part(String name, JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.has("amount") && value.has("currency")) {
            return name + " " + value.path("amount").asString() + " "
                    + value.path("currency").asString();
        }
        if (value.isArray()) {
            return name + " (" + value.size() + ")";
        }
        return name + " " + (value.isObject() ? value.toString() : value.asString());
    }
}

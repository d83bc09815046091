package org.careerjournal.query.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.Kind;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.MilestoneField;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The live milestones as a table, in the order of their first logging, as our own import reads it: a column for each field
 * that is used, {@code base.amount} for a field within one, and JSON in the cells of what is deeper.
 */
final class CsvExport {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private CsvExport() {}

    static String of(Journal journal, JournalCodec codec) {
        List<Map<String, String>> rows = journal.live()
                .map(entry -> cells(codec.writeMilestone(entry.id(), entry.milestone())))
                .toList();
        List<String> columns = columns(rows, codec);
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (Map<String, String> row : rows) {
                printer.printRecord(columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Map<String, String> cells(JsonNode milestone) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : milestone.properties()) {
            JsonNode value = field.getValue();
            if (isFlat(value)) {
                for (Map.Entry<String, JsonNode> within : value.properties()) {
                    cells.put(field.getKey() + "." + within.getKey(), cell(within.getValue()));
                }
            } else {
                cells.put(field.getKey(), cell(value));
            }
        }
        return cells;
    }

    private static boolean isFlat(JsonNode value) {
        return value.isObject() && !value.isEmpty() && value.valueStream().noneMatch(JsonNode::isContainer);
    }

    /** What would be read as an empty cell stands behind two quotes. */
    private static String cell(JsonNode value) {
        if (!value.isString()) {
            return JSON.writeValueAsString(value);
        }
        String text = value.asString();
        boolean looksEmpty = text.chars().allMatch(character -> character == '"' || Character.isWhitespace(character));
        return looksEmpty ? "\"\"" + text : text;
    }

    /** The columns in use: id, kind and date first, then the fields in the order of the kinds, the note last. */
    private static List<String> columns(List<Map<String, String>> rows, JournalCodec codec) {
        Map<String, Set<String>> byField = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            for (MilestoneField field : codec.fields(kind)) {
                byField.putIfAbsent(field.name(), new LinkedHashSet<>());
            }
        }
        for (Map<String, String> row : rows) {
            for (String column : row.keySet()) {
                byField.computeIfAbsent(column.split("\\.", 2)[0], f -> new LinkedHashSet<>())
                        .add(column);
            }
        }
        List<String> columns = new ArrayList<>(List.of("id", "kind", "on"));
        byField.forEach((field, used) -> {
            if (!columns.contains(field) && !field.equals("note")) {
                columns.addAll(used.stream().sorted().toList());
            }
        });
        columns.add("note");
        return columns;
    }
}

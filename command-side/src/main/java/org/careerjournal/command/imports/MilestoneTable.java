package org.careerjournal.command.imports;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careerjournal.command.imports.CsvTable.Row;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.Milestone;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.MilestoneRequest;
import org.careerjournal.eventlog.UnreadableException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Our csv of milestones: a row each, with the columns {@code kind} and {@code on} and those of the fields. The column
 * {@code id} may hold any key, and other rows refer to it by the same key. A reference may also name a job by its employer,
 * an education by its institution or a contact by name, where the journal has one.
 */
final class MilestoneTable {

    private final String file;
    private final JournalNames names;
    private final ImportIds ids;
    private final JournalCodec codec;
    private final CellJson cells;
    private final ImportLimits limits;

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, UUID> idOfKey = new HashMap<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private int skipped;

    private record Draft(Row row, Kind kind, String key) {}

    MilestoneTable(String file, Journal journal, ImportIds ids, JournalCodec codec, ImportLimits limits) {
        this.file = file;
        this.names = new JournalNames(journal);
        this.ids = ids;
        this.codec = codec;
        this.cells = new CellJson(codec);
        this.limits = limits;
    }

    static boolean isHeaderOf(CsvTable table) {
        return table.columns().containsAll(Set.of("kind", "on"));
    }

    Reading read(CsvTable table) {
        gather(table);
        List<Candidate> candidates = new ArrayList<>();
        Map<UUID, Integer> rowOfId = new HashMap<>();
        for (Draft draft : drafts) {
            try {
                Candidate candidate = candidate(table, draft);
                Integer before = rowOfId.putIfAbsent(candidate.id(), candidate.row());
                if (before != null) {
                    throw new RowFails("id", "Row %d is about the same milestone.".formatted(before));
                }
                candidates.add(candidate);
            } catch (RowFails fails) {
                problems.add(new ImportProblem(file, draft.row().line(), fails.field(), fails.reason()));
            }
        }
        return new Reading(Source.CSV, candidates, problems, skipped);
    }

    /** First all rows are seen, since a reference may name a row further down. */
    private void gather(CsvTable table) {
        Set<Map<String, String>> seen = new HashSet<>();
        boolean more = table.forEach(limits.rowsMax(), row -> {
            if (!seen.add(row.cells())) {
                skipped++;
                return;
            }
            try {
                Kind kind = CellJson.kind(row.get("kind"));
                String key = row.get("id").strip();
                if (!key.isEmpty() && idOfKey.putIfAbsent(key, idOf(kind, key)) != null) {
                    throw new RowFails("id", "'%s' stands in an earlier row.".formatted(RowValues.shortened(key)));
                }
                drafts.add(new Draft(row, kind, key));
            } catch (RowFails fails) {
                problems.add(new ImportProblem(file, row.line(), fails.field(), fails.reason()));
            }
        });
        if (more) {
            String reason = "Only the first %d rows were read.".formatted(limits.rowsMax());
            problems.add(new ImportProblem(file, table.headerLine(), null, reason));
        }
    }

    private UUID idOf(Kind kind, String key) {
        return uuid(key).orElseGet(() -> ids.milestone(kind, List.of("id", key)));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Candidate candidate(CsvTable table, Draft draft) throws RowFails {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", draft.kind().wireName());
        for (String header : table.headers()) {
            String column = header.strip();
            String cell = draft.row().get(column);
            if (!cell.isBlank() && !column.equalsIgnoreCase("kind") && !column.equalsIgnoreCase("id")) {
                cells.put(json, draft.kind(), column, resolved(draft, column, cell));
            }
        }
        Milestone milestone = milestone(json);
        UUID known = idOfKey.get(draft.key());
        UUID id = known != null ? known : ids.milestone(draft.kind(), NaturalKeys.of(milestone, json));
        return Candidate.dated(file, draft.row().line(), id, milestone);
    }

    private Milestone milestone(JsonNode json) throws RowFails {
        try {
            return switch (codec.readMilestone(json)) {
                case MilestoneRequest.Read read -> read.milestone();
                case MilestoneRequest.Refused refused ->
                    throw new RowFails(
                            String.valueOf(refused.refusal().field()),
                            "It is empty, and " + kindOf(json) + " needs it.");
            };
        } catch (UnreadableException unreadable) {
            throw new RowFails(
                    unreadable.field() == null ? "kind" : unreadable.field(),
                    "Expected " + unreadable.expected() + ".");
        }
    }

    private static String kindOf(JsonNode json) {
        return json.path("kind").asString("");
    }

    /** A cell whose keys are replaced by the ids that they stand for. */
    private String resolved(Draft draft, String column, String cell) throws RowFails {
        RecordComponent component = CellJson.component(draft.kind().type(), column);
        if (component == null
                || !CellJson.isReference(component)
                || cell.strip().startsWith("[")) {
            return cell;
        }
        List<String> resolved = new ArrayList<>();
        String[] keys = component.getType() == UUID.class ? new String[] {cell} : cell.split(";");
        for (String key : keys) {
            resolved.add(reference(draft, component.getName(), key.strip()).toString());
        }
        return String.join(";", resolved);
    }

    private UUID reference(Draft draft, String field, String key) throws RowFails {
        UUID inFile = idOfKey.get(key);
        if (inFile != null) {
            return inFile;
        }
        Optional<UUID> id =
                uuid(key).or(() -> names.find(field, key, draft.row().get("on")));
        return id.orElseThrow(() -> new RowFails(
                field,
                "'%s' is neither the id of a row nor the name of something in the journal."
                        .formatted(RowValues.shortened(key))));
    }
}
